"""A server that can be killed a hundred times: the app is loaded once, and each life is a fork that serves one socket.

python -m tests.safe.mortal PORT    (the app's environment as usual; prints each life's process id)
"""

import logging
import os
import socket
import sys

from werkzeug.serving import make_server

from checker import create_app


def live(port: int) -> None:
    """Serve until killed; then be born again."""
    app = create_app()
    app.extensions["store"].engine.dispose()  # no connection outlives a fork
    listening = socket.create_server(("127.0.0.1", port), backlog=128)
    while True:
        child = os.fork()
        if child == 0:
            make_server("127.0.0.1", port, app, threaded=True, fd=listening.fileno()).serve_forever()
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
        os.waitpid(child, 0)


if __name__ == "__main__":
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    live(int(sys.argv[1]))
