"""The console as a shell runs it: memory, pipes, encodings."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from tests.conftest import WHOLE
from tests.dossiers import EXAMPLE
from tests.serving import PATIENCE

pytestmark = pytest.mark.served

AIDE500 = str(Path(sys.executable).with_name("aide500"))
LINES, MEGABYTE = 50_000 if WHOLE else 15_000, 2**20


def started(*arguments, **options):
    environment = {**os.environ, **options.pop("environment", {})}
    return subprocess.Popen([AIDE500, *map(str, arguments)], stderr=subprocess.PIPE, env=environment, **options)


def test_very_many_lines_need_no_more_memory_than_the_first(tmp_path):
    dossier, refused = json.dumps(EXAMPLE), "[" + " " * 300 + "]"
    with open(tmp_path / "many.jsonl", "w") as file:
        file.writelines((refused if number % 50 else dossier) + "\n" for number in range(LINES))
    used = []
    with open(tmp_path / "answers", "wb") as out, open(tmp_path / "faults", "wb") as err:
        process = subprocess.Popen([AIDE500, "assess", tmp_path / "many.jsonl"], stdout=out, stderr=err)
        watched = psutil.Process(process.pid)
        while process.poll() is None:
            if os.path.getsize(out.name) > MEGABYTE // 4:
                used.append(watched.memory_info().rss)
            time.sleep(0.02)
    with open(tmp_path / "answers") as answers:
        assert sum("verdict" in json.loads(line) for line in answers) == LINES // 50
    with open(tmp_path / "faults") as faults:
        assert sum(1 for _ in faults) == LINES - LINES // 50
    assert process.returncode == 1
    assert max(used) - used[0] < 4 * MEGABYTE


def test_a_reader_that_stops_early_is_no_fault_of_the_file(tmp_path):
    (tmp_path / "many.jsonl").write_text("{}\n" * 2000)
    process = started("assess", tmp_path / "many.jsonl", stdout=subprocess.PIPE)
    process.stdout.readline()
    process.stdout.close()
    complaint = process.stderr.read().decode()
    process.stderr.close()
    process.wait(PATIENCE)
    assert "Traceback" not in complaint
    assert "cannot be read" not in complaint


@pytest.mark.parametrize("arguments", [["rules", "--lang", "fr"], ["assess", "-", "--lang", "fr"]])
@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_console_of_any_encoding_gets_an_answer(arguments, encoding):
    process = started(*arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, environment={"PYTHONIOENCODING": encoding})
    answer, complaint = process.communicate(b'{"reference": {"siren": "1"}}', timeout=PATIENCE)
    assert answer
    assert b"Traceback" not in complaint
