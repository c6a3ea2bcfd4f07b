"""An interpreter that has loaded all that reading needs, touches no file, and forks for each task (Linux).

Standard input is a socket: a number of eight bytes with three descriptors (the task, the answer, where to tell how it ended)
asks for a child; a number alone, for that child's death. Where it ends, whoever asked is gone, and so are all children.
"""

from __future__ import annotations

import os
import select
import signal
import socket
from contextlib import suppress

from checker.portfolio.apart.child import get_ready, serve
from checker.portfolio.apart.processes import NUMBER


def main() -> None:
    """Fork, and tell of ends, until nobody is there to ask."""
    get_ready()
    control = socket.socket(fileno=0)
    woken, waking = os.pipe()
    os.set_blocking(waking, False)
    signal.set_wakeup_fd(waking)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    children: dict[int, int] = {}
    while True:
        ready, _, _ = select.select([control.fileno(), woken], [], [])
        if woken in ready:
            os.read(woken, 4096)
            _bury(children)
        if control.fileno() in ready:
            asked, descriptors, _, _ = socket.recv_fds(control, NUMBER, 3)
            if not asked:
                break
            if descriptors:
                _fork(descriptors, children, control, [woken, waking])
            elif (pid := int.from_bytes(asked, "big")) in children:
                os.kill(pid, signal.SIGKILL)
    for pid in children:
        os.kill(pid, signal.SIGKILL)


def _fork(descriptors: list[int], children: dict[int, int], control: socket.socket, ours: list[int]) -> None:
    asked, answer, tell = descriptors
    pid = os.fork()
    if pid:
        os.close(asked)
        os.close(answer)
        children[pid] = tell
        os.write(tell, pid.to_bytes(NUMBER, "big"))
        return
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.dup2(asked, 0)  # in the place of the socket
        os.dup2(answer, 1)
        control.detach()
        for each in (*descriptors, *ours, *children.values()):
            os.close(each)
        serve(os.fdopen(0, "rb"), os.fdopen(1, "wb"))
    finally:
        os._exit(1)


def _bury(children: dict[int, int]) -> None:
    """Tell how each child ended that did."""
    for pid in [*children]:
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            tell = children.pop(pid)
            with suppress(BrokenPipeError):  # nobody wants to know any more
                os.write(tell, os.waitstatus_to_exitcode(status).to_bytes(NUMBER, "big", signed=True))
            os.close(tell)


if __name__ == "__main__":
    main()
