"""People walking through the whole wizard, over and over, without a moment's thought: each one keeps its connection."""

import asyncio
import re
from dataclasses import dataclass, field
from time import perf_counter
from urllib.parse import urlencode

from checker.dossier.examples import FACTS

TOKEN = re.compile(rb'name="(csrf_token|seen)"[^>]*? value="([^"]*)"')
FORM = "application/x-www-form-urlencoded"
INVOICE = {
    "date": "2021-01-15",
    "amount_incl_tax": "480",
    "category": "website",
    "in_claimant_name": "yes",
    "continue": "continue",
}
ANSWERS = {id: {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value) for id, value in FACTS.items()}


@dataclass
class Person:
    """One visitor; ``seconds`` are how long each request took, ``errors`` what was no good answer."""

    port: int
    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    cookies: dict[str, str] = field(default_factory=dict)

    async def walk(self, until: float) -> None:
        """From the first question to the result, again and again, until that moment."""
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        while perf_counter() < until:
            self.cookies.clear()
            address = "/verifier"
            while address != "/recapitulatif" and perf_counter() < until:
                address = await self._step(address)
            await self._ask("GET", "/resultat")
        self.writer.close()

    async def _step(self, address: str) -> str:
        """Open a page, answer it, and go where it leads."""
        status, place, page = await self._ask("GET", address)
        if status == 303:
            return place
        hidden = {name.decode(): value.decode() for name, value in TOKEN.findall(page)}
        id = address.rsplit("/", 1)[-1]
        typed = INVOICE if id == "factures" else {id: ANSWERS[id]}
        status, place, page = await self._ask("POST", address, urlencode({**hidden, **typed}))
        if status != 303:
            self.errors.append(f"{address}: {status}")
        return place or "/recapitulatif"

    async def _ask(self, method: str, path: str, body: str = "") -> tuple[int, str, bytes]:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookies}\r\n"
        start = perf_counter()
        self.writer.write(f"{head}Content-Type: {FORM}\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())
        lines = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = [(name.lower(), value.strip()) for name, _, value in (line.partition(":") for line in lines[1:])]
        page = await self.reader.readexactly(int(dict(headers).get("content-length", 0)))
        self.seconds.append(perf_counter() - start)
        self.cookies |= {v.split("=", 1)[0]: v.split("=", 1)[1].split(";")[0] for n, v in headers if n == "set-cookie"}
        status = int(lines[0].split()[1])
        if status >= 400:
            self.errors.append(f"{path}: {status}")
        return status, dict(headers).get("location", ""), page


def crowd(kind: type[Person], port: int, people: int, seconds: float) -> list[Person]:
    """So many at once, for so long; gives them back with what they have seen."""

    async def all_at_once() -> list[Person]:
        walkers = [kind(port) for _ in range(people)]
        until = perf_counter() + seconds
        await asyncio.gather(*(walker.walk(until) for walker in walkers))
        return walkers

    return asyncio.run(all_at_once())
