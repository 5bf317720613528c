"""Servers on this machine: a free port for one, and whether a web server answers."""

import socket
from http.client import HTTPConnection, HTTPException
from typing import Final

LOOPBACK: Final = "127.0.0.1"
_PATIENCE: Final = 5


def free_port() -> int:
    """Return a port of the loopback interface that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


def answers(host: str, port: int) -> bool:
    """Tell whether the service at this port is well; one that says nothing for five seconds is not."""
    connection = HTTPConnection(host, port, timeout=_PATIENCE)
    try:
        connection.request("GET", "/health")
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
