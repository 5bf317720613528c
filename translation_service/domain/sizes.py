"""Sizes of files as people read them: a megabyte is the same one wherever it is shown."""

from typing import Final

MEGABYTE: Final = 1024 * 1024
"""In bytes; what a browser and Windows show of a file is counted so, too."""


def largest_order(upload_limit: int) -> int:
    """Return how many bytes the files of one request have together at most, where each has at most `upload_limit`."""
    return 2 * upload_limit
