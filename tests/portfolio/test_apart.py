"""Files are read apart: what they would take is bounded, what comes back is data, and nothing outlives who asked."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from functools import cache
from io import BytesIO

import psutil
import pytest

from checker.portfolio.apart import processes
from checker.portfolio.apart.asking import (
    MEGABYTE,
    ON_SERVER,
    Failed,
    on_own_computer,
    packed_apart,
    purchases_apart,
    screened_apart,
    written_apart,
)
from checker.portfolio.judge.serialised import unpack
from checker.portfolio.read.faults import Unreadable
from checker.portfolio.read.fec import read_fec
from checker.portfolio.read.mapping import NOTHING_SAID
from checker.portfolio.read.tables import Source
from checker.portfolio.write.csv_file import write_csv
from checker.portfolio.write.report import report_of
from checker.portfolio.write.workbook import write_workbook
from checker.words.languages import LANGUAGES
from checker.words.wording import words_of
from tests.portfolio.files import INVOICE, as_csv, as_workbook, rows, screened, source, told
from tests.portfolio.read.fec_files import fec, purchase

pytestmark = pytest.mark.served

BOOK = as_workbook(
    Clients=rows({"client": "A"}, {"client": "B", "headcount": "11"}), Factures=rows({"client": "A"}, of=INVOICE)
)


@cache
def many():
    return as_csv(rows(*({"client": str(n), "activity_start": f"le {n}"} for n in range(60_000))))


def refused(*sources, limits=ON_SERVER):
    with pytest.raises(Unreadable) as caught:
        packed_apart(sources, "guide", limits, told)
    for lang in LANGUAGES:
        assert words_of(lang).said(caught.value.message)
    return caught.value.message


def test_it_gives_what_is_read_in_this_process():
    mine, theirs = screened(BOOK), unpack(packed_apart([source(BOOK)], "guide", ON_SERVER, told))
    assert theirs.clients.equals(mine.clients)
    assert theirs.invoices.equals(mine.invoices)
    assert theirs.portfolio.remarks == mine.portfolio.remarks


def test_a_file_on_the_disk_is_opened_there(tmp_path):
    path = tmp_path / "clients.xlsx"
    path.write_bytes(BOOK)
    assert screened_apart([Source.of(path)], "guide", on_own_computer(), told).clients.equals(screened(BOOK).clients)


@pytest.mark.usefixtures("forked")
@pytest.mark.parametrize("form", ["csv", "workbook"])
def test_it_writes_what_is_written_in_this_process(form):
    mine, theirs = BytesIO(), BytesIO()
    report = written_apart([source(BOOK)], "guide", on_own_computer(), told, NOTHING_SAID, form, "fr", theirs)
    assert report == report_of(screened(BOOK), words_of("fr"))
    if form == "csv":
        write_csv(screened(BOOK), mine, told)
    else:
        write_workbook(screened(BOOK), mine, words_of("fr"), told, in_memory=True)
    assert theirs.getvalue() == mine.getvalue()


@pytest.mark.usefixtures("forked")
def test_of_books_it_gives_what_is_read_in_this_process(tmp_path):
    path = tmp_path / "552100554FEC20211231.txt"
    path.write_bytes(fec(*(purchase(EcritureNum=str(number)) for number in range(1, 1000))))
    books = [Source.of(path), Source.of(path)]
    assert list(purchases_apart(books, on_own_computer(), told)) == [item for book in books for item in read_fec(book)]


def test_the_refusal_comes_back_in_words():
    assert refused(source(b"", "vide.csv")) == ("empty-file", {"file": "vide.csv"})


def test_progress_is_told_as_it_goes():
    heard = []
    packed_apart([source(BOOK)], "guide", ON_SERVER, lambda phase, done: heard.append(phase))
    assert list(dict.fromkeys(heard)) == ["read", "judge", "write"]


def test_what_the_listener_raises_ends_the_work():
    class Enough(Exception):
        pass

    def enough(phase, done):
        raise Enough

    with pytest.raises(Enough):
        packed_apart([source(BOOK)], "guide", ON_SERVER, enough)


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (replace(ON_SERVER, memory=40 * MEGABYTE), "reading-memory"),
        (replace(ON_SERVER, processor=1), "reading-time"),
        (replace(ON_SERVER, wall=0), "reading-time"),
        (replace(ON_SERVER, answer=1000), "reading-too-much"),
    ],
)
def test_each_limit_is_kept_and_named(limits, code):
    assert refused(source(many() if limits.answer > 1000 else BOOK), limits=limits).code == code


# -- a child taken over: what it says is not believed ------------------------------------------------------------------


def saying(monkeypatch, answer, then=""):
    """A child that says this whatever it is asked."""
    script = f"import os, sys, time\nsys.stdin.buffer.readline()\nos.write(1, {answer!r})\n{then}"

    def taken_over(module, stdin, stdout):
        return subprocess.Popen([sys.executable, "-c", script], stdin=stdin, stdout=stdout)

    monkeypatch.setattr(processes, "interpreter", taken_over)
    return replace(ON_SERVER, answer=2000)  # not the server's own: no child is kept ready for these


@pytest.mark.parametrize(
    ("answer", "then", "code"),
    [
        (b"", "", "reading-died"),
        (b"what?\n", "", "reading-garbled"),
        (b"[" * 60_000 + b"\n", "", "reading-garbled"),
        (b"x" * 70_000, "", "reading-garbled"),
        (b'{"told": ["read", 7]}\n', "", "reading-garbled"),
        (b'{"told": ["rm -rf", 0]}\n', "", "reading-garbled"),
        (b'{"told": ["read", NaN]}\n', "", "reading-garbled"),
        (b'{"bytes": -1}\n', "", "reading-garbled"),
        (b'{"bytes": 99999999999}\n', "", "reading-garbled"),
        (b'{"bytes": 3000}\n' + b"x" * 3000, "", "reading-too-much"),
        (b'{"bytes": 1500}\n' + b"x" * 9, "", "reading-died"),
        (b'{"bytes": 9}\nnot a zip{"over": true}\n', "", "reading-garbled"),
        (b'{"refused": ["no-such-code", {}]}\n', "", "reading-garbled"),
        (b'{"refused": "x"}\n', "", "reading-garbled"),
        (b'{"over": "memory"}\n', "", "reading-memory"),
        (b"", f"os.kill(os.getpid(), {signal.SIGABRT.value})", "reading-memory"),
        (b"", f"os.kill(os.getpid(), {signal.SIGXCPU.value})", "reading-time"),
        (b"", f"os.kill(os.getpid(), {signal.SIGSEGV.value})", "reading-died"),
    ],
)
def test_an_answer_that_is_none_is_refused(monkeypatch, answer, then, code):
    assert refused(source(BOOK), limits=saying(monkeypatch, answer, then)).code == code


@pytest.mark.parametrize("line", [b"", b"no line", b"[]\n", b'{"lines": 1}\n'])
def test_a_report_that_is_none_is_refused(monkeypatch, line):
    answer = b'{"bytes": %d}\n%b{"over": true}\n' % (len(line), line) if line else b'{"over": true}\n'
    with pytest.raises(Unreadable) as caught:
        written_apart([source(BOOK)], "guide", saying(monkeypatch, answer), told, NOTHING_SAID, "csv", "fr", BytesIO())
    assert caught.value.message.code == "reading-garbled"


def test_a_child_that_says_nothing_is_given_up(monkeypatch):
    limits = replace(saying(monkeypatch, b"", "time.sleep(600)"), wall=1)
    assert refused(source(BOOK), limits=limits).code == "reading-time"


def test_a_failure_of_ours_is_no_fault_of_the_file(monkeypatch):
    with pytest.raises(Failed, match="ZeroDivisionError"):
        packed_apart([source(BOOK)], "guide", saying(monkeypatch, b'{"failed": "ZeroDivisionError"}\n'), told)


# -- what it knows and leaves ------------------------------------------------------------------------------------------


@pytest.fixture(params=[processes.Fresh, processes.kept_ready])
def child(request, monkeypatch, tmp_path):
    """A child of a process that has secrets, and a database open."""
    monkeypatch.setenv("DATABASE_URL", "sqlite:///hidden-place")
    monkeypatch.setenv("AIDE500_SECRET_KEY", "hidden-key")
    processes._READY.end()  # what is ready already was started before
    kept = os.open(tmp_path / "dossiers.sqlite", os.O_CREAT | os.O_RDWR)
    os.set_inheritable(kept, True)
    made = request.param()
    yield made
    made.end()
    os.close(kept)
    assert not psutil.pid_exists(made.pid)


@pytest.mark.skipif(not os.path.isdir("/proc"), reason="looks into /proc")
def test_a_child_knows_no_secret_and_holds_no_file_of_ours(child):
    child.stdin.write(b" " * 2**20)  # more than a pipe holds: it is up and reads
    child.stdin.flush()
    with open(f"/proc/{child.pid}/environ", "rb") as environment:
        assert b"hidden" not in environment.read()
    held = {fd: os.readlink(f"/proc/{child.pid}/fd/{fd}") for fd in os.listdir(f"/proc/{child.pid}/fd")}
    assert not [link for link in held.values() if "sqlite" in link]
    if isinstance(child, processes.Forked):
        assert not [link for link in held.values() if "socket" in link]


@pytest.mark.skipif(not processes.FORKS, reason="nothing forks here")
def test_where_the_interpreter_that_forks_has_died_there_is_another():
    first = processes.kept_ready()
    dead = psutil.Process(first.pid).ppid()
    processes._READY._process.kill()
    processes._READY._process.wait()
    second = processes.kept_ready()
    assert psutil.Process(second.pid).ppid() not in (dead, os.getpid())
    first.end()
    second.end()
    assert unpack(packed_apart([source(BOOK)], "guide", ON_SERVER, told)).clients.height == 2


ASKER = """
import sys
from checker.portfolio.apart.asking import ON_SERVER, packed_apart
from tests.portfolio.files import source
from tests.portfolio.test_apart import many

def told(phase, done):
    print("told", flush=True)
    sys.stdin.readline()  # and now it is killed

packed_apart([source(many() * 30)], "guide", ON_SERVER, told)
"""


def test_the_child_ends_with_who_asked():
    asker = subprocess.Popen([sys.executable, "-c", ASKER], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        assert asker.stdout.readline() == b"told\n"
        children = psutil.Process(asker.pid).children(recursive=True)
        assert len(children) == 2, "the one that reads, and the one that is ready for others"
    finally:
        asker.kill()
        asker.communicate()
    _, alive = psutil.wait_procs(children, timeout=60)
    assert not alive
