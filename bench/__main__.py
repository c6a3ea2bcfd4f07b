"""Runs every bench, and puts their table in the README; with names after it, only prints those: ``python -m bench rules``."""

import os
import platform
import sys
from importlib import import_module
from pathlib import Path

BENCHES = ("rules", "pages", "sheet", "portfolio", "safe")
README = Path(__file__).parents[1] / "README.md"
BEGIN, END = "<!-- make bench: begin -->\n", "<!-- make bench: end -->\n"
HEADINGS = ["what", "beside", "ratio (its rounds)", "target", ""]


def main(*names: str) -> None:
    """A line a measure."""
    rows = [HEADINGS, ["---"] * len(HEADINGS)]
    for name in names or BENCHES:
        rows += [row.cells() for row in import_module(f"bench.{name}").run()]
    table = f"On {machine()}:\n\n" + "".join(f"| {' | '.join(row)} |\n" for row in rows)
    print(table)
    if not names:
        before, _, rest = README.read_text("utf-8").partition(BEGIN)
        README.write_text(f"{before}{BEGIN}{table}{END}{rest.partition(END)[2]}", "utf-8")


def machine() -> str:
    """Its processor, how many cores of it, and the Python."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    model = next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.machine())
    return f"{os.cpu_count()} cores ({model.strip()}), {platform.system()}, Python {platform.python_version()}"


if __name__ == "__main__":
    main(*sys.argv[1:])
