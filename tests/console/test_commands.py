"""The console: what it prints, where, and how it ends."""

import json
import os

import pytest
from click.testing import CliRunner

from checker.console.commands import main
from rules.amendments import EDITIONS
from rules.published import edition_as_data, fingerprint
from tests.dossiers import EXAMPLE

GOOD = json.dumps(EXAMPLE)
DONE, SOME_REFUSED, UNREADABLE = 0, 1, 2


def run(*arguments, fed=None):
    ended = CliRunner().invoke(main, [str(argument) for argument in arguments], input=fed)
    assert isinstance(ended.exception, SystemExit | None), ended.exception
    return ended


def lines(ended):
    return [json.loads(line) for line in ended.stdout.splitlines()]


def test_a_dossier_in_a_file_gets_its_verdict(tmp_path):
    (tmp_path / "dossier.json").write_text(GOOD)
    ended = run("assess", tmp_path / "dossier.json")
    assert (ended.exit_code, ended.stderr) == (DONE, "")
    assert json.loads(ended.stdout)["verdict"] == "eligible"


def test_a_dossier_on_standard_input_gets_its_verdict():
    ended = run("assess", "-", fed=GOOD)
    assert (ended.exit_code, ended.stderr) == (DONE, "")
    assert json.loads(ended.stdout)["verdict"] == "eligible"


def test_a_dossier_that_does_not_fit_is_refused_with_one_line_a_fault():
    ended = run("assess", "-", fed='{"facts": {"headcount": -1, "colour": "red"}, "edition": "gide"}')
    paths = {error["path"] for error in json.loads(ended.stdout)["errors"]}
    assert ended.exit_code == SOME_REFUSED
    assert paths == {"facts.headcount", "facts.colour", "edition"}
    assert [any(f"{path}:" in line for path in paths) for line in ended.stderr.splitlines()] == [True] * 3


@pytest.mark.parametrize("how", ["file", "long file", "standard input"])
def test_one_answer_a_line_in_order_and_none_left_out(tmp_path, how, monkeypatch):
    if how == "long file":
        monkeypatch.setattr("checker.console.json_lines.LONG", 1)
        monkeypatch.setattr("checker.console.json_lines.AT_ONCE", 2)
    rows = [GOOD, "{", "", "[]", '{"facts": {"headcount": 11}}', b"\xff\xfe", '{"facts": {"\\ud800": 1}}', "\u2028", GOOD]
    written = b"\n".join(row if isinstance(row, bytes) else row.encode() for row in rows)
    (tmp_path / "dossiers.jsonl").write_bytes(written)
    where = [tmp_path / "dossiers.jsonl"] if "file" in how else ["-", "--jsonl"]
    ended = run("assess", *where, fed=written)
    verdicts = [answer.get("verdict") for answer in lines(ended)]
    assert verdicts == ["eligible", None, None, None, "not_eligible", None, None, None, "eligible"]
    assert ended.exit_code == SOME_REFUSED
    assert [line.split(":")[1].strip() for line in ended.stderr.splitlines()] == [f"line {n}" for n in (2, 3, 4, 6, 7, 8)]


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_lines_that_all_fit_are_done_however_they_end(end):
    ended = run("assess", "-", "--jsonl", fed=(end or "\n").join([GOOD] * 3) + end)
    assert ([answer["verdict"] for answer in lines(ended)], ended.exit_code, ended.stderr) == (["eligible"] * 3, DONE, "")


def test_no_line_is_no_answer(tmp_path):
    (tmp_path / "none.jsonl").touch()
    ended = run("assess", tmp_path / "none.jsonl")
    assert (ended.stdout, ended.exit_code) == ("", DONE)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("missing.json", None),
        ("missing.jsonl", None),
        ("folder.json", "a folder"),
        ("folder.jsonl", "a folder"),
        ("empty.json", b""),
        ("binary.json", bytes(range(256))),
        ("broken.json", b'{"facts": "\xe9"}'),
        ("cut.json", GOOD[:50].encode()),
    ],
)
def test_what_cannot_be_read_at_all_ends_in_2_with_one_line(tmp_path, name, content):
    file = tmp_path / name
    if content == "a folder":
        file.mkdir()
    elif content is not None:
        file.write_bytes(content)
    ended = run("assess", file)
    assert ended.exit_code == UNREADABLE
    assert len(ended.stderr.splitlines()) == 1
    assert ended.stderr.startswith("aide500: ")


def test_what_may_not_be_read_ends_in_2_with_one_line(tmp_path, monkeypatch):
    def forbidden(*_, **__):
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr("click.open_file", forbidden)
    ended = run("assess", tmp_path / "secret.json")
    assert (ended.exit_code, len(ended.stderr.splitlines())) == (UNREADABLE, 1)


def test_a_key_that_breaks_lines_stays_on_its_line():
    ended = run("assess", "-", fed='{"a\\nb\\u001b[31m": 1}')
    assert (ended.exit_code, len(ended.stderr.splitlines())) == (SOME_REFUSED, 1)
    assert "\x1b" not in ended.stderr


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_edition_asked_for_goes_before_the_dossiers_own(edition):
    assert json.loads(run("assess", "-", "--edition", edition, fed=GOOD).stdout)["edition"] == edition


def test_the_text_in_force_needs_the_filing_date():
    assert json.loads(run("assess", "-", "--edition", "official", fed=GOOD).stdout)["edition"] == "decree-2021-69"
    ended = run("assess", "-", "--edition", "official", fed="{}")
    assert [error["path"] for error in json.loads(ended.stdout)["errors"]] == ["facts.filing_date"]
    assert ended.exit_code == SOME_REFUSED


@pytest.mark.parametrize(
    "arguments", [["assess"], ["assess", "-", "--edition", "gide"], ["rules", "--edition", "x"], ["judge"]]
)
def test_a_command_that_there_is_not_is_an_error_of_use(arguments):
    assert run(*arguments, fed=GOOD).exit_code == UNREADABLE


@pytest.mark.parametrize(("lang", "place"), [("fr", "ligne 1"), ("en", "line 1")])
def test_faults_are_told_in_the_language_asked_for(lang, place):
    assert place in run("assess", "-", "--jsonl", "--lang", lang, fed="{").stderr


# -- rules -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_rules_are_data_with_their_fingerprint(edition):
    ended = run("rules", "--edition", edition, "--json")
    assert (ended.exit_code, ended.stderr) == (DONE, "")
    assert json.loads(ended.stdout) == json.loads(json.dumps(edition_as_data(EDITIONS[edition])))
    assert json.loads(ended.stdout)["fingerprint"] == fingerprint(EDITIONS[edition])


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("edition", EDITIONS)
def test_the_rules_are_listed_each_with_its_source(edition, lang):
    ended = run("rules", "--edition", edition, "--lang", lang)
    assert ended.exit_code == DONE
    assert fingerprint(EDITIONS[edition]) in ended.stdout
    for condition in EDITIONS[edition].conditions:
        assert f"  {condition.id}: " in ended.stdout
        assert condition.source.url in ended.stdout


def test_the_guide_is_what_rules_prints_by_default():
    assert run("rules").stdout == run("rules", "--edition", "guide").stdout
