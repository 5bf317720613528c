"""Groups turned into a row of tokens, with format pairs only where words deviate from the main look around them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from translation_service.documents.tagging.looks import PLAIN, Key, Look, is_drawn_under_spaces, is_hidden, label
from translation_service.documents.tagging.tokens import Anchor, Closing, Group, Opening, Pair, Text, Token
from translation_service.domain.inline import TagKind

_LETTER_WEIGHT: Final = 1000


def toned(group: Group) -> tuple[Look, list[Token]]:
    """Return the main look of a group and its tokens; inner pairs learn their own main look on the way."""
    if group.pair is None and len(group.members) == 1 and isinstance(alone := group.members[0], Text):
        return alone.look, [alone]
    members = _with_quiet_spaces(group.members)
    main = _main_look(members)
    if group.pair is not None:
        group.pair.look = main
    return main, list(_tokens(members, main))


def _main_look(members: Iterable[Text | Anchor | Group]) -> Look:
    weights: Counter[Key] = Counter()
    looks: dict[Key, Look] = {}
    texts = [member for member in members if isinstance(member, Text)]
    worded = [text for text in texts if text.text.strip()] or texts
    if worded and all(text.look.key == worded[0].look.key for text in worded):
        return worded[0].look
    for text in worded:
        looks.setdefault(text.look.key, text.look)
        weights[text.look.key] += _weight(text.text)
    return looks[max(weights, key=lambda key: _claim(key, weights))] if weights else PLAIN


def _claim(key: Key, weights: Counter[Key]) -> tuple[bool, bool, int]:
    """Return how good a claim a look has to be the main one, which spaces between words of other looks take on.

    So no line or colour under the words of less than half leads, and what is hidden hides no space of what is not.
    """
    is_most = 2 * weights[key] > weights.total()
    return not is_hidden(key), is_most or not is_drawn_under_spaces(key), weights[key]


def _weight(text: str) -> int:
    """Return how much of the look of a text is seen: letters count, signs hardly, white space not at all."""
    letters = sum(map(str.isalnum, text))
    return _LETTER_WEIGHT * letters + len(text) - letters - sum(map(str.isspace, text))


def _with_quiet_spaces(members: Iterable[Text | Anchor | Group]) -> list[Text | Anchor | Group]:
    """Let white space look like the text before it: nobody sees a bold space."""
    quiet: list[Text | Anchor | Group] = []
    look: Look | None = None
    for member in members:
        if isinstance(member, Text) and not member.text.strip() and look is not None:
            quiet.append(Text(member.text, look))
            continue
        look = member.look if isinstance(member, Text) else look
        quiet.append(member)
    return quiet


def _tokens(members: Sequence[Text | Anchor | Group], main: Look) -> Iterator[Token]:
    index = 0
    while index < len(members):
        member = members[index]
        if isinstance(member, Text) and member.look.key != main.key and member.text.strip():
            look, end = _format_from(members, index, main)
            yield from _format(members[index:end], look, main)
            index = end
            continue
        yield from _plain_tokens(member)
        index += 1


def _plain_tokens(member: Text | Anchor | Group) -> Iterator[Token]:
    if not isinstance(member, Group):
        yield member
        return
    tokens = toned(member)[1]
    assert member.pair is not None  # noqa: S101 - only the paragraph itself has no pair, and it is no member
    yield from _around(member.pair, tokens)


def _format_from(members: Sequence[Text | Anchor | Group], start: int, main: Look) -> tuple[Look, int]:
    """Return the look that the words from `start` on have in common, and where it ends.

    What looks the same and more, as the low figure of `CO2` in italics, is a part of it.
    """
    first = members[start]
    assert isinstance(first, Text)  # noqa: S101 - a format begins with its words
    look, end = first.look, start + 1
    for index in range(start + 1, len(members)):
        member = members[index]
        if isinstance(member, Group):
            break
        if not isinstance(member, Text) or not member.text.strip():
            continue
        if not (_is_within(member.look, look, main) or _is_within(look, member.look, main)):
            break
        look = min(look, member.look, key=_signatures)
        end = index + 1
    return look, end


def _is_within(look: Look, other: Look, main: Look) -> bool:
    """Tell whether a look is another one or adds to it; to one that only lacks what is around it nothing is added."""
    if look.key == other.key:
        return True
    is_same_beside = look.key & main.key == other.key & main.key
    return is_same_beside and bool(other.key - main.key) and look.key > other.key


def _signatures(look: Look) -> int:
    return len(look.key)


def _format(members: Sequence[Text | Anchor | Group], look: Look, main: Look) -> Iterator[Token]:
    pair = Pair(kind=TagKind.FORMAT, label=label(look, main), look=look)
    yield from _around(pair, list(_tokens(members, look)))


def _around(pair: Pair, tokens: list[Token]) -> Iterator[Token]:
    """Put a pair around tokens, white space at its edges outside."""
    leading, trailing = _edge(tokens, 0), _edge(tokens, -1)
    yield from (Text(leading, PLAIN),) if leading else ()
    yield Opening(pair)
    yield from tokens
    yield Closing(pair)
    yield from (Text(trailing, PLAIN),) if trailing else ()


def _edge(tokens: list[Token], index: int) -> str:
    """Take the white space off the text at one end of `tokens` and return it."""
    taken = ""
    while tokens and isinstance(token := tokens[index], Text):
        kept = token.text.lstrip() if index == 0 else token.text.rstrip()
        length = len(token.text) - len(kept)
        taken = taken + token.text[:length] if index == 0 else token.text[len(kept) :] + taken
        if length and kept:
            tokens[index] = Text(kept, token.look)
        if kept:
            break
        tokens.pop(index)
    return taken
