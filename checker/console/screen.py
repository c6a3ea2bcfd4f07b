"""``aide500 screen``: a portfolio judged, in a file."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from checker.console.ending import DONE, SOME_REFUSED, complain, stopping
from checker.console.output import HUNDREDTHS, progress_bar, replacing
from checker.portfolio.apart.asking import on_own_computer, written_apart
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.mapping import NOTHING_SAID, Understanding, mapping_from_json
from checker.portfolio.read.tables import Source
from checker.words.wording import Words, words_of

FORMS = {".csv": "csv", ".xlsx": "workbook"}
"""What is written, by the ending of the file."""
SHARES = {"read": (0.0, 0.6), "judge": (0.6, 0.15), "write": (0.75, 0.25)}
"""Of the whole work: where each part begins, and how much of it it is."""


def screen(
    files: Sequence[str],
    out: str,
    errors: str | None,
    edition: str | None,
    lang: str,
    mapping: str | None = None,
    save_mapping: str | None = None,
) -> int:
    """Judge the portfolio in ``files`` and write it to ``out``; gives the exit status."""
    words = words_of(lang)
    with stopping(words):
        told = mapping_from_json(Path(mapping).read_bytes(), Path(mapping).name) if mapping else NOTHING_SAID
        return _screen(files, Path(out), edition or "guide", errors, words, told, save_mapping)


def _screen(
    files: Sequence[str],
    out: Path,
    edition: str,
    errors: str | None,
    words: Words,
    told_of: Understanding,
    save_mapping: str | None,
) -> int:
    form = FORMS.get(out.suffix.lower())
    if not form:
        raise Unreadable("output-ending", file=out.name)
    if any(out.exists() and Path(file).exists() and out.samefile(file) for file in files):
        raise Unreadable("output-is-input", file=out.name)
    with progress_bar(HUNDREDTHS) as bar:

        def told(phase: str, done: float) -> None:
            begins, share = SHARES[phase]
            bar.label = words(f"progress-{phase}")
            bar.update(int((begins + share * done) * HUNDREDTHS) - bar.pos)

        sources = [Source.of(Path(file)) for file in files]
        with replacing(out) as written:
            found = written_apart(sources, edition, on_own_computer(), told, told_of, form, words.lang, written)
    if errors:
        Path(errors).write_text(found.lines, encoding="utf-8")
    else:
        sys.stderr.write(found.lines)
    if save_mapping:
        Path(save_mapping).write_text(found.understood, encoding="utf-8")
    click.echo(found.summary, err=True)
    for remark in found.changing:
        complain(remark)
    return DONE if found.whole else SOME_REFUSED
