"""A Turkish noun behind a number, which stays in the singular: iki ülke, 9.000 öğrencisi, birçok yeni okul."""

import re
from typing import Final

from glossary.patterns import lazily

_NUMBER: Final = (
    r"(?!(?:19|20)\d\d\b)(?!1(?![\d.,]))\d[\d.]*(?<!\.)|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|yirmi|otuz"
    r"|kırk|elli|altmış|yetmiş|seksen|doksan|yüz|bin|milyon|milyar|(?:bin|yüz|milyon)[ea] yakın|yüzlerce"
    r"|binlerce|onlarca|milyonlarca|birçok|birkaç|kaç|pek çok|\w+ sayıda|kimi|nice|bunca|onca|her iki"
    r"|o kadar çok|bu kadar çok|daha çok|daha fazla|en çok"
)
_MORE: Final = r"(?:['’](?:[dt][ae]n|[ea]|y[ea]|ü|u|i|ı)\s+(?:fazla|az|çok|aşkın|yakın))?"
_BETWEEN: Final = (
    r"yeni|eski|büyük|küçük|modern|güzel|önemli|farklı|ayrı|genç|yerel|ulusal|resmi|resmî|yerli|yabancı|özel|kamu|adet|tane"
    r"|Alman|Fransız|İngiliz|Türk|Rus|Yunan|İtalyan|İspanyol|Suriyeli|Amerikalı|Hollandalı|Avrupalı"
)
_COUNTED: Final = lazily(
    rf"(?<![\w.,%/-])(?<!yüzde )(?<!madde )(?<!saat )(?:{_NUMBER}){_MORE}\s+(?:(?:{_BETWEEN})\s+(?:ve\s+)?){{0,2}}$",
    re.IGNORECASE,
)
_ONE: Final = lazily(r"(?:^|\s)(?:bir|her|hiçbir|her bir|herhangi bir)\s+$", re.IGNORECASE)
# Behind the name of an organ, the number is that of its people: 3 belediye meclisi üyesi.
_PEOPLE: Final = lazily(r"\s+(?:üyes|başkanı|görevlis|temsilcis|çalışanı|müdürü|personeli|yetkilis)\w*")


def is_counted(before: str, behind: str) -> bool:
    """Tell whether a number of two or more counts the noun between the texts."""
    return _COUNTED.search(before[-40:]) is not None and _PEOPLE.match(behind) is None


def is_singular_behind(before: str) -> bool:
    """Tell whether a text ends in a word behind which nouns stay in the singular: bir, her, a number."""
    return _ONE.search(before) is not None or _COUNTED.search(before[-40:]) is not None
