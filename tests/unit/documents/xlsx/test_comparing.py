"""Criteria with wildcards, and parts of texts, find in a translated workbook what they found before."""

import pytest

from translation_service.documents.xlsx.comparing import Patterns
from translation_service.documents.xlsx.formulas import Renames, constants_of, renamed

FEES = Patterns(
    {
        "Water fee": "Su ücreti",
        "Water pipes": "Su boruları",
        "Waste fee": "Atık ücreti",
        "Parking fine": "Park cezası",
        "Fees": "Ücretler",
        "Other": "Diğer",
        "12-A": "12-A",
        "Poor": "Yoksullara",
        "Poor people": "Muhtaçlara",
    }.items()
)
WORDS = {"other": "Diğer", "true": "DOĞRU", "diğer": "Öteki", "poor": "Yoksullara"}
RENAMES = Renames(words=WORDS, patterns=FEES, sheets={"fees": "Tüm ücretler"})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Water*", "Su*"),
        ("<>water*", "<>Su*"),
        ("=*fine", "=*Park cezası"),
        ("*fee*", "*ücret*"),
        ("*fee", "*ücreti"),
        ("12*", "12*"),
        ("Gas*", "Gas*"),
        ("Water ?ee", "Water ?ee"),
        ("W*r fee*", "W*r fee*"),
        # What these find has nothing in common that the others have not.
        ("*e*", "*e*"),
        ("*", "*"),
    ],
)
def test_a_criterion_finds_the_texts_it_found(before: str, after: str) -> None:
    assert FEES.criterion(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('SUMIF(A:A,"Water*",C:C)+[1]B!C1', 'SUMIF(A:A,"Su*",C:C)+[1]B!C1'),
        ('_xlfn.MAXIFS(C:C,A:A,"*fee*")', '_xlfn.MAXIFS(C:C,A:A,"*ücret*")'),
        ('ISNUMBER(SEARCH("fee",A2))', 'ISNUMBER(SEARCH("ücret",A2))'),
        ('IF(LEFT(A2,5)="Water",1,RIGHT(A2, 3) <> "fee")', 'IF(LEFT(A2,2)="Su",1,RIGHT(A2, 6) <> "ücreti")'),
        ('LEFT(A1,LEN("wat"))="wat"', 'LEFT(A1,LEN("Su"))="Su"'),
        ('LEFT(A1,2)="Water"', 'LEFT(A1,2)="Water"'),
        ('LEFT(Fees!A1,7)="Parking"', "LEFT('Tüm ücretler'!A1,11)=\"Park cezası\""),
        # What cells say now, others said before.
        ('IF(LEFT(A1,5)="Other",1)', 'IF(LEFT(A1,5)="Diğer",1)'),
        ('"LEFT(A1,5)="&LEFT(A1,4)="Poor"', '"LEFT(A1,5)="&LEFT(A1,10)="Yoksullara"'),
        ('IF(A1="Water*","Other","*fee*")', 'IF(A1="Water*","Diğer","*fee*")'),
        ('AVERAGEA(TRUE,"TRUE",1)', 'AVERAGEA(TRUE,"TRUE",1)'),
        ('OR(A1="true","TRUE")', 'OR(A1="DOĞRU","TRUE")'),
    ],
)
def test_formulas_look_for_what_cells_say_and_count_what_they_counted(before: str, after: str) -> None:
    assert renamed(before, RENAMES) == after


def test_signs_at_which_texts_are_cut_stay() -> None:
    dashed = Renames(patterns=Patterns([("Fees - water", "Su ücreti"), ("Other", "Diğer")]))

    assert renamed('LEFT(A1,FIND(" - ",A1))', dashed) == 'LEFT(A1,FIND(" - ",A1))'


def test_what_is_true_is_no_word() -> None:
    assert list(constants_of('AVERAGEA(TRUE, "TRUE")&IF(A1="TRUE",1)')) == ["TRUE"]


def test_texts_without_end_are_not_compared_for_ever() -> None:
    many = Patterns((f"{'a' * 30_000} {number}", f"{'ab' * 15_000} {number}") for number in range(100))
    assert [many.criterion(f"*a {number}*") for number in range(100)][-1] == "*a 99*"
