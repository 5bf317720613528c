"""What the web server believes of a request."""

from gunicorn.config import Config
from gunicorn.http import get_parser

from translation_service.integrations.web_server import configuration
from translation_service.settings import Settings

WRITTEN_BY_ANYBODY = (
    b"GET /requests HTTP/1.1\r\nHost: here\r\nSCRIPT_NAME: /elsewhere\r\nPATH_INFO: /administration\r\n"
    b"X-Forwarded-Proto: https\r\n\r\n"
)


def test_headers_that_stand_for_the_address_are_believed_of_nobody_on_this_machine_either() -> None:
    chosen = Config()
    for name, value in configuration(Settings()).items():
        chosen.set(name, value)

    request = next(get_parser(chosen, iter([WRITTEN_BY_ANYBODY]), ("127.0.0.1", 50_000)))

    assert request.scheme == "http"
    assert {name for name, _ in request.headers} == {"HOST", "X-FORWARDED-PROTO"}
