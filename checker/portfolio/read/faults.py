"""What does not fit in a portfolio: a file that cannot be read at all, a cell that could not be, a remark on the whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import polars as pl

from checker.dossier.message import Message


class Unreadable(Exception):
    """A file cannot be read at all. ``message`` says why, and what to do."""

    def __init__(self, code: str, **variables: Any) -> None:
        super().__init__(code)
        self.message = Message(code, variables)


SCHEMA = pl.Schema(
    {"sheet": pl.UInt8(), "row": pl.UInt32(), "column": pl.UInt32(), "message": pl.UInt32(), "typed": pl.String()}
)
"""A fault: its sheet (by place), row (from 1), column (from 0), message (by place), and what is typed in its cell."""


MOST_TYPED = 10_000
"""So many messages repeat what was typed; the others leave it to the cell: each message is kept, and read with the result."""


@dataclass
class Faults:
    """Every fault found, as columns: a portfolio may have a million of them."""

    sheets: tuple[str, ...]
    turned: set[int] = field(default_factory=set)
    """The sheets, by place, whose rows are columns as they were given."""
    spots: dict[int, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    """Of those that are a client's card: where each of its answers stands: row (from 1), column (from 0)."""
    messages: list[Message] = field(default_factory=list)
    frames: list[pl.DataFrame] = field(default_factory=list)
    places: dict[Any, int] = field(default_factory=dict)

    def add(self, sheet: int, rows: pl.Series, column: int, message: Message) -> None:
        """The same fault in these rows of a column."""
        messages = pl.Series([self._place(message)]).new_from_index(0, len(rows))
        self._append(sheet, column, pl.DataFrame({"row": rows, "message": messages, "typed": None}))

    def add_texts(self, sheet: int, rows: pl.Series, column: int, texts: pl.Series, misread: Mapping[str, Message]) -> None:
        """In each of these rows, the fault of its text."""
        places = [self._place(message) for message in misread.values()]
        messages = texts.replace_strict([*misread], places, return_dtype=pl.UInt32)
        self._append(sheet, column, pl.DataFrame({"row": rows, "message": messages, "typed": texts}))

    def forget(self, sheet: int, rows: pl.Series) -> None:
        """No fault in these rows, which turned out to be none of the table's."""
        said = (pl.col("sheet") == sheet) & pl.col("row").is_in(rows.implode())
        self.frames = [frame.filter(~said) for frame in self.frames]

    def _place(self, message: Message) -> int:
        if len(self.messages) >= MOST_TYPED and "typed" in message.variables:
            message = message._replace(variables={**message.variables, "typed": "…"})
        known = (message.code, *sorted((name, str(value)) for name, value in message.variables.items()))
        if known not in self.places:
            self.places[known] = len(self.messages)
            self.messages.append(message)
        return self.places[known]

    def _append(self, sheet: int, column: int, found: pl.DataFrame) -> None:
        frame = found.with_columns(sheet=pl.lit(sheet), column=pl.lit(column))
        self.frames.append(frame.select(pl.col(name).cast(of) for name, of in SCHEMA.items()))

    @property
    def frame(self) -> pl.DataFrame:
        """All of them, in the order of sheets and rows."""
        return pl.concat(self.frames or [pl.DataFrame(schema=SCHEMA)]).sort("sheet", "row", "column", maintain_order=True)


def letters(column: int) -> str:
    """A column's letters as a spreadsheet shows them: 0 is A, 26 is AA."""
    return (letters(column // 26 - 1) if column >= 26 else "") + chr(ord("A") + column % 26)


def address(sheet: str, row: int, column: int) -> str:
    """``Clients!D14``, with the quotes a spreadsheet wants around a name that has spaces."""
    plain = sheet.replace("_", "a").isalnum() and not sheet[:1].isdigit()
    named = sheet if plain else "'" + sheet.replace("'", "''") + "'"
    return f"{named}!{letters(column)}{row}"
