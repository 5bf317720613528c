"""Whether a web server answers, asked from outside like anybody else."""

from http.client import HTTPConnection, HTTPException
from typing import Final

_PATIENCE: Final = 5


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
