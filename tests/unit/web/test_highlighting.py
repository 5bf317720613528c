"""Glossary terms are marked in a written text, whatever tags stand in it."""

from dataclasses import dataclass, replace

from glossary.terms import Term, TermStatus
from translation_service.domain.inline import Tag, TagKind
from translation_service.web.review.highlighting import ShownPiece, shown, term_marks

BOLD = Tag(number=1, kind=TagKind.FORMAT, label="bold", is_paired=True)
BREAK = Tag(number=2, kind=TagKind.BREAK, label="break", is_paired=False)


@dataclass(frozen=True)
class Hit:
    start: int
    end: int
    term: Term


@dataclass(frozen=True)
class LiteralFinder:
    """Finds terms exactly as they are written."""

    terms: tuple[Term, ...]

    def find(self, text: str) -> tuple[Hit, ...]:
        return tuple(
            Hit(text.index(term.source), text.index(term.source) + len(term.source), term)
            for term in self.terms
            if term.source in text
        )


def a_term(
    source: str, target: str, status: TermStatus = TermStatus.PREFERRED, forbidden: tuple[str, ...] = ()
) -> Term:
    return Term(
        source_language="tr",
        target_language="en",
        source=source,
        target=target,
        status=status,
        forbidden=forbidden,
    )


def marked(written: str, *terms: Term) -> list[str]:
    """Show a text with `[ ]` around terms and `{ }` around chips."""
    tags = (BOLD, BREAK)
    return [_drawn(piece) for piece in shown(written, tags, term_marks(written, tags, LiteralFinder(terms)))]


def _drawn(piece: ShownPiece) -> str:
    if piece.chip:
        return f"{{{piece.chip.written}}}"
    return f"[{piece.text}]" if piece.term else piece.text


def test_a_text_without_terms_is_words_and_chips() -> None:
    assert marked("Sayın <1>Başkan</1>,") == ["Sayın ", "{<1>}", "Başkan", "{</1>}", ","]


def test_a_term_is_marked_among_the_words() -> None:
    assert marked("ve imar planı var", a_term("imar planı", "zoning plan")) == ["ve ", "[imar planı]", " var"]


def test_a_term_across_a_tag_is_marked_on_both_sides() -> None:
    drawn = marked("<1>imar</1> planı", a_term("imar planı", "zoning plan"))

    assert drawn == ["{<1>}", "[imar]", "{</1>}", "[ planı]"]


def test_a_break_counts_as_a_blank() -> None:
    drawn = marked("imar<2/>planı ve", a_term("imar planı", "zoning plan"))

    assert drawn == ["[imar]", "{<2/>}", "[planı]", " ve"]


def test_escaped_tags_are_words_and_do_not_move_a_mark() -> None:
    assert marked(r"\<1> imar planı", a_term("imar planı", "zoning plan")) == ["<1> ", "[imar planı]"]


def test_of_two_overlapping_terms_the_longer_one_is_marked() -> None:
    drawn = marked("imar planı", a_term("imar", "zoning"), a_term("imar planı", "zoning plan"))

    assert drawn == ["[imar planı]"]


def test_renderings_are_offered_preferred_first_and_forbidden_ones_apart() -> None:
    terms = (
        a_term("başkan", "chairman", TermStatus.ADMITTED),
        a_term("başkan", "mayor", forbidden=("president",)),
        a_term("başkan", "boss", TermStatus.FORBIDDEN),
    )

    (mark,) = term_marks("başkan", (), LiteralFinder(terms))

    assert mark.wanted == ("mayor", "chairman")
    assert mark.forbidden == ("boss", "president")


def test_a_term_is_inserted_in_the_form_that_a_draft_has_across_its_tags() -> None:
    term = replace(a_term("meclis", "council"), forbidden=("board",))
    drafts = ("", "The <1>bo</1>ards met.")

    (mark,) = term_marks("Meclis meclis", (BOLD,), LiteralFinder((term,)), drafts=drafts)

    assert mark.insert == "councils"


def test_a_term_that_is_not_translated_is_offered_as_it_is() -> None:
    term = a_term("TÜBİTAK", "", TermStatus.DO_NOT_TRANSLATE)

    (mark,) = term_marks("TÜBİTAK", (), LiteralFinder((term,)))

    assert mark.wanted == ("TÜBİTAK",)


def test_of_many_renderings_the_first_are_shown() -> None:
    admitted = (a_term("plan", other, TermStatus.ADMITTED) for other in ("scheme", "draft", "map", "chart"))
    terms = (a_term("plan", "plan"), *admitted)

    (mark,) = term_marks("plan", (), LiteralFinder(terms))

    assert (mark.shown, len(mark.wanted)) == ("plan, scheme, draft, map, …", 5)
