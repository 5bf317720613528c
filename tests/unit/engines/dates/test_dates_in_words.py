"""Dates written in words are asked for in figures."""

import pytest

from translation_service.engines.dates.dates_in_words import with_dates_in_figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Twenty-third January 2024, London", "23 January 2024, London"),
        ("on the twenty-third of January 2024.", "on 23 January 2024."),
        ("Born on the First day of March, Nineteen hundred and ninety", "Born on 1 March 1990"),
        ("the twelfth of May two thousand and ten in Bath", "12 May 2010 in Bath"),
        ("dated the thirty-first of August nineteen eighty-five.", "dated 31 August 1985."),
        ("Signed this fifth day of May 2026", "Signed on 5 May 2026"),
        ("Signed on this 5th day of May, 2026.", "Signed on 5 May 2026."),
        ("FİRST OF MAY 2024, by the FİRST of each month", "1 MAY 2024, by the 1st of each month"),
        ("by the third of each month", "by the 3rd of each month"),
        ("the second May bank holiday", "the second May bank holiday"),
        ("in the fifth March of Time", "in the fifth March of Time"),
        ("the 5th May 2026 and 5th day of May", "the 5th May 2026 and 5th day of May"),
    ],
)
def test_english_dates(text: str, figures: str) -> None:
    assert with_dates_in_figures(text, "en") == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Yirmi üç Ocak iki bin yirmi dört tarihinde", "23 Ocak 2024 tarihinde"),
        ("On beş Mart bin dokuz yüz doksan", "15 Mart 1990"),
        ("bir Mayıs iki bin, pazartesi", "1 Mayıs 2000, pazartesi"),
        ("bin dokuz yüz seksen beş yılında", "1985 yılında"),
        ("iki bin yirmi dört kişi", "iki bin yirmi dört kişi"),
        ("On beş Mart günü iki bin kişi", "On beş Mart günü iki bin kişi"),
    ],
)
def test_turkish_dates(text: str, figures: str) -> None:
    assert with_dates_in_figures(text, "tr") == figures
