"""What whoever runs aide500 may set, by environment variables. docs/operations.md explains each; a test compares."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple


class Setting(NamedTuple):
    """A variable of the environment, the key of the app's configuration it becomes, and how it is read."""

    variable: str
    key: str
    default: str
    read: Callable[[str], Any] = str


class Unfit(ValueError):
    """A variable of the environment does not fit. Says which."""


def _days(written: str) -> int:
    """Days as seconds."""
    return int(timedelta(days=float(written)).total_seconds())


def _list(written: str) -> list[str] | None:
    return written.split() or None


SETTINGS = (
    Setting("DATABASE_URL", "DATABASE_URL", ""),
    Setting("AIDE500_SECRET_KEY", "SECRET_KEY", ""),
    Setting("AIDE500_KEPT_DAYS", "KEPT", "30", _days),
    Setting("AIDE500_PROXIES", "PROXIES", "0", int),
    Setting("AIDE500_HOSTS", "TRUSTED_HOSTS", "", _list),
    Setting("AIDE500_FRAME_ANCESTORS", "FRAME_ANCESTORS", "'none'"),
    Setting("AIDE500_RATE", "RATE", "600 per minute"),
    Setting("AIDE500_RATE_STORAGE", "RATELIMIT_STORAGE_URI", "memory://"),
)

INSTANCE = "AIDE500_INSTANCE"
"""The folder of the embedded database and of the secret key: the one setting needed before the others."""


def instance_folder(checkout: Path | None = None) -> Path:
    """Where the database and the secret key are kept, wherever one starts it from: ``AIDE500_INSTANCE``, else ``instance`` in
    the checkout, else, installed, the folder of this user's programs for what must last.
    """
    if chosen := os.environ.get(INSTANCE):
        return Path(chosen).absolute()
    if checkout:
        return checkout / "instance"
    lasting = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(lasting).absolute() / "aide500"


def settings(environment: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """The app's configuration as the environment has it. Raises ``Unfit`` for a value that cannot be read."""
    return {setting.key: _read(setting, environment) for setting in SETTINGS}


def _read(setting: Setting, environment: Mapping[str, str]) -> Any:
    written = environment.get(setting.variable) or setting.default
    try:
        return setting.read(written)
    except ValueError:
        raise Unfit(f"{setting.variable}: {written!r}") from None
