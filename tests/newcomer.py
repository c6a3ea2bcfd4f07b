"""A newcomer's copy of the project: changed as the README's map says, then looked at whole, in a process of its own."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

CARRIED = ("rules", "checker", "templates", "static")

LOOK = """
import io, json, re, sys
from checker import create_app
from checker.dossier.model import load_json, read_dossier
from checker.web.visit import DOSSIER_COOKIE, store
from rules.amendments import EDITIONS
from rules.facts import FACTS

asked = json.load(sys.stdin)
app = create_app({"DATABASE_URL": "sqlite:///look.sqlite", "SECRET_KEY": "a newcomer's", "RATE": ""})
with app.app_context():
    key = store().create(read_dossier(load_json(json.dumps(asked["dossier"]))))
client = app.test_client()
client.set_cookie(DOSSIER_COOKIE, key)
paths = [rule.rule for rule in app.url_map.iter_rules() if "GET" in rule.methods and not rule.arguments]
paths += [f"/verifier/{fact.id}" for fact in FACTS] + ["/factures/0", "/exemple/eligible"]
paths += [f"/regles/{edition}" for edition in EDITIONS] + asked["too"]
client.get("/?lang=" + asked["lang"])
pages = {}
for path in paths:
    answer = client.get(path)
    pages[path] = [answer.status_code, answer.text if answer.mimetype.startswith("text/") else ""]
json.dump(pages, sys.stdout)
"""


class Copy:
    """The project in a folder of its own, without its tests."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in CARRIED:
            carry = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
            carry(ROOT / name, folder / name)

    def put(self, file: str, after: str, text: str) -> None:
        """Write that text after a line which stands in the file once."""
        before, found, rest = (self.folder / file).read_text().partition(after)
        assert found, f"{file} has no {after!r}"
        (self.folder / file).write_text(before + found + text + rest)

    def say(self, lang: str, file: str, words: str) -> None:
        """Add words to a language."""
        folder = self.folder / "checker" / "words" / "text" / lang
        folder.mkdir(exist_ok=True)
        with (folder / file).open("a") as messages:
            messages.write(words)

    def python(self, *arguments: str, fed: str = "", **more: str) -> str:
        """What that prints, in the copy."""
        environment = {**os.environ, "PYTHONPATH": str(self.folder), "AIDE500_INSTANCE": str(self.folder / "instance"), **more}
        run = subprocess.run(
            [sys.executable, *arguments], cwd=self.folder, env=environment, input=fed, capture_output=True, text=True
        )
        assert run.returncode == 0, run.stderr[-2000:]
        return run.stdout

    def looked_at(self, dossier: dict, *too: str, lang: str = "fr") -> dict[str, str]:
        """Every page on that dossier, by its path, in that language; then these addresses too. None of them fails."""
        fed = json.dumps({"dossier": dossier, "lang": lang, "too": too})
        pages = json.loads(self.python("-c", LOOK, fed=fed))
        failed = {path: status for path, (status, _) in pages.items() if status >= 400 and not path.startswith("/reprise")}
        assert not {path for path, status in failed.items() if status >= 500 or "<" in path}, failed
        return {path: text for path, (_, text) in pages.items()}
