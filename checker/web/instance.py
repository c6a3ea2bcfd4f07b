"""The folder of this installation: the embedded database, and the key that signs cookies."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from checker.web.settings import FEWEST_LETTERS, INSTANCE, Unfit


def make_instance(folder: Path) -> None:
    """See that the folder is there and can be written in. Raises ``Unfit``."""
    trial = folder / f"trial.{secrets.token_hex(8)}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial.touch(mode=0o600)
        trial.unlink()
    except OSError as error:
        raise Unfit(INSTANCE, "unfit-instance", typed=str(folder), reason=error.strerror or "") from None


def secret_of(folder: Path) -> str:
    """The key that signs cookies: random, made on the first run and kept beside the database. Raises ``Unfit``."""
    kept = folder / "secret_key"
    try:
        if not kept.exists():
            _make(folder, kept)
        secret = kept.read_text().strip()
    except (OSError, UnicodeDecodeError) as error:
        raise Unfit(INSTANCE, "unfit-secret-file", typed=str(kept), reason=str(getattr(error, "strerror", ""))) from None
    if len(secret) < FEWEST_LETTERS:
        raise Unfit(INSTANCE, "unfit-secret-file", typed=str(kept), reason="")
    return secret


def _make(folder: Path, kept: Path) -> None:
    draft = folder / f"secret_key.{secrets.token_hex(8)}"
    with open(draft, "x", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
        file.write(secrets.token_urlsafe(32))
        file.flush()
        os.fsync(file.fileno())
    with suppress(FileExistsError):  # of several processes that start at once, one gives its key to all
        os.link(draft, kept)
    draft.unlink()
