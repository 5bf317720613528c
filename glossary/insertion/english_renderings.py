"""English verbs in the form that their Turkish source has: onaylandı, approved."""

import re
from typing import Final

from glossary.folding import fold
from glossary.languages.english_verbs import past_forms, third_of
from glossary.patterns import lazily
from glossary.terms import Term
from glossary.turkish.sounds import VOWELS

_TO: Final = "to "
# A verbal noun may be said in many ways: yapılması, to do, doing, that it is done.
_VERBAL_NOUN: Final = lazily(
    r"m[ae](?:k(?:l[ae]|t[ae]n|s[ıi]z\w*)?|s[ıi]\w*|y[ae]|n[ıi]n|m[ıi]z\w*|l[ae]r[ıi]\w*|d[ae]n)?"
)
_PAST: Final = lazily(r"(?:[dt][ıiuü]|m[ıiuü]ş)(?:\w{0,5}|t[ıiuü]r|l[ae]rd[ıi]r)")
# What happens now, or always, is done by one or by many.
_PRESENT: Final = lazily(r"[aeıiuü]?r|[ıiuü]yor|m[ae]kt[ae](?:d[ıi]r)?")
_MANY: Final = lazily(r"\b\w{2,}l[ae]r(?:[ıi]m[ıi]z)?\b")
# What will, may, must or did not happen is said by the bare verb, whoever does it.
_BARE: Final = lazily(r"(?:m[ae](?:d[ıi]|m[ıi]ş)|y?[ae]c[ae][kğ]|m[ae]l[ıi]|y?[ae]bil|y?[ae]l[ıi]m)\w*")


def english_verb(surface: str, term: Term, *, before: str = "") -> str:
    """Return an English verb as the Turkish form asks for it, its dictionary form where several would be right.

    What stands `before` it tells whether several do it.
    """
    verb, _, rest = term.target.removeprefix(_TO).partition(" ")
    if not term.target.startswith(_TO) or verb == "be":
        return term.target
    ending, is_passive = _ending(surface, term)
    past, participle = past_forms(verb)
    if _VERBAL_NOUN.fullmatch(ending):
        return term.target
    if is_passive or _PAST.fullmatch(ending):
        return f"{participle if is_passive else past} {rest}".rstrip()
    if _BARE.fullmatch(ending):
        return term.target.removeprefix(_TO)
    if before.strip() and _PRESENT.fullmatch(ending):
        return (
            term.target.removeprefix(_TO) if _MANY.search(fold(before, "tr")) else f"{third_of(verb)} {rest}".rstrip()
        )
    return term.target


def _ending(surface: str, term: Term) -> tuple[str, bool]:
    """Return what stands behind the root of a verb, or behind what makes it passive, and whether it is."""
    word, root = (fold(text.rpartition(" ")[2], "tr") for text in (surface, term.source))
    root = root[:-3]
    roots = f"{re.escape(root)}|{re.escape(root[:-1])}d" if root.endswith("t") else re.escape(root)
    if root[-1:] in VOWELS:
        roots += rf"|{re.escape(root[:-1])}(?=[ıiuü]yor)"
    passive = "n" if root[-1:] in VOWELS else "[ıiuü]n" if root.endswith("l") else "[ıiuü]l"
    found = re.match(rf"(?:{roots})({passive}(?=\w))?", word)
    return (word[found.end() :], found[1] is not None) if found else ("", False)
