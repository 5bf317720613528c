"""When a request has arrived far enough to be worth a thread."""

import pytest

from translation_service.integrations.web_worker import has_arrived

HEAD = b"POST /sign-in HTTP/1.1\r\nHost: here\r\n"


@pytest.mark.parametrize(
    ("beginning", "is_there"),
    [
        (b"", False),
        (b"GET / HTTP/1.1\r\nHost: here\r\n", False),
        (b"GET / HTTP/1.1\r\nHost: here\r\n\r\n", True),
        (HEAD + b"Content-Length: 5\r\n\r\nname", False),
        (HEAD + b"Content-Length: 5\r\n\r\nname=", True),
        (HEAD + b"content-length:5\r\nAccept: */*\r\n\r\nname=", True),
        (HEAD + b"Content-Length: 50000000\r\n\r\n" + b"x" * 1000, False),
        (HEAD + b"Content-Length: 50000000\r\n\r\n" + b"x" * 20_000, True),
        (HEAD + b"Content-Length: 5\r\nExpect: 100-continue\r\n\r\n", True),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", True),
        (HEAD + b"Content-Length: none\r\n\r\n", True),
        (b"x" * 20_000, True),
    ],
)
def test_a_request_is_there_with_its_head_and_the_form_behind_it(beginning: bytes, is_there: bool) -> None:
    assert has_arrived(beginning) is is_there
