"""The same app, served in the same way, with storage and sealing replaced by a dictionary: what they cost is what it spares.

``python -m bench.in_memory PORT``. Each process has its own dictionary, which does as long as each visitor keeps a connection.
"""

import os
import sys
from functools import partial
from itertools import count

from checker import create_app
from checker.console.gateway import Gateway
from checker.console.serving import server_at
from checker.dossier.model import Dossier
from checker.storage.dossiers import Kept, now


class Dictionary:
    """What ``checker.storage.dossiers.Store`` is to the pages."""

    def __init__(self) -> None:
        self._kept: dict[str, Kept] = {}
        self._keys = count()

    def create(self, dossier: Dossier) -> str:
        key = f"{os.getpid()}-{next(self._keys)}"
        self._kept[key] = Kept(dossier, 1, now())
        return key

    def load(self, key: str) -> Kept | None:
        return self._kept.get(key)

    def save(self, key: str, dossier: Dossier, version: int) -> bool:
        self._kept[key] = Kept(dossier, version + 1, now())
        return True

    def check(self) -> None: ...


def worker(master: int) -> Gateway:
    app = create_app()
    app.extensions["store"] = Dictionary()
    return Gateway(app)


if __name__ == "__main__":
    server_at("127.0.0.1", int(sys.argv[1]), 2).serve(target_loader=partial(worker, os.getpid()), wrap_loader=False)
