"""A machine without PostgreSQL tests on it all the same."""

import psycopg
import pytest

from tests.storage.postgres import postgres_server, programs_of_the_wheel

pytestmark = pytest.mark.served


def test_the_wheels_postgresql_stands_in_where_the_machine_has_none() -> None:
    with postgres_server(programs_of_the_wheel()) as address, psycopg.connect(address) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
