"""``aide500 invoices``: the purchases of FECs, in a workbook to complete."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.console.ending import DONE, SOME_REFUSED, complain, stopping
from checker.console.output import HUNDREDTHS, progress_bar, replacing
from checker.dossier.message import Message
from checker.portfolio.apart.asking import on_own_computer, purchases_apart
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.fec import Extent, Item
from checker.portfolio.read.fec.form import named
from checker.portfolio.read.tables import Source
from checker.portfolio.write.purchases import SHEETS, Book, Tally, emptiness, remarks, write_purchases
from checker.words.wording import Words, words_of


def invoices(files: Sequence[str], out: str, lang: str) -> int:
    """Write the purchases in ``files`` to ``out``; gives the exit status."""
    words = words_of(lang)
    with stopping(words):
        return _invoices(files, Path(out), words)


def _invoices(files: Sequence[str], out: Path, words: Words) -> int:
    if out.suffix.lower() != ".xlsx":
        raise Unreadable("fec-output-ending", file=out.name)
    if any(out.exists() and Path(file).exists() and out.samefile(file) for file in files):
        raise Unreadable("output-is-input", file=out.name)
    sources = [Source.of(Path(file)) for file in files]
    with progress_bar(HUNDREDTHS, words("progress-read")) as bar, replacing(out) as written:

        def told(phase: str, done: float) -> None:
            bar.update(int(done * HUNDREDTHS) - bar.pos)

        found = purchases_apart(sources, on_own_computer(), told)
        books = (Book(source.name, named(source.name), _of_one(found)) for source in sources)
        tallies = list(write_purchases(written, words, books))
    for source, tally in zip(sources, tallies, strict=True):
        _report(source, tally, words)
    _remark_companies(sources, words)
    counts = {name: words.figure(sum(tally.counts[name] for tally in tallies)) for name in SHEETS}
    complain(words("fec-summary", **counts))
    return SOME_REFUSED if any(tally.faulty or emptiness(tally) for tally in tallies) else DONE


def _of_one(found: Iterator[Item]) -> Iterator[Item]:
    """Of what is found in many, that of the next."""
    for item in found:
        yield item
        if isinstance(item, Extent):
            return


def _report(source: Source, tally: Tally, words: Words) -> None:
    """A line a remark, and a line for each thing to look at, by its line in the file."""
    empty = emptiness(tally)
    for remark in (*remarks(tally, named(source.name)), *([empty] if empty else [])):
        _say(words, source.name, remark)
    for line, message in sorted(tally.faults, key=lambda fault: fault[0]):
        _say(words, f"{source.name}:{line}", message)
    if more := tally.faulty - len(tally.faults):
        _say(words, source.name, Message("fec-more-faults", {"count": more}))


def _say(words: Words, address: str, message: Message) -> None:
    complain(words("fault-at", address=address, message=words.said(message)))


def _remark_companies(sources: Sequence[Source], words: Words) -> None:
    """FECs of several companies may go together, but nobody should do so unawares."""
    sirens = list(dict.fromkeys(siren for source in sources if (siren := named(source.name).siren)))
    if len(sirens) > 1:
        complain(words.fault("fec-several-companies", count=len(sirens), sirens=", ".join(sirens)))
