"""A screened portfolio as bytes, to be sealed and kept, and back."""

from __future__ import annotations

import json
import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import polars as pl

from checker.dossier.message import Message
from checker.portfolio.judge.screen import Screened
from checker.portfolio.read.faults import Faults
from checker.portfolio.read.gather import Part, Portfolio, Sheet
from checker.portfolio.read.headers import Role
from checker.portfolio.read.mapping import mapping_from_json
from checker.portfolio.read.recognise import Layout

ABOUT = "about.json"


def pack(screened: Screened, *, compressed: bool = True) -> bytes:
    """Its frames, compressed where they are to be kept, and what they mean."""
    portfolio = screened.portfolio
    sheets = [sheet for sheet in (portfolio.clients, portfolio.invoices) if sheet]
    about = {
        "edition": screened.edition,
        "sheets": [_sheet_as_data(sheet) for sheet in sheets],
        "remarks": [message_as_data(message) for message in portfolio.remarks],
        "files": portfolio.files,
        "names": portfolio.faults.sheets,
        "turned": sorted(portfolio.faults.turned),
        "spots": [[sheet, spots] for sheet, spots in sorted(portfolio.faults.spots.items())],
        "understood": portfolio.understood.as_json(),
        "near": portfolio.near,
        "messages": [message_as_data(message) for message in portfolio.faults.messages],
    }
    frames = {f"sheet-{at}": sheet.frame for at, sheet in enumerate(sheets)}
    frames |= {"clients": screened.clients, "invoices": screened.invoices, "faults": screened.faults}
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr(ABOUT, json.dumps(about))
        for name, frame in frames.items():
            with packed.open(name, "w", force_zip64=True) as file:
                frame.write_ipc(file, compression="zstd" if compressed else "uncompressed")
    return out.getvalue()


def unpack(content: bytes) -> Screened:
    """What ``pack`` packed."""
    with zipfile.ZipFile(BytesIO(content)) as packed:
        about = json.loads(packed.read(ABOUT))
        frames = {name: pl.read_ipc(packed.read(name)) for name in packed.namelist() if name != ABOUT}
    sheets = [_sheet(data, frames[f"sheet-{at}"]) for at, data in enumerate(about["sheets"])]
    spots = {sheet: tuple((row, column) for row, column in places) for sheet, places in about["spots"]}
    faults = Faults(tuple(about["names"]), set(about["turned"]), spots, [message_of(data) for data in about["messages"]])
    portfolio = Portfolio(sheets[0], sheets[1] if len(sheets) > 1 else None, faults, [message_of(m) for m in about["remarks"]])
    portfolio.understood = mapping_from_json(about["understood"].encode(), ABOUT)
    portfolio.near = [(written, client) for written, client in about["near"]]
    portfolio.files = tuple(about["files"])
    return Screened(portfolio, about["edition"], frames["clients"], frames["invoices"], frames["faults"])


def message_as_text(message: Message) -> bytes:
    """A message alone."""
    return json.dumps(message_as_data(message)).encode()


def message_from_text(content: bytes) -> Message:
    """What ``message_as_text`` wrote."""
    return message_of(json.loads(content))


def _sheet_as_data(sheet: Sheet) -> dict[str, Any]:
    return {"parts": [_part_as_data(part) for part in sheet.parts], "carried": sheet.carried}


def _part_as_data(part: Part) -> dict[str, Any]:
    found = part.layout
    layout = [
        found.role,
        found.header_row,
        found.titles,
        found.client,
        *map(dict, (found.facts, found.twice, found.keys, found.helpers)),
    ]
    return {"name": part.name, "place": part.place, "left_out": part.left_out, "layout": layout}


def _sheet(data: dict[str, Any], frame: pl.DataFrame) -> Sheet:
    return Sheet(tuple(map(_part, data["parts"])), frame, tuple((title, name) for title, name in data["carried"]))


def _part(data: dict[str, Any]) -> Part:
    role, header_row, titles, client, facts, twice, keys, helpers = data["layout"]
    twice = {fact: tuple(at) for fact, at in twice.items()}
    found = Layout(Role(role), header_row, tuple(titles), client, facts, twice, keys=keys, helpers=helpers)
    return Part(data["name"], data["place"], found, pl.DataFrame(), data["left_out"])


def message_as_data(message: Message) -> list[Any]:
    """A message as JSON can hold it."""
    return [message.code, {name: _as_data(value) for name, value in message.variables.items()}]


def message_of(data: list[Any]) -> Message:
    """What ``message_as_data`` gave."""
    code, variables = data
    return Message(code, {name: _from_data(value) for name, value in variables.items()})


def _as_data(value: Any) -> Any:
    match value:
        case Decimal():
            return {"number": str(value)}
        case date():
            return {"day": value.isoformat()}
    return value


def _from_data(value: Any) -> Any:
    match value:
        case {"number": str(number)}:
            return Decimal(number)
        case {"day": str(day)}:
            return date.fromisoformat(day)
    return value
