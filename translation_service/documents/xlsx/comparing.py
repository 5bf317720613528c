"""How formulas and filters compare words: letters of either size alike, criteria, wildcards, parts of cells."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

_CRITERION: Final = re.compile(r"((?:<>|[<>]=?|=)?\**)(.*?)(\**)", re.DOTALL)
_SIGNED: Final = re.compile(r"(<>|=)?(.*)", re.DOTALL)
_WILD: Final = frozenset("*?~")
_ANY: Final = "*"
# In small letters it is another at the end of a word.
_SIGMA: Final = "Σ"
_SHORTEST: Final = 2
_LONGEST: Final = 80
_MOST_TRIES: Final = 50
# Each criterion is compared with every text of the workbook.
_MOST_LETTERS: Final = 100_000_000


def folded(name: str) -> str:
    """Return a name the way Excel compares names."""
    return name.casefold()


def criterion_following(said: str, words: Mapping[str, str]) -> str:
    """Return what a criterion such as `<>Open` or `Open*` looks for now; itself where no cell says so."""
    found = _CRITERION.fullmatch(said)
    new = words.get(folded(said)) if found is None else words.get(folded(found[2]))
    if new is None:
        return said
    return new if found is None else f"{found[1]}{new}{found[3]}"


class Patterns:
    """What finds the same texts of a workbook now as it found before: `Water*`, `*fee*`, and words within them."""

    def __init__(self, spoken: Iterable[tuple[str, str]] = ()) -> None:
        """Take what each text of the workbook said and says."""
        self._texts = [(_level(old), _level(new), new) for old, new in dict(spoken).items()]
        self._letters = sum(len(old) + len(new) for old, new, _ in self._texts)
        self._left = _MOST_LETTERS
        self._known: dict[str, str] = {}

    def criterion(self, said: str) -> str:
        """Return what a criterion looks for now; itself where it has no wildcard, or none finds the same texts."""
        found = _SIGNED.fullmatch(said)
        if found is None or not (found[2].startswith(_ANY) or found[2].endswith(_ANY)):
            return said
        return (found[1] or "") + self._following(found[2])

    def part(self, said: str) -> str:
        """Return which part of texts stands for one that is searched in them."""
        return self._within(said, _ANY, _ANY)

    def beginning(self, said: str) -> str:
        """Return what texts begin with that began with something."""
        return self._within(said, "", _ANY)

    def end(self, said: str) -> str:
        return self._within(said, _ANY, "")

    def _within(self, said: str, before: str, behind: str) -> str:
        # Signs tell where a text is cut, wherever it has them: `FIND("-",A2)`.
        if _WILD & set(said) or not any(map(str.isalpha, said)):
            return said
        return self._following(f"{before}{said}{behind}").removeprefix(before).removesuffix(behind)

    def _following(self, pattern: str) -> str:
        if pattern not in self._known:
            self._left -= self._letters
            self._known[pattern] = self._found(pattern) if self._left > 0 else pattern
        return self._known[pattern]

    def _found(self, pattern: str) -> str:
        ends = pattern.startswith(_ANY), pattern.endswith(_ANY)
        core = pattern.removeprefix(_ANY).removesuffix(_ANY)
        if not _WILD.isdisjoint(core) or not core:
            return pattern
        before = _Looking(_level(core), ends)
        wanted = [(level, new) for old, level, new in self._texts if before.finds(old)]
        others = [level for old, level, _ in self._texts if not before.finds(old)]
        if not wanted or (all(before.finds(level) for level, _ in wanted) and not any(map(before.finds, others))):
            return pattern
        for new in _cores(list(dict.fromkeys(new for _, new in wanted)), ends):
            if _WILD.isdisjoint(new) and not any(map(_Looking(_level(new), ends).finds, others)):
                return _ANY * ends[0] + new + _ANY * ends[1]
        return pattern


@dataclass(frozen=True, slots=True)
class _Looking:
    """A search for words; `ends` says whether something may stand before and behind them."""

    core: str
    ends: tuple[bool, bool]

    def finds(self, text: str) -> bool:
        if self.ends == (True, True):
            return self.core in text
        return text.startswith(self.core) if self.ends[1] else text.endswith(self.core)


def _cores(texts: Sequence[str], ends: tuple[bool, bool]) -> Sequence[str]:
    """Return what all texts have in common, the best first; `ends` says whether it may have something around it."""
    levels = [_level(text) for text in texts]
    if len(texts) == 1:
        return texts
    if ends == (False, True):
        found = [texts[0][: _length_in_common(levels)]]
    elif ends == (True, False):
        found = [texts[0][len(texts[0]) - _length_in_common([level[::-1] for level in levels]) :]]
    else:
        found = _common_parts(texts[0], levels)
    return [core for one in found for core in (one.strip(), one) if len(core.strip()) >= _SHORTEST]


def _length_in_common(texts: Sequence[str]) -> int:
    """Return for how many letters texts begin alike."""
    return sum(1 for _ in takewhile(lambda letters: len(set(letters)) == 1, zip(*texts, strict=False)))


def _common_parts(text: str, levels: Sequence[str]) -> list[str]:
    """Return the longest parts of a text that all have."""
    first, *others = (level[:_LONGEST] for level in levels)
    parts = (
        (start, start + length)
        for length in range(len(first), _SHORTEST - 1, -1)
        for start in range(len(first) - length + 1)
        if all(first[start : start + length] in other for other in others)
    )
    return [text[start:end] for (start, end), _ in zip(parts, range(_MOST_TRIES), strict=False)]


def _level(text: str) -> str:
    """Return a text of the same length in small letters."""
    lowered = text.lower()
    if len(lowered) == len(text) and _SIGMA not in text:
        return lowered
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
