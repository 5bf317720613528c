"""Lines joined to paragraphs, over lines, columns and pages: whether a line goes on with the paragraph before it."""

import re
from collections.abc import Sequence
from typing import Final, Protocol

from translation_service.documents.pdf.lines import Line
from translation_service.documents.pdf.text.labels import ARTICLE, DASHES, LABEL, follows
from translation_service.documents.pdf.text.paragraphs import Paragraph, begun
from translation_service.documents.pdf.text.roles import Role, is_entry, role_of
from translation_service.documents.pdf.text.set_off import is_in_other_letters, is_note, is_set_off
from translation_service.documents.pdf.text.sides import CELL_WORDS, SAME_END, WIDE, is_straight, is_under_first
from translation_service.documents.pdf.text.told_breaks import ENTRY, is_far_below, is_told_apart
from translation_service.documents.pdf.text.unfinished import (
    calls_for_more,
    ends_sentence,
    is_amid,
    is_inner,
    is_tied,
    lacks_more,
)

_COPY: Final = re.compile(r"b?cc ?:", re.IGNORECASE)
# Where the two ends of a range stand on two lines: “9 a.m. / – 1 p.m.”.
_RANGE_BEGIN: Final = re.compile(r"\d(?: ?[ap]\.?m\.?)?$", re.IGNORECASE)
_RANGE_END: Final = re.compile(r"[–—-] ?\d")
# Each answer to tick stands for itself.
_BOXES: Final = frozenset("☐☑☒□▢❏❑")
_LEAST_FILLED: Final = 0.45
_CLOSE: Final = 1.6
_NAME_WORDS: Final = 4
_ENTRY_WORDS: Final = 6
_SIGNED_WORDS: Final = 8
_SET_IN: Final = 0.5
_AROUND: Final = 8.0
_HANGING: Final = 4.0
_DOUBLE_SPACED: Final = 2.5
_ONE_SIZE, _ABOUT_ONE_SIZE = 0.08, 0.17


class Edges(Protocol):
    """Tells between which edges a line could have stood; `slack`, in sizes of a letter, how far that is a guess.

    `is_cell` says that they are those of a cell, so that what is indented in it stands at its other side.
    """

    slack: float
    is_cell: bool

    def left(self, line: Line, /) -> float: ...

    def right(self, line: Line, /) -> float: ...

    def room_around(self, line: Line, /) -> float | None:
        """Return the room on both sides of a line that stands in the middle, `None` if it does not."""


def joined(lines: Sequence[Line], edges: Edges) -> list[Paragraph]:
    """Return the paragraphs that lines form, all of them text for now."""
    found: list[Paragraph] = []
    for line in lines:
        add_line(found, line, edges)
    return found


def add_line(found: list[Paragraph], line: Line, edges: Edges) -> None:
    """Add a line to the last paragraph, or as a new one."""
    if found and continues(found[-1], line, edges):
        last = found[-1].lines[-1]
        is_other = is_told_apart(last, line) or not _is_of_size(last, line, most=_ABOUT_ONE_SIZE)
        is_parted = is_other or _is_broken(found[-1], line, edges) or _is_under_name(found[-1], line)
        if _is_set_apart(found[-1], line, edges) or (line.tag is not None and is_parted):
            found[-1].breaks.add(len(found[-1].lines) - 1)
        found[-1].lines.append(line)
        found[-1].role = Role.BODY if found[-1].role is Role.ROW else found[-1].role
        if is_entry(line):
            found[-1].role = Role.ENTRY
    else:
        found.append(begun(line))


def left_open(found: Sequence[Paragraph], line: Line, edges: Edges, *, before: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraph a line goes on with across what stands between them: a head, a note, words of a picture.

    `before` is the one it would go on with if nothing stood between.
    """
    # A raised letter is the mark of a note.
    is_within = line.tag.is_continued if line.tag is not None else is_inner(line) and line.words[0].rise <= 0
    if not is_within or any(continues(one, line, edges) for one in before):
        return []
    for one in reversed(found):
        if _is_open(one, line) and continues(one, line, edges):
            return [one]
        if one.role is Role.BODY and _looks_alike(one.lines[-1], line) and _is_above(one.lines[0], line):
            return []
    return []


def _is_above(before: Line, line: Line) -> bool:
    """Tell whether a line stands in the column of another, so that nothing goes on across it."""
    return before.left < line.right and before.right > line.left


def _is_open(paragraph: Paragraph, line: Line) -> bool:
    last = paragraph.lines[-1]
    is_near = last.page == line.page - 1 or (last.page == line.page and line.baseline > last.baseline)
    return is_near and paragraph.role in {Role.BODY, Role.LABELLED, Role.BULLET} and _looks_alike(last, line)


def continues(paragraph: Paragraph, line: Line, edges: Edges) -> bool:
    """Tell whether a line goes on with a paragraph."""
    last = paragraph.lines[-1]
    role = role_of(line)
    if last.tag is not None and line.tag is not None:
        is_apart = (role is Role.ROW and role_of(last) is Role.ROW) or _is_next_item(paragraph, line, edges)
        return _is_one(last, line) and not (is_apart or _has_room_to_sign(paragraph, line, edges))
    is_apart = paragraph.role is Role.ENTRY or line.text[:1] in _BOXES
    is_row = Role.ROW in {paragraph.role, role} and not (_is_wide_space(last, line) or is_set_off(last, line))
    if is_apart or is_row:
        return False
    if last.is_hyphenated and role is not Role.BULLET:
        return True
    if last.page != line.page or line.baseline > last.baseline:
        return role is Role.BODY and _looks_alike(last, line) and _goes_on_elsewhere(paragraph, line, edges)
    if _begins_anew(paragraph, line) or _is_name(paragraph, line, edges) or _is_title(paragraph, line, edges):
        return False
    most = _ABOUT_ONE_SIZE if is_inner(line) else _ONE_SIZE
    is_alike = _looks_alike(last, line, most=most)
    return is_alike and _is_next(paragraph, line, edges) and _goes_on_below(paragraph, line, edges)


def _begins_anew(paragraph: Paragraph, line: Line) -> bool:
    """Tell whether a line begins an article or a note after a whole sentence, or stands under the name of something."""
    last = paragraph.lines[-1]
    if _is_under_name(paragraph, line) or _is_name_below(last, line):
        return True
    if _is_remark(last, line) or _is_aside(last, line) or is_in_other_letters(last, line):
        return True
    # In the middle of a sentence there may be a colon too: “… said the following: …”.
    is_entry_too = ENTRY.match(line.text) is not None and not line.text[:1].islower()
    if _COPY.match(line.text) or (is_entry_too and ENTRY.match(paragraph.lines[0].text)):
        return True
    return (ARTICLE.match(line.text) is not None or is_note(line)) and ends_sentence(last)


def _is_under_name(paragraph: Paragraph, line: Line) -> bool:
    """Tell whether a line stands under bold words that say what it is about, as over opening hours or an address."""
    is_plain = not line.words[0].is_bold and line.text[:1].isupper()
    last = paragraph.lines[-1]
    return is_plain and len(last.words) > 1 and all(map(_weight, paragraph.lines)) and not calls_for_more(last.text)


def _is_name_below(last: Line, line: Line) -> bool:
    """Tell whether a few bold words stand below a few plain ones, as the next label of a list does."""
    are_few = max(len(last.words), len(line.words)) <= _ENTRY_WORDS and line.text[:1].isupper()
    return are_few and _weight(line) and not any(word.is_bold for word in last.words) and not calls_for_more(last.text)


def _is_next_item(paragraph: Paragraph, line: Line, edges: Edges) -> bool:
    """Tell whether a line begins with the label that follows that of a paragraph, as items in a cell do."""
    if not paragraph.label or role_of(line) is not Role.LABELLED or not follows(paragraph.label, line.words[0].text):
        return False
    last = paragraph.lines[-1]
    is_below = abs(line.start - paragraph.lines[0].start) < _SET_IN * line.size
    return is_below and (ends_sentence(last) or not _is_full(paragraph, line, edges))


def _is_remark(last: Line, line: Line) -> bool:
    """Tell whether a line says in brackets and smaller letters how to fill in what the line above asks for."""
    is_smaller = last.size - line.size > _ONE_SIZE * last.size
    return is_smaller and line.text.startswith("(") and line.text.endswith(")")


def _is_aside(last: Line, line: Line) -> bool:
    """Tell whether a line in slanting letters of another colour stands below one in upright ones, as where to meet."""
    looks = [{(word.is_italic, word.colour) for word in one.words} for one in (last, line)]
    if any(len(own) > 1 for own in looks) or not line.text[:1].isupper() or calls_for_more(last.text):
        return False
    (above,), (below,) = looks
    return above[0] != below[0] and above[1] != below[1]


def _is_name(paragraph: Paragraph, line: Line, edges: Edges) -> bool:
    """Tell whether a few words stand in the middle over a longer line, though not in that of the page, as who signs."""
    last = paragraph.lines[-1]
    inset = last.left - line.left, line.right - last.right
    is_over = min(inset) > _SET_IN * line.size and abs(inset[0] - inset[1]) < _SET_IN * line.size
    is_few = len(paragraph.lines) == 1 and len(last.words) <= _NAME_WORDS and not line.text[:1].islower()
    return is_over and is_few and edges.room_around(last) is None and not calls_for_more(last.text)


def _is_title(paragraph: Paragraph, line: Line, edges: Edges) -> bool:
    """Tell whether few words stand in the middle of a page over a line at its side, as a title over a heading."""
    last = paragraph.lines[-1]
    room = edges.room_around(last)
    is_wide = room is not None and room > _AROUND * last.size and edges.room_around(line) is None
    return (
        is_wide and last.left - line.left > _HANGING * line.size and not (is_inner(line) or calls_for_more(last.text))
    )


def _is_one(last: Line, line: Line) -> bool:
    """Tell whether a PDF says that lines are of one paragraph."""
    if last.tag is None or line.tag is None:
        return False
    if last.page == line.page:
        return last.tag.number == line.tag.number
    return line.tag.is_continued and last.tag.level == line.tag.level


def _has_room_to_sign(paragraph: Paragraph, line: Line, edges: Edges) -> bool:
    """Tell whether a short line that no sentence goes on from stands far above the next one."""
    last = paragraph.lines[-1]
    is_alone = len(last.words) <= _SIGNED_WORDS and not (is_inner(line) or calls_for_more(last.text))
    return is_alone and is_far_below(last, line) and not _is_full(paragraph, line, edges)


def _is_broken(paragraph: Paragraph, line: Line, edges: Edges) -> bool:
    """Tell whether a line ended before its paragraph although there was room for more."""
    last = paragraph.lines[-1]
    is_below = last.page == line.page and last.baseline > line.baseline and not last.is_hyphenated
    if any(abs(one.right - last.right) < SAME_END * last.size for one in (*paragraph.lines[:-1], line)):
        # Both sides are straight, at whatever place the page knows nothing of.
        return False
    return is_below and not _is_full(paragraph, line, edges) and not _is_unfinished(paragraph, line, edges)


def _is_set_apart(paragraph: Paragraph, line: Line, edges: Edges) -> bool:
    """Tell whether lines stand one by one, in the middle or at the right side, although there was room for more."""
    last = paragraph.lines[-1]
    if last.page != line.page or last.is_hyphenated or lacks_more(last.text) or _is_full(paragraph, line, edges):
        return False
    is_central = _is_centred(last, line) or _are_set_in(last, line, edges)
    is_central = is_central and edges.room_around(last) is not None
    return is_central or _is_ragged(last, line, edges)


def _are_set_in(last: Line, line: Line, edges: Edges) -> bool:
    """Tell whether lines of about one width stand in the middle, far from both sides."""
    rooms = [edges.room_around(one) or 0 for one in (last, line)]
    return min(rooms) > 2 * _HANGING * line.size and not is_inner(line)


def _is_ragged(before: Line, after: Line, edges: Edges) -> bool:
    """Tell whether lines end alike and begin anywhere, as those of a block at the far side do."""
    least = min(before.start, after.start) - _first_edge(before, edges)
    is_apart = edges.is_cell or abs(before.start - after.start) > 0.5 * after.size
    return is_apart and least > _HANGING * after.size and abs(before.end - after.end) < 0.5 * after.size


def _first_edge(line: Line, edges: Edges) -> float:
    """Return where a line could have begun, as `Line.start` counts."""
    return -edges.right(line) if line.is_leftward else edges.left(line)


def _is_wide_space(last: Line, line: Line) -> bool:
    """Tell whether rows are none: a sentence with a wide space in it, as around a formula."""
    rows = [one for one in (last, line) if role_of(one) is Role.ROW]
    return is_inner(line) and all(len(one.cells) == 2 and len(one.cells[0]) > CELL_WORDS for one in rows)


def _goes_on_below(paragraph: Paragraph, line: Line, edges: Edges) -> bool:
    if role_of(line) in {Role.LABELLED, Role.BULLET}:
        return _is_chance(paragraph, line) and _is_full(paragraph, line, edges)
    return _is_full(paragraph, line, edges) or _is_unfinished(paragraph, line, edges)


def _is_chance(paragraph: Paragraph, line: Line) -> bool:
    """Tell whether a line begins with a number or a dash only because the one before was full: “… § 2 / 3. …”."""
    first, last = paragraph.lines[0], paragraph.lines[-1]
    is_below = abs(line.start - last.start) < 0.5 * line.size or is_under_first(paragraph.lines, line)
    if line.is_row or not is_below:
        return False
    if _RANGE_END.match(line.text) and _RANGE_BEGIN.search(last.text):
        return True
    if ends_sentence(last):
        return False
    if paragraph.role is Role.BODY:
        return LABEL.match(line.words[0].text) is not None or line.words[0].text in DASHES
    is_beside_label = line.start - first.start > 0.5 * line.size
    return is_beside_label and line.words[0].text in DASHES


def _is_unfinished(paragraph: Paragraph, line: Line, edges: Edges) -> bool:
    """Tell whether a sentence goes on although there was room for more: sides are ragged, and words kept together."""
    last = paragraph.lines[-1]
    text = last.text
    is_near = last.baseline - line.baseline <= _CLOSE * line.size
    if not is_near or ends_sentence(last):
        return False
    if not _is_long(last, edges):
        return (is_inner(line) and lacks_more(text)) or is_tied(last, line)
    is_hanging = role_of(line) is Role.ENTRY and line.start > paragraph.lines[0].start + 0.5 * line.size
    return is_hanging or is_inner(line) or calls_for_more(text) or is_tied(last, line)


def _is_long(line: Line, edges: Edges) -> bool:
    return line.right - line.left >= _LEAST_FILLED * (edges.right(line) - edges.left(line))


def _looks_alike(before: Line, after: Line, *, most: float = _ONE_SIZE) -> bool:
    """Tell whether lines are of one size; where only one is bold, a sentence must go on from the other."""
    if not _is_of_size(before, after, most=most):
        return False
    return _weight(before) == _weight(after) or not ends_sentence(before)


def _is_of_size(before: Line, after: Line, *, most: float) -> bool:
    """Tell whether lines, or their words next to one another, are of one size, where two scripts have two."""
    end, start = before.words[-1], after.words[0]
    sizes = [(before.size, after.size)]
    if after.is_leftward and not (end.rise or start.rise):
        sizes.append((end.size, start.size))
    return any(abs(one - other) <= most * max(one, other) for one, other in sizes)


def _weight(line: Line) -> bool:
    return line.is_bold and any(map(str.isalpha, line.text))


def _goes_on_elsewhere(paragraph: Paragraph, line: Line, edges: Edges) -> bool:
    """Tell whether a paragraph goes on in the next column or on the next page."""
    last = paragraph.lines[-1]
    if ends_sentence(last) or ARTICLE.match(line.text):
        return False
    is_lower = is_inner(line)
    if not _is_full(paragraph, line, edges):
        return _is_long(last, edges) and (is_lower or calls_for_more(last.text))
    is_indented = line.left - edges.left(line) > line.size
    return is_lower or (len(paragraph.lines) > 1 and not is_indented) or calls_for_more(last.text)


def _is_next(paragraph: Paragraph, line: Line, edges: Edges) -> bool:
    """Tell whether a line stands where the next line of a paragraph would."""
    last = paragraph.lines[-1]
    step = last.baseline - line.baseline
    if not 0.5 * line.size < step < _DOUBLE_SPACED * line.size:
        return False
    if step > 2.1 * line.size and not _is_double_spaced(paragraph, line, edges):
        return False
    if len(paragraph.lines) > 1 and step > 1.3 * (paragraph.lines[-2].baseline - last.baseline) > 0:
        return False
    return _is_aligned(paragraph, line) or _is_around(paragraph, line, edges)


def _is_around(paragraph: Paragraph, line: Line, edges: Edges) -> bool:
    """Tell whether a sentence goes on over or under the side of what it runs around, as beside a picture."""
    last = paragraph.lines[-1]
    is_below = last.left < edges.right(line) and line.left < last.right
    return is_below and is_amid(last, line) and _is_full(paragraph, line, edges)


def _is_double_spaced(paragraph: Paragraph, line: Line, edges: Edges) -> bool:
    """Tell whether a line far below goes on with a paragraph: its sentence fills a wide line above."""
    last = paragraph.lines[-1]
    if last.right - last.left < WIDE * last.size or not _is_full(paragraph, line, edges):
        return False
    is_as_far = len(paragraph.lines) > 1 and paragraph.lines[-2].baseline - last.baseline > 2 * line.size
    return is_as_far or not ends_sentence(last)


def _is_aligned(paragraph: Paragraph, line: Line) -> bool:
    first, last = paragraph.lines[0], paragraph.lines[-1]
    if _is_centred(last, line) or abs(last.right - line.right) < 0.5 * line.size or is_set_off(last, line):
        return True
    if len(paragraph.lines) == 1:
        # The first line may be indented or hang.
        is_hanging = paragraph.label or role_of(line) is Role.ENTRY or not ends_sentence(last)
        return -5.5 * line.size < line.start - first.start < (_HANGING if is_hanging else 1.2) * line.size
    return abs(line.start - last.start) < 1.2 * line.size


def _is_centred(before: Line, after: Line) -> bool:
    is_apart = abs(before.left - after.left) > 0.5 * after.size
    return is_apart and abs((before.left + before.right) - (after.left + after.right)) < 0.7 * after.size


def _is_full(paragraph: Paragraph, line: Line, edges: Edges) -> bool:
    """Tell whether the next word would not have fitted on the last line, so that the break there means nothing."""
    last = paragraph.lines[-1]
    room = edges.right(last) - last.right
    around = edges.room_around(last) if _is_centred(last, line) else None
    if _is_ragged(last, line, edges):
        room = last.start - _first_edge(last, edges)
    elif last.is_leftward:
        room = last.left - edges.left(last)
    elif around is not None:
        room = around
    elif _is_centred(last, line) and abs(line.left - last.left) > 1.5 * line.size and _is_in_middle(last, edges):
        room *= 2
    return room < line.first_width + edges.slack * line.size or is_straight(paragraph.lines, line)


def _is_in_middle(line: Line, edges: Edges) -> bool:
    off = (line.left + line.right) - (edges.left(line) + edges.right(line))
    return abs(off) < 0.7 * line.size
