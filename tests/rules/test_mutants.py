"""A wrong rule is seen: some of the mutants of ``make mutants``, drawn by lot, the same each time."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT, WHOLE
from tests.rules.mutants import mutants
from tests.rules.mutants_alike import REASONS

pytestmark = pytest.mark.no_cover


@pytest.fixture(scope="module")
def found():
    return list(mutants())


@pytest.mark.served
def test_some_mutants_are_all_seen():
    command = [sys.executable, "-m", "tests.rules.mutants", "--sample", "12" if WHOLE else "3"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr


@pytest.mark.parametrize("name", REASONS)
def test_a_mutant_said_to_change_nothing_is_still_one(found, name):
    assert name in [mutant.name for mutant in found]


def test_every_mutant_has_a_name_of_its_own_and_compiles(found):
    assert len({mutant.name for mutant in found}) == len(found) > 1000
    for mutant in found[::40]:
        assert compile(mutant.source, str(mutant.module), "exec")
