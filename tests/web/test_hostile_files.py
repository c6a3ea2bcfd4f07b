"""Files that are traps, on a server: each is judged or refused in words, and others are served while it is read."""

import http.client
import logging
import re
import threading
import time
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar

import psutil
import pytest

from tests.serving import serving
from tests.web.corpus_portfolio import form
from tests.web.hostile_files import HOSTILE
from tests.web.test_abuse import grows_no_more

pytestmark = pytest.mark.served
TOLD = logging.getLogger(__name__)
"""The figures, for who asks: ``--log-cli-level=INFO``."""
PACE = 0.05
"""Seconds between two requests of the same person."""
OTHERS = 20
"""So many requests of others are waited for while a file is read, unless it is read sooner."""
GROWN = 64 * 2**20
"""Bytes by which the server's own processes may grow over all the files, whatever these would take."""


class Stranger:
    """Someone with a browser of their own."""

    def __init__(self, address):
        self.address = address
        self.opened = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))

    def read(self, path, data=None, **headers):
        request = urllib.request.Request(self.address + path, data, headers)
        try:
            with self.opened.open(request) as answer:
                return answer.status, answer.read().decode(errors="replace")
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code, refused.read().decode(errors="replace")

    def sends(self, files):
        _, page = self.read("/portefeuille")
        token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)[1]
        sent = form(token, files)
        return self.read("/portefeuille", sent["data"], **{"Content-Type": sent["content_type"]})

    def waits(self):
        """Until what was sent has been read."""
        while '"over":false' in self.read("/portefeuille/avancement")[1].replace(" ", ""):
            time.sleep(PACE)


class Others:
    """Two others, who go on asking for pages. ``freeze``: how many answers one of them had, at most, while the other waited for
    one.
    """

    def __init__(self, address):
        self.had, self.freeze, self.failed, self.over = [0, 0], 0, 0, threading.Event()
        self.host = urllib.parse.urlsplit(address).netloc
        self.threads = [threading.Thread(target=self.ask, args=(who,)) for who in (0, 1)]

    @property
    def served(self):
        return sum(self.had)

    def ask(self, who):
        connection = http.client.HTTPConnection(self.host, timeout=60)
        while not self.over.is_set():
            before = self.had[1 - who]
            try:
                connection.request("GET", "/verifier/headcount")
                answer = connection.getresponse()
                answer.read()
                self.had[who] += answer.status == 200
                self.failed += answer.status >= 500
                self.freeze = max(self.freeze, self.had[1 - who] - before)
            except OSError:
                self.failed += 1
                connection.close()
            self.over.wait(PACE)
        connection.close()

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        for thread in self.threads:
            thread.join()


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    server = serving(tmp_path_factory.mktemp("hostile"), AIDE500_RATE="100000 per minute")
    with server as address:
        yield server, address


def own_memory(server):
    """Of the master and its workers, but not of the interpreters that files are read in."""
    tree = [psutil.Process(server.process.pid), *psutil.Process(server.process.pid).children(recursive=True)]
    return sum(p.memory_info().rss for p in tree if not any("apart" in word for word in p.cmdline()))


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_trap_is_answered_in_words_and_others_are_served(started, kind):
    server, address = started
    stranger = Stranger(address)
    workers = {p.pid for p in psutil.Process(server.process.pid).children()}
    with Others(address) as others:
        status, page = stranger.sends(HOSTILE[kind]())
        before = others.served
        stranger.waits()
        meanwhile = others.served - before
        status, page = stranger.read("/portefeuille/resultat")
        while others.served < OTHERS and not others.failed:
            time.sleep(PACE)
    assert others.failed == 0
    assert status == 200
    assert any(told in page for told in ('role="alert"', "data-accounted", 'class="columns"'))
    assert not re.search("Traceback|de notre fait", page), "it is no failure of ours"
    assert {p.pid for p in psutil.Process(server.process.pid).children()} == workers, "no worker died"
    memory = own_memory(server) >> 20
    TOLD.info("%s: %d served meanwhile, %d at most while one waited; %d MB", kind, meanwhile, others.freeze, memory)


def test_the_server_keeps_no_memory_of_them(started):
    server, address = started
    stranger = Stranger(address)

    def read():
        for kind in list(HOSTILE)[::6]:
            stranger.sends(HOSTILE[kind]())
            stranger.waits()
        return own_memory(server)

    grows_no_more(read, GROWN)
