"""What whoever runs aide500 may set, by environment variables. docs/operations.md explains each; a test compares.

Each is read at the start, and refused in words where it could not be used later: a setting that fails when the first person
comes, or that erases what is kept, is worse than a server that does not start.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Callable, Mapping
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Any, NamedTuple

from limits import parse_many
from limits.storage import storage_from_string

from checker.dossier.message import Message

FEWEST_LETTERS = 8
"""Of a secret: fewer are guessed in no time by trying them on a signed cookie."""

DAYS = (1 / 24, 3650)
"""The fewest and the most days for which dossiers may be kept. Fewer would erase them under the hands of who fills them in."""

MOST_PROXIES = 10
MEGABYTES = (100, 1_000_000)
"""The fewest and the most megabytes of portfolios' results: the fewest hold the largest of them."""

NAME = r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*"
HOST = re.compile(rf"(\.?{NAME}|\[[0-9a-f:]+\])(:\d{{1,5}})?", re.ASCII)
CONTACT = re.compile(
    rf"[\w.+-]{{1,64}}@{NAME}\.[a-z]{{2,63}}|https://{NAME}(:\d{{1,5}})?(/[\w./%~+-]*)?", re.ASCII | re.IGNORECASE
)
"""An address to write to, or the page of a form."""
FRAMER = re.compile(rf"'self'|https?:|(https?://)?(\*\.)?{NAME}(:(\d{{1,5}}|\*))?", re.ASCII)


class Setting(NamedTuple):
    """A variable of the environment, the key of the app's configuration it becomes, and how it is read.

    ``read`` raises ``ValueError`` for what cannot be used; the message ``refusal`` says what can.
    """

    variable: str
    key: str
    default: str
    refusal: str = ""
    read: Callable[[str], Any] = str


class Unfit(ValueError):
    """A setting cannot be used. ``message`` says which, and what would be right."""

    def __init__(self, variable: str, code: str, **said: object) -> None:
        super().__init__(f"{variable}: {code}")
        self.message = Message(code, {"variable": variable, **said})


def _secret(written: str) -> str:
    if written and len(written.strip()) < FEWEST_LETTERS:
        raise ValueError
    return written.strip()


def _days(written: str) -> int:
    """Days as seconds."""
    return int(_between(float(written), *DAYS) * 86400)


def _between(number: float, least: float, most: float) -> float:
    if not math.isfinite(number) or not least <= number <= most:
        raise ValueError(number)
    return number


def _proxies(written: str) -> int:
    return int(_between(int(written), 0, MOST_PROXIES))


def _bytes(written: str) -> int:
    """Megabytes as bytes."""
    return int(_between(int(written), *MEGABYTES)) * 2**20


def _networks(written: str) -> tuple[IPv4Network | IPv6Network, ...]:
    return tuple(ip_network(each) for each in written.split())


def _hosts(written: str) -> list[str] | None:
    return [_like(HOST, host.lower()) for host in written.split()] or None


def _framers(written: str) -> str:
    """Sources of a policy: one character too many would end it, and with it what it forbids."""
    return written if written == "'none'" else " ".join(_like(FRAMER, each) for each in written.split())


def _like(pattern: re.Pattern[str], written: str) -> str:
    if not pattern.fullmatch(written):
        raise ValueError(written)
    return written


def _contact(written: str) -> str:
    return written and _like(CONTACT, written)


def _rate(written: str) -> str:
    if not all(limit.amount > 0 for limit in parse_many(written)):
        raise ValueError(written)
    return written


def _rate_storage(written: str) -> str:
    """Asked of the library itself: which storages there are depends on what is installed."""
    try:
        if written.startswith("async+"):
            raise ValueError(written)
        if written != "memory://":
            storage_from_string(written)
    except Exception as error:  # each storage has its own way to refuse an address
        raise ValueError(written) from error
    return written


SETTINGS = (
    Setting("DATABASE_URL", "DATABASE_URL", ""),
    Setting("AIDE500_SECRET_KEY", "SECRET_KEY", "", "unfit-secret", _secret),
    Setting("AIDE500_KEPT_DAYS", "KEPT", "30", "unfit-days", _days),
    Setting("AIDE500_PORTFOLIOS_MB", "MOST_RESULTS", "2000", "unfit-megabytes", _bytes),
    Setting("AIDE500_PROXIES", "PROXIES", "0", "unfit-proxies", _proxies),
    Setting("AIDE500_PROXY_NETWORKS", "PROXY_NETWORKS", "", "unfit-networks", _networks),
    Setting("AIDE500_HOSTS", "TRUSTED_HOSTS", "", "unfit-hosts", _hosts),
    Setting("AIDE500_FRAME_ANCESTORS", "FRAME_ANCESTORS", "'none'", "unfit-framers", _framers),
    Setting("AIDE500_CONTACT", "CONTACT", "", "unfit-contact", _contact),
    Setting("AIDE500_RATE", "RATE", "600 per minute", "unfit-rate", _rate),
    Setting("AIDE500_RATE_STORAGE", "RATELIMIT_STORAGE_URI", "memory://", "unfit-rate-storage", _rate_storage),
)

HERE = Path(__file__).parent
INSTALLED = (HERE / "templates").is_dir()
TOP = HERE if INSTALLED else HERE.parents[1]
"""Where templates/ and static/ are: beside this file where a wheel was installed, else at the top of the checkout."""

INSTANCE = "AIDE500_INSTANCE"
"""The folder of the embedded database and of the secret key: the one setting needed before the others."""


def instance_folder() -> Path:
    """Where the database and the secret key are kept, wherever one starts it from: ``AIDE500_INSTANCE``, else ``instance`` in
    the checkout, else, installed, the folder of this user's programs for what must last.
    """
    if chosen := os.environ.get(INSTANCE):
        return Path(chosen).absolute()
    if not INSTALLED:
        return TOP / "instance"
    lasting = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(lasting).absolute() / "aide500"


def settings(environment: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """The app's configuration as the environment has it. Raises ``Unfit`` for a value that cannot be used."""
    return {setting.key: _read(setting, environment) for setting in SETTINGS}


def _read(setting: Setting, environment: Mapping[str, str]) -> Any:
    written = environment.get(setting.variable) or setting.default
    try:
        return setting.read(written)
    except ValueError:
        raise Unfit(setting.variable, setting.refusal, typed=written) from None
