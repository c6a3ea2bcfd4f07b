"""The server: ``aide500 serve``. Several processes at need, each with threads; asked to stop, they finish what they began."""

from __future__ import annotations

import ctypes
import gc
import os
import socket
import time
from contextlib import suppress
from functools import partial
from threading import Thread
from typing import Any

import click
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels
from granian.server import Server
from granian.server.common import AbstractServer

from checker import create_app
from checker.console.connections import cut_the_stuck, keep_room
from checker.console.ending import stop
from checker.console.gateway import READ_WITHIN, Gateway
from checker.dossier.message import Message
from checker.storage.database import DriverMissing
from checker.storage.dossiers import BETWEEN_LOOKS, Store, Unavailable
from checker.storage.migrations import TooNew
from checker.web.logs import CONFIGURATION
from checker.web.settings import Unfit
from checker.words.wording import words_of

HEADERS_WITHIN = 10_000
"""Milliseconds that a client has to send its headers, and that a connection may stay idle between two requests."""

CONNECTIONS = 500
"""Connections that one process has open at once; the others wait at the door. Half of the descriptors that Linux allows."""

STOP_WITHIN = 30
"""Seconds that requests have to finish once the server is asked to stop."""

LARGE = 256 * 1024
"""Bytes of a piece of memory that goes back to the system as soon as nobody needs it."""

GLANCE = 0.1
"""Seconds between two looks of a worker at whether its master lives."""


class Unready(Exception):
    """The server cannot start. ``message`` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.code)
        self.message = message


def serve(host: str, port: int, workers: int, lang: str) -> None:
    """Serve until asked to stop."""
    try:
        _try_out(host, port)
    except Unready as unready:
        stop(words_of(lang).said(unready.message))
    click.echo(f"aide500: http://{host}:{port}", err=True)
    server_at(host, port, workers).serve(target_loader=partial(worker, os.getpid(), port), wrap_loader=False)


def server_at(host: str, port: int, workers: int) -> AbstractServer[Any]:
    """The server, before it serves."""
    server: AbstractServer[Any] = Server(
        "checker:create_app",
        address=host,
        port=port,
        interface=Interfaces.ASGINL,
        http=HTTPModes.http1,
        workers=workers,
        backpressure=CONNECTIONS,
        http1_settings=HTTP1Settings(header_read_timeout=HEADERS_WITHIN),
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=STOP_WITHIN,
        log_level=LogLevels.error,
        log_dictconfig=CONFIGURATION,
    )
    return server


def worker(master: int, port: int) -> Gateway:
    """The app in a worker of that master, with which it ends: left behind, it would hold the address, and no other could start.

    The master's id comes from the master itself. Asked for here, it could be that of whoever adopts orphans: a master may die
    while its worker starts.
    """
    _give_memory_back()
    Thread(target=_end_with, args=(master,), daemon=True).start()
    app = create_app()
    Thread(target=_erase, args=(app.extensions["store"],), daemon=True).start()
    Thread(target=cut_the_stuck, args=(port, READ_WITHIN), daemon=True).start()
    gateway = Gateway(app)
    Thread(target=keep_room, args=(port, gateway.served), daemon=True).start()
    gc.freeze()  # what lives as long as the worker is looked through no more, so that the rest is, much sooner
    return gateway


def _give_memory_back() -> None:
    """Told nothing, glibc keeps what is let go of: up to pieces of 32 MB once it has seen a large one, and in as many places as
    threads have met, eight a core: mallopt(3).
    """
    threshold, places = -3, -8
    with suppress(AttributeError, OSError, TypeError):  # another library's memory
        ctypes.CDLL(None).mallopt(threshold, LARGE)
        ctypes.CDLL(None).mallopt(places, 2)


def _end_with(master: int) -> None:
    """A master that was killed had no time to stop anybody. What was acknowledged is on the disk."""
    while os.getppid() == master:
        time.sleep(GLANCE)
    os._exit(1)


def _erase(store: Store) -> None:
    """What is too old goes, whether or not anybody comes."""
    while True:
        with suppress(Unavailable):  # the next look will do
            store.check()
        time.sleep(BETWEEN_LOOKS.total_seconds())


def _try_out(host: str, port: int) -> None:
    """Find out here, once and in words, what every process would stumble over; make the secret and the database."""
    try:
        create_app()
    except Unfit as unfit:
        raise Unready(unfit.message) from None
    except DriverMissing as missing:
        raise Unready(Message("serve-no-driver", {"reason": str(missing)})) from None
    except TooNew as newer:
        raise Unready(Message("serve-too-new", {"reason": str(newer)})) from None
    try:
        with socket.create_server((host, port)):
            pass
    except OSError as occupied:
        raise Unready(Message("serve-occupied", {"reason": occupied.strerror or ""})) from None
