"""Sentences that show what stands there and what should: Письмо в [мэрию|муниципалитет]."""

import re

from glossary.enforcement import corrected, replace_rendering

_MARK = re.compile(r"\[(.+?)\|(.+?)\]")


def replaced(marked: str, *, old: str, new: str, language: str) -> tuple[str, str]:
    """Return a sentence with a new rendering in place of its old one, and as its marks say that it should be."""
    target = _MARK.sub(r"\1", marked)
    correction = replace_rendering(target, old, new, language=language)
    return corrected(target, [correction] if correction else []), _MARK.sub(r"\2", marked)
