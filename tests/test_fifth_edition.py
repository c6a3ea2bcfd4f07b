"""A newcomer writes a fifth edition: one entry in one file of `rules/`, one fact, and their words. The rest follows."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

THE_FACT = """
    online_shop = YesNo()
"""

THE_DECREE = """

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
    adds=(
        Condition(
            "sells_online",
            Activity.online_shop,
            Source("décret n° 2022-1, art. 2", "https://example.org/2", Confidence.TEXT_READ, law="elles vendent en ligne"),
        ),
    ),
)
"""

THE_WORDS = {
    "fr/facts.ftl": """
online_shop = Boutique en ligne
    .question = Vendez-vous en ligne ?
    .hint = Par exemple sur votre site.
    .help = Une seule vente suffit.
    .holds = vendre en ligne
    .fails = ne pas vendre en ligne
""",
    "fr/rules.ftl": """
condition-sells_online = Vente en ligne
    .plain = L’entreprise devait vendre en ligne.
edition-decree-2022-1 = Décret de 2022
    .summary = Un texte inventé.
    .desk = Il vaut depuis le 1er septembre 2021.
""",
    "en/facts.ftl": """
online_shop = Online shop
    .question = Do you sell online?
    .hint = For example on your site.
    .help = A single sale is enough.
    .holds = selling online
    .fails = not selling online
""",
    "en/rules.ftl": """
condition-sells_online = Selling online
    .plain = The business had to sell online.
edition-decree-2022-1 = Decree of 2022
    .summary = An invented text.
    .desk = It applies from 1 September 2021.
""",
}

THE_VISIT = """
import json, re
from checker import create_app
from checker.dossier.model import load_json, read_dossier
from checker.web.visit import store

app = create_app({"DATABASE_URL": "sqlite:///visit.sqlite", "SECRET_KEY": "a visit's"})
dossier = read_dossier(load_json(json.dumps({"edition": "decree-2022-1", "facts": {"headcount": 19, "legal_form": "company"}})))
with app.app_context():
    key = store().create(dossier)
client = app.test_client()
client.set_cookie("dossier", key)
question = client.get("/verifier/online_shop?lang=fr").text
token = re.search(r'csrf_token[^>]*value="([^"]+)"', question)[1]
client.post("/verifier/online_shop", data={"online_shop": "no", "csrf_token": token})
result = client.get("/resultat").text
september = {"edition": "official", "facts": {"filing_date": "2021-09-01"}}
print(json.dumps({
    "asked": "Vendez-vous en ligne" in question,
    "statuses": dict(re.findall(r'data-condition="(\\w+)" data-status="(\\w+)"', result)),
    "rules": client.get("/regles/decree-2022-1").text.count("Vente en ligne"),
    "in_force": client.post("/api/v1/assess", json=september).json["edition"],
}))
"""


def add_after(file: Path, line: str, text: str) -> None:
    before, found, after = file.read_text().partition(line)
    assert found
    file.write_text(before + found + text + after)


@pytest.fixture(scope="module")
def newcomers_tree(tmp_path_factory) -> Path:
    tree = tmp_path_factory.mktemp("newcomer")
    for room in ("rules", "checker", "templates", "static"):
        shutil.copytree(ROOT / room, tree / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "CHANGELOG.md", tree)
    add_after(tree / "rules/facts.py", "    closed_to_public = YesNo()\n", THE_FACT.lstrip("\n"))
    decrees = tree / "rules/amendments.py"
    text = decrees.read_text()
    text = text.replace("from rules.facts import Application,", "from rules.facts import Activity, Application,")
    text = text.replace(
        "\nOFFICIAL = (DECREE_2021_69, ORDER_2021_03_31, DECREE_2021_555)",
        THE_DECREE + "\nOFFICIAL = (DECREE_2021_69, ORDER_2021_03_31, DECREE_2021_555, DECREE_2022_1)",
    )
    decrees.write_text(text)
    for file, words in THE_WORDS.items():
        with (tree / "checker/text" / file).open("a") as words_file:
            words_file.write(words)
    return tree


def python(tree: Path, *arguments: str) -> str:
    run = subprocess.run([sys.executable, *arguments], cwd=tree, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.fixture(scope="module")
def visit(newcomers_tree: Path) -> dict:
    return json.loads(python(newcomers_tree, "-c", THE_VISIT))


def test_the_wizard_asks_the_new_question(visit):
    assert visit["asked"]


def test_the_result_judges_what_was_added_replaced_and_repealed(visit):
    assert visit["statuses"]["sells_online"] == "not_met"
    assert visit["statuses"]["headcount"] == "met"
    assert "in_claimant_name" not in visit["statuses"]


def test_the_page_of_rules_tells_it(visit):
    assert visit["rules"] >= 1


def test_the_official_text_is_the_new_one_from_its_day_on(visit):
    assert visit["in_force"] == "decree-2022-1"


def test_the_command_prints_it(newcomers_tree: Path):
    printed = python(newcomers_tree, "-m", "checker", "rules", "--edition", "decree-2022-1", "--lang", "fr")
    assert "vendre en ligne" in printed
