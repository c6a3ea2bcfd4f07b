"""The README's map leads somewhere."""

import re

from tests.conftest import ROOT


def test_every_place_on_the_map_is_there():
    after = (ROOT / "README.md").read_text().partition("\n## The map\n")[2]
    paths = re.findall(r"`([\w./-]+)`", after.partition("\n## ")[0])
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []
