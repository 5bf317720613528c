"""Leaving out what is known hides no fault: what is new on a page is looked at, however much of it was seen before."""

import pytest
from playwright.sync_api import Browser

from tests.building.walker import Walker

PAGE = """<html lang="en"><head><title>Terms</title><style>a {{ font-size: 2em }}</style></head>
<body><main><h1>Terms</h1>
<nav aria-label="{first}"><a href="/a">A page</a></nav><nav aria-label="{second}"><a href="/b">Another</a></nav>
<table><tbody><tr><th scope="row">One</th><td><a href="/1">Open it</a></td></tr>{row}</tbody></table>
</main></body></html>
"""


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        ({"row": "<tr><th scope='row'>Two</th><td><a href='/2'>Open two</a></td></tr>"}, ""),
        ({"row": "<tr><th scope='row'>Two</th><td><a href='/2'></a></td></tr>"}, "link-name"),
        ({"row": "<tr><th scope='row'>Two</th><td style='color: #ccc'>Pale</td></tr>"}, "color-contrast"),
        ({"second": "Pages"}, "landmark-unique"),
    ],
    ids=["another-row", "empty-link", "pale-words", "one-name-for-two"],
)
def test_a_fault_is_seen_among_what_is_known(browser: Browser, changed: dict[str, str], rule: str) -> None:
    page = browser.new_page()
    walker = Walker(page, "")
    page.set_content(PAGE.format(first="Pages", second="Other pages", row=""))
    walker.look()

    page.set_content(PAGE.format(**({"first": "Pages", "second": "Other pages", "row": ""} | changed)))

    if rule:
        with pytest.raises(AssertionError, match=rule):
            walker.look()
    else:
        walker.look()
    page.close()
