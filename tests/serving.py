"""`aide500 serve` on a free port, as the tests that need a real server start it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parent.parent


class serving:  # noqa: N801 - reads as a statement: with serving(folder) as address
    """`aide500 serve` on a free port, with its database in that folder, until the block ends."""

    def __init__(self, instance: Path, **environment: str) -> None:
        self.environment = {**os.environ, "AIDE500_INSTANCE": str(instance), **environment}

    def __enter__(self) -> str:
        port = free_port()
        command = [str(Path(sys.executable).with_name("aide500")), "serve", "--port", str(port)]
        self.process = subprocess.Popen(command, env=self.environment, cwd=ROOT, stderr=subprocess.DEVNULL)
        address = f"http://127.0.0.1:{port}"
        deadline = time.monotonic() + 90
        while time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(f"{address}/healthz"):
                    return address
            except OSError:
                time.sleep(0.05)
        raise RuntimeError("the server did not start")

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(10)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
