"""Dossiers at rest: one table, one reader.

Who holds the key holds the dossier. The key is in the person's cookie and nowhere else: the row is found by a hash of it and
sealed by a cipher derived from it, so that a stolen database discloses no answer.
"""

import hashlib
import json
import secrets
from datetime import UTC, datetime
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Column, DateTime, LargeBinary, MetaData, String, Table, create_engine, delete, event, select, update

from checker.dossier import Dossier, Refused, dossier_as_data, load_json, read_dossier

METADATA = MetaData()
DOSSIERS = Table(
    "dossiers",
    METADATA,
    Column("id", String(64), primary_key=True, doc="SHA-256 of the key: finds the row, does not open it"),
    Column("sealed", LargeBinary, nullable=False, doc="the dossier's JSON under AES-256-GCM, after its nonce"),
    Column("changed_at", DateTime, nullable=False, index=True, doc="UTC"),
)
NONCE_BYTES = 12


class Store:
    """Where dossiers are kept: SQLite or PostgreSQL, by its SQLAlchemy address."""

    def __init__(self, url: str) -> None:
        self.engine = create_engine(url)
        if self.engine.dialect.name == "sqlite":
            event.listen(self.engine, "connect", _set_up_sqlite)
        METADATA.create_all(self.engine)

    def create(self, dossier: Dossier) -> str:
        """Keep a new dossier; gives its key, which cannot be guessed and is not kept."""
        key = secrets.token_urlsafe(32)
        with self.engine.begin() as connection:
            connection.execute(DOSSIERS.insert().values(id=_row_id(key), sealed=_seal(key, dossier), changed_at=_now()))
        return key

    def load(self, key: str) -> Dossier | None:
        """The dossier of that key; None where there is none, or it cannot be opened."""
        with self.engine.connect() as connection:
            sealed = connection.scalar(select(DOSSIERS.c.sealed).where(DOSSIERS.c.id == _row_id(key)))
        return None if sealed is None else _open(key, sealed)

    def save(self, key: str, dossier: Dossier) -> bool:
        """Keep the dossier as it is now; False where there is none of that key."""
        with self.engine.begin() as connection:
            kept = connection.execute(
                update(DOSSIERS).where(DOSSIERS.c.id == _row_id(key)).values(sealed=_seal(key, dossier), changed_at=_now())
            )
        return kept.rowcount == 1

    def forget(self, key: str) -> None:
        """Erase the dossier of that key."""
        with self.engine.begin() as connection:
            connection.execute(delete(DOSSIERS).where(DOSSIERS.c.id == _row_id(key)))


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    """Readers beside one writer, and patience where two would write."""
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA busy_timeout=5000")
    connection.execute("PRAGMA secure_delete=ON")


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)


def _row_id(key: str) -> str:
    return hashlib.sha256(b"row " + key.encode()).hexdigest()


def _cipher(key: str) -> AESGCM:
    """The key is 256 random bits, so one hash is derivation enough."""
    return AESGCM(hashlib.sha256(b"seal " + key.encode()).digest())


def _seal(key: str, dossier: Dossier) -> bytes:
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + _cipher(key).encrypt(nonce, json.dumps(dossier_as_data(dossier)).encode(), _row_id(key).encode())


def _open(key: str, sealed: bytes) -> Dossier | None:
    try:
        written = _cipher(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], _row_id(key).encode())
        return read_dossier(load_json(written))
    except (InvalidTag, Refused, ValueError):
        return None
