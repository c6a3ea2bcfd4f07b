"""The named cases, each through the reader and the rules."""

import os
from typing import Any

import pytest

from checker.dossier.assessment import assess_dossier, assessment_as_data
from tests.cases import named_cases
from tests.conftest import SHARED
from tests.dossiers import read


@pytest.mark.parametrize("case", named_cases())
def test_a_named_case_gives_what_it_must(case: dict[str, Any]) -> None:
    answer = assessment_as_data(assess_dossier(read(case["dossier"])))
    expected = dict(case["expect"])
    statuses = {condition["id"]: condition["status"] for condition in answer["conditions"]}
    assert expected.pop("conditions").items() <= statuses.items()
    assert expected.items() <= answer.items()


def test_the_contracts_cases_stand_beside_the_clone_in_continuous_integration() -> None:
    assert SHARED.is_dir() or not os.environ.get("CI")
