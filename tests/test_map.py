"""The README's map: each of its lines is done in a copy of the project, with what it names and nothing else."""

import json
import re
import shutil

import pytest

from checker.words.wording import words_of
from rules.amendments import EDITIONS
from tests.conftest import ROOT
from tests.dossiers import EXAMPLE
from tests.newcomer import Copy

pytestmark = pytest.mark.served

NEW_FACT = """
    online_shop = YesNo()
"""

NEW_WORDS = {
    ("fr", "facts.ftl"): """
online_shop = Boutique en ligne
    .question = Vendiez-vous en ligne ?
    .hint = Par exemple sur votre site.
    .help = Une seule vente suffisait.
    .holds = vendre en ligne
    .fails = ne pas vendre en ligne
""",
    ("fr", "rules.ftl"): """
condition-sells_online = Vente en ligne
    .plain = L’entreprise devait vendre en ligne.
""",
    ("en", "facts.ftl"): """
online_shop = Online shop
    .question = Did you sell online?
    .hint = For example on your site.
    .help = A single sale was enough.
    .holds = selling online
    .fails = not selling online
""",
    ("en", "rules.ftl"): """
condition-sells_online = Selling online
    .plain = The business had to sell online.
""",
}

NEW_CONDITION = """
    Condition(
        "sells_online",
        Activity.online_shop,
        Source("décret n° 2022-1, art. 2", "https://example.org/2", Confidence.TEXT_READ, law="elles vendent en ligne"),
    ),
"""

FIFTH = """

DECREE_2022_1 = DECREE_2021_555.amended(
    "decree-2022-1",
    filed_from=date(2021, 9, 1),
    repeals=("in_claimant_name",),
    replaces=(
        Condition(
            "headcount",
            Size.headcount < Decimal(20),
            Source("décret n° 2022-1, art. 1", "https://example.org/1", Confidence.TEXT_READ, law="moins de vingt salariés"),
        ),
    ),
    adds=(CONDITION),
)
""".replace("CONDITION", NEW_CONDITION.strip().replace("\n    ", "\n        "))

SIXTH = """

ORDER_2022_2 = DECREE_2022_1.amended(
    "order-2022-2",
    filed_from=date(2022, 1, 1),
    repeals=("sells_online",),
)
"""


def edition_words(id: str, fr: str, en: str) -> dict[str, str]:
    return {
        "fr": f"\nedition-{id} = {fr}\n    .summary = Un texte inventé.\n    .desk = Il vaut depuis un jour inventé.\n",
        "en": f"\nedition-{id} = {en}\n    .summary = An invented text.\n    .desk = It applies from an invented day.\n",
    }


@pytest.fixture
def copy(tmp_path) -> Copy:
    return Copy(tmp_path)


def ask_one_more(copy: Copy) -> None:
    copy.put("rules/facts.py", "    closed_to_public = YesNo()\n", NEW_FACT.lstrip("\n"))
    for (lang, file), words in NEW_WORDS.items():
        copy.say(lang, file, words)


def decree(copy: Copy, *texts: tuple[str, str, str, str]) -> None:
    """Write new texts (their code, constant, id and name) behind those in force, with their words."""
    copy.put("rules/amendments.py", "from rules.facts import ", "Activity, ")
    last = "\nOFFICIAL = (DECREE_2021_69, ORDER_2021_03_31, DECREE_2021_555"
    amendments = copy.folder / "rules/amendments.py"
    code, names = "".join(text for text, *_ in texts), "".join(f", {constant}" for _, constant, *_ in texts)
    amendments.write_text(amendments.read_text().replace(last, code + last + names))
    for _, _, id, name in texts:
        for lang, words in edition_words(id, name, name).items():
            copy.say(lang, "rules.ftl", words)


FIFTH_TEXT = (FIFTH, "DECREE_2022_1", "decree-2022-1", "Décret 2022-1")
SIXTH_TEXT = (SIXTH, "ORDER_2022_2", "order-2022-2", "Arrêté 2022-2")


def statuses(page: str) -> dict[str, str]:
    return dict(re.findall(r'data-condition="(\w+)"\s+data-status="(\w+)"', page))


def in_edition(edition: str, **facts: object) -> dict:
    return {**EXAMPLE, "edition": edition, "facts": {**EXAMPLE["facts"], **facts}}


def test_every_place_on_the_map_is_there():
    after = (ROOT / "README.md").read_text().partition("\n## The map\n")[2]
    paths = re.findall(r"`([\w./-]+)`", after.partition("\n## ")[0])
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_a_condition_of_the_guide_and_its_question_are_one_entry_one_fact_and_their_words(copy):
    ask_one_more(copy)
    copy.put("rules/guide.py", "from rules.facts import ", "Activity, ")
    copy.put("rules/guide.py", "CONDITIONS = (\n", NEW_CONDITION.lstrip("\n"))
    pages = copy.looked_at(in_edition("guide", online_shop=False), "/regles/guide?lang=en")
    assert "Vendiez-vous en ligne" in pages["/verifier/online_shop"]
    assert "Vendiez-vous en ligne" in pages["/complet"]
    assert statuses(pages["/resultat"])["sells_online"] == "not_met"
    assert all("Vente en ligne" in pages[f"/regles/{edition}"] for edition in EDITIONS)
    assert "Selling online" in pages["/regles/guide?lang=en"]


@pytest.fixture(scope="module")
def two_texts_more(tmp_path_factory) -> Copy:
    copy = Copy(tmp_path_factory.mktemp("texts"))
    ask_one_more(copy)
    decree(copy, FIFTH_TEXT, SIXTH_TEXT)
    return copy


def test_a_fifth_and_a_sixth_text_are_one_entry_each_and_their_words(two_texts_more):
    copy = two_texts_more
    compared = [f"/regles/comparer?a={a}&b={b}" for a, b in (("guide", "decree-2022-1"), ("decree-2022-1", "order-2022-2"))]
    pages = copy.looked_at(in_edition("decree-2022-1", headcount=19, online_shop=False), *compared)
    found = statuses(pages["/resultat"])
    assert (found["sells_online"], found["headcount"]) == ("not_met", "met")
    assert "in_claimant_name" not in found
    assert 'id="sells_online"' in pages["/regles/decree-2022-1"]
    assert 'id="sells_online"' not in pages["/regles/order-2022-2"]
    assert "Arrêté 2022-2" in pages[compared[1]]
    assert "vendre en ligne" in copy.python("-m", "checker", "rules", "--edition", "decree-2022-1", "--lang", "fr")


GOVERNS = {
    "2021-08-31": "decree-2021-555",
    "2021-09-01": "decree-2022-1",
    "2021-12-31": "decree-2022-1",
    "2022-01-01": "order-2022-2",
}


def test_each_new_text_governs_from_its_day_on(two_texts_more):
    lines = "".join(json.dumps({"edition": "official", "facts": {"filing_date": day}}) + "\n" for day in GOVERNS)
    answers = two_texts_more.python("-m", "checker", "assess", "-", "--jsonl", fed=lines).splitlines()
    assert [json.loads(answer)["edition"] for answer in answers] == [*GOVERNS.values()]


def test_a_kind_of_expense_is_one_entry_and_its_words(copy):
    copy.put("rules/expenses.py", "SOLUTIONS = (\n", '    Expense("video_calls", "Création de contenus"),\n')
    copy.say("fr", "facts.ftl", "\ncategory-video_calls = Visioconférence\n    .hint = Recevoir ses clients à distance.\n")
    copy.say("en", "facts.ftl", "\ncategory-video_calls = Video calls\n    .hint = Seeing customers from afar.\n")
    dossier = {**EXAMPLE, "invoices": [{**EXAMPLE["invoices"][0], "category": "video_calls"}]}
    pages = copy.looked_at(dossier)
    assert "Visioconférence" in pages["/factures"]
    assert 'data-counted="true"' in pages["/resultat"]


GERMAN = """
verdict-eligible = Förderfähig
continue = Weiter
yes = Ja
no = Nein
nav-rules = Die Regeln
headcount = Beschäftigte
    .question = Wie viele Beschäftigte hatten Sie?
turnover = Umsatz
registered = Eingetragen
category = Art der Ausgabe
"""


def test_a_language_is_its_folder_and_one_line_and_says_in_french_what_it_does_not_say_yet(copy):
    copy.put("checker/words/languages.py", '"en": "en_GB"', ', "de": "de_DE"')
    copy.say("de", "pages.ftl", GERMAN)
    pages = copy.looked_at(EXAMPLE, "/?lang=fr", lang="de")
    assert '<html lang="de">' in pages["/"]
    assert "Wie viele Beschäftigte hatten Sie?" in pages["/verifier/headcount"]
    assert "Weiter" in pages["/verifier/headcount"]
    assert words_of("fr")("footer-unofficial") in pages["/recapitulatif"]
    assert "1. März 2015" in pages["/recapitulatif"]
    assert "350.000\u00a0€" in pages["/recapitulatif"]
    assert "480\u00a0€" in pages["/recapitulatif"]
    assert ">Deutsch<" in pages["/?lang=fr"]


DERIVED = ("borders", "figures", "assess", "laws", "totals", "filing", "columns", "remedies", "ways_out")
"""The tests of the rules that speak of figures and days; their laws, which hold of any figure, are not tried again."""


def test_a_ceiling_is_one_line_of_the_law_and_one_of_the_tests(copy):
    shutil.copytree(ROOT / "tests", copy.folder / "tests", ignore=shutil.ignore_patterns("__pycache__"))
    for file, old, new in (
        ("rules/guide.py", 'SIZE_CEILING = Decimal("2000000.00")', 'SIZE_CEILING = Decimal("3000000.00")'),
        ("tests/rules/figures.py", 'SIZE_CEILING = Decimal("2000000.00")', 'SIZE_CEILING = Decimal("3000000.00")'),
    ):
        written = (copy.folder / file).read_text()
        assert written.count(old) == 1, file
        (copy.folder / file).write_text(written.replace(old, new))
    named = [f"tests/rules/test_{name}.py" for name in DERIVED]
    plain = ["-q", "--noconftest", "--assert=plain", "-p", "no:cacheprovider", "-p", "_hypothesis_pytestplugin"]
    said = copy.python("-m", "pytest", *plain, "-m", "not hypothesis", *named, PYTEST_DISABLE_PLUGIN_AUTOLOAD="1")
    assert "passed" in said
    assert "3,000,000" in copy.python("-m", "checker", "rules", "--lang", "en")
