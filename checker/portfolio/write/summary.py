"""The first and the last sheet: the totals with their charts, and the text that was applied."""

from __future__ import annotations

from typing import Any

from xlsxwriter.worksheet import Worksheet

from checker.dossier.model import periods_of
from checker.explain.answers import MARKS
from checker.portfolio.judge.outcomes import editions_of
from checker.portfolio.judge.remarks import changing, harmless
from checker.portfolio.judge.screen import Screened
from checker.portfolio.judge.totals import Totals, totals
from checker.portfolio.write.looking import dress
from checker.portfolio.write.worksheet import INK, WorkbookWriter
from checker.words.sentences import condition_requirement
from checker.words.wording import Words
from rules.amendments import EDITIONS
from rules.assess import Outcome
from rules.published import fingerprint

WIDTHS = [44, 16, 12, 4, 90]
VERDICT_ROW = 8
BELOW_CHARTS = 34


def summary_sheet(writer: WorkbookWriter, screened: Screened, words: Words) -> None:
    """That no row was lost; the verdicts and what fails most, each with its chart; the remarks."""
    found = totals(screened)
    name = words("out-summary")
    sheet = writer.sheet(name, WIDTHS)
    sheet.hide_gridlines(2)
    writer.put(sheet, 0, 0, words("summary-title"), writer.title)
    down = _changing(writer, sheet, screened, words)
    writer.put(sheet, 1 + down, 0, found.sentence(words))
    lines: tuple[tuple[str, Any, Any], ...] = (
        ("summary-invoices", found.invoices, writer.number),
        ("summary-orphans", found.orphans, writer.number),
        ("summary-faults", screened.faults.height, writer.number),
        ("summary-aid", found.aid, writer.money),
    )
    for at, (label, value, style) in enumerate(lines, start=2 + down):
        writer.put(sheet, at, 0, words(label))
        writer.put(sheet, at, 1, value, style)
    _verdicts(writer, sheet, found, words, down)
    first = VERDICT_ROW + down + 6
    _failing(writer, sheet, found, words, first)
    _charts(writer, sheet, found, words, down)
    if others := harmless(screened):
        writer.put(sheet, BELOW_CHARTS + down, 0, words("summary-remarks"), writer.heading)
        for row, remark in enumerate(others, start=BELOW_CHARTS + down + 1):
            writer.put_across(sheet, row, words.said(remark))


def _changing(writer: WorkbookWriter, sheet: Worksheet, screened: Screened, words: Words) -> int:
    """The remarks that change verdicts, above all figures; gives how many rows they take."""
    if not (found := changing(screened)):
        return 0
    writer.put(sheet, 1, 0, words("portfolio-changing"), writer.heading)
    for row, remark in enumerate(found, start=2):
        writer.put_across(sheet, row, words.said(remark))
    return len(found) + 2


def _verdicts(writer: WorkbookWriter, sheet: Worksheet, found: Totals, words: Words, down: int) -> None:
    for at, label in enumerate(("summary-verdicts", "summary-clients", "summary-share")):
        writer.put(sheet, VERDICT_ROW + down, at, words(label), writer.header)
    for at, (verdict, count) in enumerate(found.verdicts.items(), start=VERDICT_ROW + down + 1):
        writer.put(sheet, at, 0, words(f"verdict-{verdict}"), writer.marks[MARKS[Outcome(verdict)]])
        writer.put(sheet, at, 1, count, writer.number)
        writer.put(sheet, at, 2, count / found.clients if found.clients else 0, writer.share)


def _failing(writer: WorkbookWriter, sheet: Worksheet, found: Totals, words: Words, first: int) -> None:
    writer.put(sheet, first, 0, words("summary-failing"), writer.header)
    writer.put(sheet, first, 1, words("summary-failing-count"), writer.header)
    for at, (condition, count) in enumerate(found.failing, start=first + 1):
        writer.put(sheet, at, 0, words(f"condition-{condition}"))
        writer.put(sheet, at, 1, count, writer.number)


def _charts(writer: WorkbookWriter, sheet: Worksheet, found: Totals, words: Words, down: int) -> None:
    """The verdicts as bars in their colours; beneath, the conditions that fail most."""
    name = words("out-summary")
    top = VERDICT_ROW + down
    verdicts = [top + 1, 0, top + len(found.verdicts), 0]
    colours = [{"fill": {"color": INK[MARKS[Outcome(verdict)]]}} for verdict in found.verdicts]
    _chart(writer, sheet, words("summary-verdicts"), name, verdicts, colours, down + 1)
    if found.failing:
        first = top + 6
        rows = [first + 1, 0, first + len(found.failing), 0]
        _chart(writer, sheet, words("summary-failing"), name, rows, [], down + 17)


def _chart(
    writer: WorkbookWriter,
    sheet: Worksheet,
    title: str,
    name: str,
    rows: list[int],
    points: list[dict[str, dict[str, str]]],
    at: int,
) -> None:
    chart = writer.book.add_chart({"type": "bar"})
    series = {"categories": [name, *rows], "values": [name, rows[0], 1, rows[2], 1], "gap": 60, "data_labels": {"value": True}}
    colour = {"fill": {"color": INK["not_met"]}}
    chart.add_series({**series, **({"points": points} if points else colour)})
    dress(chart, title, height=300)
    sheet.insert_chart(at, 4, chart)


def text_sheet(writer: WorkbookWriter, screened: Screened, words: Words) -> None:
    """The edition, its fingerprint, and each condition with what it requires and its source."""
    headers = [words("out-condition"), words("out-requirement"), words("out-source")]
    sheet = writer.sheet(words("out-text"), [36, 90, 60], headers)
    row = 1
    for id in editions_of(screened) or [periods_of(screened.edition)[0].edition.id]:
        edition = EDITIONS[id]
        writer.put(sheet, row, 0, words(f"edition-{id}"), writer.heading)
        writer.put(sheet, row, 1, f"{words('out-fingerprint')} {fingerprint(edition)}")
        for condition in (*edition.dossier_conditions, *edition.invoice_conditions):
            row += 1
            required = words("required", requirement=condition_requirement(words, condition))
            source = f"{condition.source.article}, {condition.source.url}"
            texts = words(f"condition-{condition.id}"), required[:1].upper() + required[1:], source
            writer.put_row(sheet, row, [(text, writer.wrapped) for text in texts])
        row += 2
