"""One dossier, one verdict, whichever of four ways it comes: the pages, the command, the API, a portfolio of clients."""

import csv
import json
import subprocess
import sys
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from click.testing import CliRunner
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker import create_app
from checker.console.commands import main
from checker.dossier.model import CHOICES_OF_EDITION, OFFICIAL, Dossier, dossier_as_data
from checker.explain.explained import missing_in_words
from checker.portfolio.judge.codes import REASONS, TO_ASK, missing_of
from checker.portfolio.judge.doubts import DOUBTED, LOOSE
from checker.portfolio.judge.joins import SURE
from checker.portfolio.judge.screen import INVOICE_ROW, Screened
from checker.portfolio.write.csv_file import write_csv
from checker.words.sentences import total_in_words
from checker.words.wording import words_of
from rules.columns import CLIENT, COUNTED, LEAST, MISSING, MOST, SHORTFALL, VERDICT
from rules.expressions import Range
from rules.facts import FACTS, INVOICE_FACTS
from rules.last_days import LAST_FILING_DAY
from tests.cases import named_cases
from tests.conftest import WHOLE
from tests.dossiers import dossiers, read
from tests.portfolio.files import as_csv, screened, told
from tests.web.browsing import Visitor, plainly, within
from tests.web.pages.test_agreement import as_form, as_people_can_type, typed

pytestmark = pytest.mark.long

NAMED = [case.values[0] for case in named_cases()]
FRENCH = words_of("fr")
COUNTED_AS = {True: "true", False: "false", None: "unknown"}


class Answer(NamedTuple):
    """What every way must say alike."""

    verdict: str
    statuses: dict[str, str]
    invoices: list[tuple[bool | None, dict[str, str]]]
    total: tuple[str, str | None]
    shortfall: str
    missing: list[str]


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    folder = tmp_path_factory.mktemp("four")
    return create_app({"DATABASE_URL": f"sqlite:///{folder}/dossiers.sqlite", "SECRET_KEY": "a test's"})


# -- the ways ----------------------------------------------------------------------------------------------------------


def by_api(app: Flask, found: list[Dossier]) -> list[Answer]:
    client = app.test_client()
    return [from_json(client.post("/api/v1/assess", json=dossier_as_data(dossier)).get_json()) for dossier in found]


def by_command(found: list[Dossier]) -> list[Answer]:
    lines = "".join(json.dumps(dossier_as_data(dossier)) + "\n" for dossier in found)
    done = CliRunner().invoke(main, ["assess", "-", "--jsonl"], input=lines)
    assert done.exit_code == 0, done.output
    return [from_json(json.loads(line)) for line in done.stdout.splitlines()]


def by_portfolio(found: list[Dossier]) -> list[Answer]:
    """All of them at once, each a client, under the one edition of the first."""
    judged, out = screened(*as_files(found), edition=found[0].edition), BytesIO()
    write_csv(judged, out, told)
    rows = csv.DictReader(StringIO(out.getvalue().decode(), newline=""))
    return [from_row(row, bills) for row, bills in zip(rows, bills_of(judged, found), strict=True)]


def as_files(found: list[Dossier]) -> tuple[bytes, bytes]:
    clients = [(dossier.facts, f"C{place}") for place, dossier in enumerate(found)]
    bills = [(bill, f"C{place}") for place, dossier in enumerate(found) for bill in dossier.invoices or ()]
    return as_table(FACTS, clients), as_table(INVOICE_FACTS, bills, numbered=True)


def on_the_pages(app: Flask, dossier: Dossier) -> tuple[Any, ...]:
    """What its result says, all answers typed on one page; its sentence of the total, where there is one."""
    visitor = Visitor(app)
    if dossier.edition != "guide":
        visitor.post("/texte", {"edition": dossier.edition}, seen="/complet")
    page = visitor.post("/complet", as_form(dossier))
    assert page.path == "/resultat", page.faults
    asked = [task.text for task in page.all("span") if within(task, "ul", **{"class": "tasks"})]
    total = [element.text for element in page.all("div", class_="total")]
    return page.verdict, page.conditions, page.invoices, asked, total


# -- what they say -----------------------------------------------------------------------------------------------------


def from_json(answer: dict[str, Any]) -> Answer:
    def statuses(conditions: list[dict[str, Any]]) -> dict[str, str]:
        return {condition["id"]: condition["status"] for condition in conditions}

    return Answer(
        answer["verdict"],
        statuses(answer["conditions"]),
        [(bill["counted"], statuses(bill["conditions"])) for bill in answer["invoices"]],
        (answer["counted_total"]["least"], answer["counted_total"]["most"]),
        answer["shortfall"],
        answer["missing"],
    )


def from_row(row: dict[str, str], bills: list[tuple[bool | None, dict[str, str]]]) -> Answer:
    conditions = list(row)[list(row).index(LAST_FILING_DAY) + 1 : list(row).index(REASONS)]
    statuses = {id: row[id] for id in conditions if row[id]}
    total = row[LEAST], row[MOST] or None
    return Answer(row[VERDICT], statuses, bills, total, row[SHORTFALL], row[TO_ASK].split())


def from_api_to_page(answer: Answer) -> tuple[Any, ...]:
    """An answer as the result page says it."""
    bills = [(COUNTED_AS[counted], statuses) for counted, statuses in answer.invoices]
    asked = [plainly(missing_in_words(FRENCH, missing_of(path))) for path in answer.missing]
    least, most = answer.total
    said = plainly(total_in_words(FRENCH, Range(Decimal(least), Decimal(most) if most else None)))
    return answer.verdict, answer.statuses, bills, asked, said


def as_table(facts: tuple[Any, ...], found: list[tuple[Any, str]], numbered: bool = False) -> bytes:
    """A row a client or an invoice; ``numbered``: so that none is taken for another of the same day and amount."""
    ids = [fact.id for fact in facts]
    rows = [[name, str(at), *(typed(id, values.get(id)) for id in ids)] for at, (values, name) in enumerate(found)]
    return as_csv([["client", "number" if numbered else "our own", *ids], *rows])


ASIDE = (CLIENT, INVOICE_ROW, COUNTED, MISSING, SURE, DOUBTED, LOOSE)
"""What a judged invoice bears besides its statuses."""


def bills_of(judged: Screened, found: list[Dossier]) -> list[list[tuple[bool | None, dict[str, str]]]]:
    """How each client's invoices stand, in the order of its dossier: only the workbook and the pages show it."""
    bills: list[list[tuple[bool | None, dict[str, str]]]] = [[] for _ in found]
    for row in judged.invoices.sort(INVOICE_ROW).to_dicts():
        statuses = {id: status for id, status in row.items() if id not in ASIDE and status}
        bills[row[CLIENT]].append((row[COUNTED], statuses))
    return bills


# -- the same ----------------------------------------------------------------------------------------------------------


def all_say_the_same(app: Flask, found: list[Dossier], pages: int) -> None:
    """Of dossiers of one edition; the first so many of them typed on pages, too."""
    answers = by_api(app, found)
    assert by_command(found) == answers
    assert by_portfolio(found) == answers
    for dossier, answer in list(zip(found, answers, strict=True))[:pages]:
        if not dossier.invoices and all(value is None for value in dossier.facts.values()):
            continue  # of whom nothing at all is said, the pages give no result
        *page, asked, total = on_the_pages(app, dossier)
        *expected, missing, said = from_api_to_page(answer)
        assert page == expected
        assert set(asked) == {*missing, *asked_by_the_other_text(app, dossier)}
        assert all(said in sentence for sentence in total)


def asked_by_the_other_text(app: Flask, dossier: Dossier) -> list[str]:
    """What the text in force on the filing day asks: a page asks it too, so that nobody is sent round twice."""
    in_force = dossier.ruled_by(OFFICIAL)
    return from_api_to_page(by_api(app, [in_force])[0])[3] if in_force.governing else []


@pytest.mark.parametrize("edition", CHOICES_OF_EDITION)
def test_the_named_cases_get_the_same_answer_all_four_ways(app: Flask, edition: str) -> None:
    """Under every edition; those that choose it themselves come first, and are typed on the pages, too."""
    named = sorted((read(case["dossier"]) for case in NAMED), key=lambda dossier: dossier.edition != edition)
    found = [as_people_can_type(dossier).ruled_by(edition) for dossier in named]
    pages = sum(dossier.edition == edition for dossier in named)
    all_say_the_same(app, [dossier for dossier in found if dossier.governing], pages)


@settings(deadline=None, max_examples=25 if WHOLE else 8, suppress_health_check=list(HealthCheck))
@given(edition=st.sampled_from(CHOICES_OF_EDITION), data=st.data())
def test_any_dossiers_get_the_same_answer_all_four_ways(app: Flask, edition: str, data: st.DataObject) -> None:
    drawn = data.draw(st.lists(dossiers([edition]).filter(lambda dossier: dossier.edition == edition), min_size=1, max_size=6))
    found = [as_people_can_type(dossier) for dossier in drawn]
    all_say_the_same(app, found, pages=1)


@pytest.mark.served
@pytest.mark.usefixtures("forked")
def test_the_command_writes_the_portfolio_as_it_was_judged_here(tmp_path: Path) -> None:
    found = [as_people_can_type(read(case["dossier"])).ruled_by("guide") for case in NAMED]
    files, out = as_files(found), BytesIO()
    given = [tmp_path / "clients.csv", tmp_path / "factures.csv"]
    for path, content in zip(given, files, strict=True):
        path.write_bytes(content)
    done = CliRunner().invoke(main, ["screen", *map(str, given), "-o", str(tmp_path / "out.csv")])
    assert done.exit_code == 0, done.output
    write_csv(screened(*files), out, told)
    assert (tmp_path / "out.csv").read_bytes() == out.getvalue()


@pytest.mark.served
def test_the_command_and_the_lines_of_the_api_give_the_same_in_the_same_order(app: Flask, tmp_path: Path) -> None:
    given = [case["dossier"] for case in NAMED]
    file = tmp_path / "dossiers.jsonl"
    file.write_text("".join(json.dumps(dossier) + "\n" for dossier in given))
    command = subprocess.run(
        [Path(sys.executable).parent / "aide500", "assess", file], capture_output=True, text=True, timeout=60
    )
    answer = app.test_client().post("/api/v1/assess", data=file.read_bytes(), content_type="application/jsonl")
    by_lines = [json.loads(line) for line in answer.text.splitlines()]
    one_by_one = [app.test_client().post("/api/v1/assess", json=dossier).get_json() for dossier in given]
    assert [json.loads(line) for line in command.stdout.splitlines()] == by_lines == one_by_one
    assert [answer["verdict"] for answer in by_lines] == [case["expect"]["verdict"] for case in NAMED]
