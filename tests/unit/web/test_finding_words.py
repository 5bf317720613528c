"""Findings call tags what their chips show."""

from pathlib import Path

import pytest
from flask import Flask
from flask_babel import Babel, force_locale

import translation_service
from translation_service.domain.inline import Tag, TagKind
from translation_service.domain.quality.findings import Finding
from translation_service.domain.quality.tags import check_tags
from translation_service.web.review.finding_words import told_findings

LOCALE = Path(translation_service.__file__).parent / "locale"
BOLD = Tag(number=1, kind=TagKind.FORMAT, label="bold", is_paired=True)
BREAK = Tag(number=2, kind=TagKind.BREAK, label="line break", is_paired=False)
NAMELESS = Tag(number=3, kind=TagKind.OTHER, label="w:odd", is_paired=False)


def told(findings: list[Finding], language: str) -> list[str]:
    site = Flask(__name__)
    Babel(site, default_translation_directories=str(LOCALE))
    with site.test_request_context(), force_locale(language):
        return [one.sentence for one in told_findings(findings, (BOLD, BREAK, NAMELESS))]


@pytest.mark.parametrize(
    ("source", "target", "english", "turkish"),
    [
        ("<1>a</1>", "a", "Tag “1 bold” of the source is missing.", "Kaynaktaki şu etiket eksik: “1 kalın”."),
        (
            "<1>a</1> b",
            "<1>a b",
            "Tag end of “1 bold” of the source is missing.",
            "Kaynaktaki şu etiket eksik: “1 kalın” etiketinin sonu.",
        ),
        (
            "<1>a</1><2/>b",
            "a b",
            "Tag “1 bold”, “2 line break” of the source is missing.",
            "Kaynaktaki şu etiket eksik: “1 kalın”, “2 satır sonu”.",
        ),
        ("a<3/>", "a", "Tag “3” of the source is missing.", "Kaynaktaki şu etiket eksik: “3”."),
        ("a", "a<7/>", "Tag “7” is not in the source.", "Kaynakta bulunmayan etiket: “7”."),
        ("<1>a</1>", "a<1/>", "Tag “1” is not in the source.", "Kaynakta bulunmayan etiket: “1”."),
        (
            "a<2/>",
            "a<2/><2/>",
            "Tag “2 line break” stands more often than in the source.",
            "Kaynaktakinden daha çok kez geçen etiket: “2 satır sonu”.",
        ),
    ],
)
def test_a_tag_is_called_what_its_chip_shows(source: str, target: str, english: str, turkish: str) -> None:
    findings = list(check_tags(source, target))

    assert english in told(findings, "en")
    assert turkish in told(findings, "tr")


def test_a_number_between_angle_brackets_in_another_finding_stays() -> None:
    finding = Finding(code="value-missing", values={"values": "<1>"})

    assert told([finding], "en") == ["“<1>” of the source is missing."]
