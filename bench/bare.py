"""A bare Flask app that writes one row to SQLite a request: what any page that keeps an answer must cost at least."""

import os
import sqlite3
import threading

from flask import Flask, request

app = Flask(__name__)
OPEN = threading.local()


def database() -> sqlite3.Connection:
    if not hasattr(OPEN, "connection"):
        OPEN.connection = sqlite3.connect(os.environ["BARE"], isolation_level=None, timeout=5)
        OPEN.connection.executescript("PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL")
    connection: sqlite3.Connection = OPEN.connection
    return connection


@app.post("/")
def write() -> str:
    database().execute("INSERT INTO written (what) VALUES (?)", (request.form["what"],))
    return "ok"


def made() -> Flask:
    """The app, its table made."""
    database().execute("CREATE TABLE IF NOT EXISTS written (what TEXT)")
    return app
