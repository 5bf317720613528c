"""The municipal starter glossary that comes with the library."""

from functools import cache
from importlib import resources

from glossary.exchange.csv_files import read_terms
from glossary.terms import Term


@cache
def starter_terms() -> tuple[Term, ...]:
    """Return the terms of every data file: Turkish–English, –German and –French, and Portuguese–English.

    `en-tr.csv` has what else Turkish may say for an English term that a concept of `tr-en.csv` prefers.
    """
    files = sorted(resources.files("glossary").joinpath("data").iterdir(), key=lambda file: file.name)
    return tuple(term for file in files if file.name.endswith(".csv") for term in read_terms(file.read_bytes()).terms)
