"""The sheet as PDF: ours against what Typst itself takes, and a portfolio's three hundred."""

import io
import threading
from dataclasses import replace
from datetime import date
from statistics import median
from time import perf_counter, sleep

import psutil
import typst

from bench.restaurant import RESTAURANT
from bench.timing import AtMost, Row, ratios, took
from checker.dossier.model import Dossier
from checker.sheet.bundle import sheets, sheets_apart
from checker.sheet.content import sheet_of
from checker.sheet.typeset import TEMPLATE, sheet_pdf, sheets_as_data
from checker.words.wording import words_of

CLIENTS, MOST_MEGABYTES = 300, 100
ROUNDS = 25
MEGABYTE = 2**20

MADE = date(2026, 11, 23)
FR = words_of("fr")
DOSSIER = Dossier("guide", RESTAURANT.facts, RESTAURANT.invoices, {"name": "Boulangerie Zoé", "siren": "356000000"})


def run() -> list[Row]:
    """One sheet beside Typst alone, then a portfolio's, both ways."""
    alone, ours = by_turns()
    one = median(ours)
    return [
        Row("a sheet as PDF", "Typst alone", ratios({"ours": ours, "alone": alone}, "ours", "alone"), AtMost(2), took(ours)),
        *(portfolio(name, way, one) for name, way in (("a zip with a file each", sheets_apart), ("one PDF", sheets))),
    ]


def by_turns():
    """The seconds of Typst with the content ready and of ours from the dossier, each round of another business:
    Typst remembers what it has set before.
    """
    fonts = typst.Fonts(include_system_fonts=False)
    found = [], []
    for number in range(ROUNDS):
        one, other = client(f"A{number}"), client(f"B{number}")
        data = sheets_as_data(FR, [sheet_of(FR, one, MADE)], one.reference["name"])
        start = perf_counter()
        typst.compile(TEMPLATE, font_paths=fonts, sys_inputs={"data": data}, pdf_standards="ua-1")
        found[0].append(perf_counter() - start)
        start = perf_counter()
        sheet_pdf(FR, sheet_of(FR, other, MADE), MADE)
        found[1].append(perf_counter() - start)
    return found


def client(name):
    return replace(DOSSIER, reference={"name": name, "siren": "356000000"})


def portfolio(name, way, one) -> Row:
    """Three hundred clients' sheets beside as many times one, and the most memory that they took beyond the first ten's."""
    clients = [client(f"Client {number}") for number in range(CLIENTS)]
    way(FR, clients[:10], MADE, io.BytesIO(), unheard)
    with Highest() as memory:
        start = perf_counter()
        way(FR, clients, MADE, io.BytesIO(), unheard)
        seconds = perf_counter() - start
    grown = memory.grown // MEGABYTE
    kept = "kept" if grown <= MOST_MEGABYTES else "MISSED"
    remark = f"{took([seconds])}; {grown} MB more than ten (≤ {MOST_MEGABYTES}: {kept})"
    return Row(f"{CLIENTS} sheets, {name}", f"{CLIENTS} times one", [seconds / CLIENTS / one], AtMost(1), remark)


def unheard(_done, _of):
    """Nobody waits for how far it has come."""


class Highest:
    """How far memory rises while the block runs."""

    def __enter__(self):
        self.process, self.grown, self.over = psutil.Process(), 0, threading.Event()
        self.start = self.process.memory_info().rss
        threading.Thread(target=self._watch, daemon=True).start()
        return self

    def _watch(self):
        while not self.over.is_set():
            self.grown = max(self.grown, self.process.memory_info().rss - self.start)
            sleep(0.01)

    def __exit__(self, *_):
        self.over.set()
