"""A file translated without a database is held to its glossary, as the drafts of a request are."""

from glossary.finding.matching import TermFinder
from glossary.keeping import CompiledGlossary
from tests.building.machine_engines import Hesitating, PhraseBook, room_with
from tests.building.terms import a_term
from translation_service.application.file_translation import IncomingText, TranslatedFile, translate_file
from translation_service.documents.limits import Limits
from translation_service.documents.process.sandbox import DocumentWorkshop
from translation_service.domain.languages import LanguagePair
from translation_service.engines.doubts import TERM_PUT_IN

KITCHEN = a_term("soup kitchen", "aşevi", source_language="en", target_language="tr")


def kitchens(pair: LanguagePair) -> CompiledGlossary:
    return CompiledGlossary(terms=(KITCHEN,), finder=TermFinder((KITCHEN,), pair.source))


def translated(
    source: str, phrases: dict[str, str], others: dict[str, tuple[str, ...]] | None = None
) -> TranslatedFile:
    pairs = frozenset({LanguagePair(source="en", target="tr")})
    engine = (
        Hesitating(phrases=phrases, pairs=pairs, others=others) if others else PhraseBook(phrases=phrases, pairs=pairs)
    )
    file = IncomingText(
        name="note.txt", content=source.encode(), source_language="en", target_language="tr", glossary=kitchens
    )
    return translate_file(file, workshop=DocumentWorkshop(Limits()), engines=room_with(engine))


def test_a_term_is_put_in_where_the_engine_says_it_otherwise_and_marked() -> None:
    phrases = {"The soup kitchen moved.": "Çorba mutfağı taşındı.", "soup kitchen": "Çorba mutfağı"}
    done = translated("The soup kitchen moved.", phrases)

    assert done.document.content.decode("utf-8-sig").strip() == "Aşevi taşındı."
    assert [warning.finding.code for warning in done.warnings] == [TERM_PUT_IN]
    assert done.suggestions == {}


def test_what_is_not_sure_is_a_suggestion_and_a_finding() -> None:
    source, draft = "We protest at the soup kitchen.", "Çorba mutfağı protesto ediyoruz."
    done = translated(source, {source: draft, "soup kitchen": "Çorba mutfak"})

    assert done.document.content.decode("utf-8-sig").strip() == draft
    assert [warning.finding.code for warning in done.warnings] == ["term-missing"]
    assert done.suggestions == {1: "Aşevini protesto ediyoruz."}


def test_another_answer_has_its_dates_as_the_document_writes_them() -> None:
    source = "The soup kitchen opened on 05/06/2026."
    others = {source: ("Aşevi 05/06/2026 tarihinde açıldı.",)}
    done = translated(f"Signed on 25/05/2026.\n\n{source}", {source: "Mutfak 05/06/2026 tarihinde açıldı."}, others)

    assert done.document.content.decode("utf-8-sig").strip().endswith("Aşevi 05.06.2026 tarihinde açıldı.")
