"""Sealing: what is kept can be read only by who holds its key.

The key is 256 random bits, in the person's cookie or link and nowhere else. HKDF derives two secrets from it that tell
nothing of each other: the row's name in the database, and the key of AES-256-GCM that seals its content.
"""

from __future__ import annotations

import secrets
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = NAME_BYTES = SEAL_BYTES = 32
NONCE_BYTES = 12


class Unsealable(ValueError):
    """The content was damaged, or sealed by another key."""


class Lock(NamedTuple):
    """What a key opens: the row of that name, sealed by that cipher."""

    row: str
    cipher: AESGCM

    def seal(self, content: bytes) -> bytes:
        """The content sealed, after its nonce. It is bound to its row: copied to another, it does not open."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        return nonce + self.cipher.encrypt(nonce, content, self.row.encode())

    def open(self, sealed: bytes) -> bytes:
        """What was sealed. Raises ``Unsealable``."""
        try:
            return self.cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], self.row.encode())
        except (InvalidTag, ValueError) as damaged:
            raise Unsealable from damaged


def new_key() -> str:
    """A key that cannot be guessed, in letters that fit a cookie and an address."""
    return secrets.token_urlsafe(KEY_BYTES)


def lock_of(key: str) -> Lock:
    """The lock that this key opens. The key is uniformly random, so no salt and no slow hash is needed (RFC 5869, 3.1)."""
    derived = HKDF(SHA256(), NAME_BYTES + SEAL_BYTES, salt=None, info=b"aide500 dossier 1").derive(key.encode())
    return Lock(derived[:NAME_BYTES].hex(), AESGCM(derived[NAME_BYTES:]))
