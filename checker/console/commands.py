"""The console: ``aide500 serve``, ``assess``, ``screen``, ``sheet`` and ``rules``. CONTRACT.md, section 5."""

from __future__ import annotations

import codecs
import json
import os
import sys
from collections.abc import Iterable
from typing import Any

import click

from checker.console.screen import screen_command
from checker.console.sheet import sheet_command
from checker.dossier.assessment import assessed
from checker.dossier.model import CHOICES_OF_EDITION, Fault, Refused
from checker.words.faults import faults_as_data, printable
from checker.words.sentences import condition_requirement
from checker.words.wording import LANGUAGES, Words, words_of
from rules.amendments import EDITIONS
from rules.conditions import Condition, Edition
from rules.published import edition_as_data, fingerprint

DONE, SOME_REFUSED, UNREADABLE = 0, 1, 2


def _spoken() -> str:
    """The console's language, by its environment."""
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return next((lang for lang in LANGUAGES if locale.startswith(lang)), "en")


edition_option = click.option("--edition", type=click.Choice(CHOICES_OF_EDITION), help="Override the dossier's edition.")
language_option = click.option("--lang", type=click.Choice(LANGUAGES), default=_spoken, help="Language of the messages.")


class Console(click.Group):
    """A group whose commands end in a line on standard error where a disk is full or a file goes away, not in a traceback."""

    def main(self, *arguments: Any, **options: Any) -> Any:
        """Run a command, and see that all it said was heard."""
        try:
            try:
                return super().main(*arguments, **options)
            finally:
                sys.stdout.flush()
        except OSError as error:
            click.echo(f"aide500: {error.strerror}", err=True)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what is left to say has nowhere to go
            sys.exit(UNREADABLE)


@click.group(cls=Console, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="aide500")
def main() -> None:
    """Tell a very small French business whether it qualifies for the €500 digitalisation aid, and why."""


main.add_command(edition_option(language_option(sheet_command)))
main.add_command(edition_option(language_option(screen_command)))


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes, about one a core.")
@language_option
def serve(host: str, port: int, workers: int, lang: str) -> None:
    """Serve the web app."""
    from checker.console.serving import Unready, serve  # the commands that serve nothing need not wait for it

    try:
        serve(host, port, workers)
    except Unready as unready:
        click.echo(f"aide500: {words_of(lang).said(unready.message)}", err=True)
        sys.exit(UNREADABLE)


@main.command()
@click.argument("file")
@click.option("--jsonl", is_flag=True, help="Standard input holds one dossier a line.")
@edition_option
@language_option
def assess(file: str, jsonl: bool, edition: str | None, lang: str) -> None:
    """Judge the dossier in FILE (.json, .jsonl, or - for standard input)."""
    words = words_of(lang)
    try:
        stream = click.open_file(file, "rb")
    except OSError as error:
        click.echo(f"aide500: {words.fault('unreadable-file', reason=error.strerror)}", err=True)
        sys.exit(UNREADABLE)
    with stream:
        if jsonl or file.endswith(".jsonl"):
            sys.exit(_assess_lines(stream, edition, words))
        sys.exit(_assess_one(stream.read(), edition, words))


def _assess_one(written: bytes, edition: str | None, words: Words) -> int:
    try:
        _print_json(assessed(written, edition), indent=2)
    except Refused as refused:
        _print_json(faults_as_data(refused.faults, words), indent=2)
        _report(refused.faults, words)
        return UNREADABLE if refused.faults[0].message.code == "not-json" else SOME_REFUSED
    return DONE


def _assess_lines(lines: Iterable[bytes], edition: str | None, words: Words) -> int:
    """One verdict or ``errors`` a line, in order; a line at a time, so that a million need no memory."""
    outcome = DONE
    for number, line in enumerate(lines, start=1):
        try:
            _print_json(assessed(line, edition))
        except Refused as refused:
            _print_json(faults_as_data(refused.faults, words))
            _report(refused.faults, words, line=number)
            outcome = SOME_REFUSED
    return outcome


def _print_json(data: dict[str, Any], indent: int | None = None) -> None:
    """In the console's own letters where it has them all, else in ASCII."""
    written = json.dumps(data, ensure_ascii=False, indent=indent)
    try:
        written.encode(sys.stdout.encoding)
    except UnicodeEncodeError:
        written = json.dumps(data, indent=indent)
    sys.stdout.write(written + "\n")


def _report(faults: list[Fault], words: Words, line: int | None = None) -> None:
    """One line a fault, on standard error."""
    for fault in faults:
        place = words("line-number", number=str(line)) if line else ""
        where = ": ".join(part for part in (place, printable(fault.path)) if part)
        click.echo(f"aide500: {where}: {words.said(fault.message)}", err=True)


@main.command()
@click.option("--edition", type=click.Choice(list(EDITIONS)), default="guide", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="The edition as data.")
@language_option
def rules(edition: str, as_json: bool, lang: str) -> None:
    """Print the conditions of an edition with their sources."""
    text = EDITIONS[edition]
    if as_json:
        _print_json(edition_as_data(text), indent=2)
    else:
        _print_rules(text, words_of(lang))


def _print_rules(edition: Edition, words: Words) -> None:
    """In words; a letter the console lacks becomes a question mark."""
    out = codecs.getwriter(sys.stdout.encoding)(sys.stdout.buffer, "replace")
    out.write(f"{words(f'edition-{edition.id}')} ({edition.id}, {fingerprint(edition)})\n")
    for title, conditions in (
        ("rules-of-dossier", edition.dossier_conditions),
        ("rules-of-invoice", edition.invoice_conditions),
    ):
        out.write(f"\n{words(title)}\n")
        for condition in conditions:
            out.write(_condition_in_lines(words, condition))


def _condition_in_lines(words: Words, condition: Condition) -> str:
    source = condition.source
    return (
        f"\n  {condition.id}: {words('required', requirement=condition_requirement(words, condition))}\n"
        f"    « {source.quote or source.law} »\n    {source.article}, {source.url}\n"
    )
