"""Words that stand for opposites, of which each has a value of its own: a buyer and a seller, gross and net."""

import re
from collections.abc import Mapping
from typing import Final

from glossary.patterns import lazily

_WORDS: Final = """
parties of a sale = buyers?|purchasers? | sellers?|vendors? = alıcı | satıcı
parties of a lease = tenants?|lessees? | landlords?|lessors? = kiracı | kiraya veren|kiralayan|ev sahib|mal sahib
parties of a job = employers? | employees?|workers? = işveren | işçi|çalışan
parties of a case = claimants?|plaintiffs?|applicants? | defendants?|respondents? = davacı | davalı
parties of a debt = debtors?|borrowers? | creditors?|lenders? = borçlu | alacaklı
old and new = old|former|previous|earlier | new|current|revised = eski|önceki | yeni|güncel|şimdiki
least and most = minimum|lowest | maximum|highest = en az|asgari|en düşük|minimum | en fazla|azami|en yüksek|maksimum
gross and net = gross | net = brüt | net
men and women = men|males?|boys? | women|females?|girls? = erkek | kadın|kız
adults and children = adults? | child|children|students? = yetişkin|tam | çocuk|öğrenci
income and expenditure = income|revenues? | expenditures?|expenses? = gelir | gider|harcama
beginning and end = begins?|starts?|opens? | ends?|closes?|finishes = başla|açıl | bit|sona er|kapan
coming and going = arriv(?:es?|als?)|entry | depart(?:s|ures?)?|exit|leaves? = varış|giriş | kalkış|çıkış
votes = in favour|yes | against|no = kabul|lehte|evet | ret|aleyhte|hayır|red
days of the week = weekdays | weekends? = hafta içi | hafta sonu
seasons = summer | winter = yaz | kış
import and export = imports? | exports? = ithalat | ihracat
inside and outside = domestic|indoors? | foreign|outdoors? = yurt içi|kapalı | yurt dışı|açık
"""
_ENDING: Final = {"en": r"(?!\w)", "tr": ""}


def _read(side: int) -> Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    rows = (line.split(" = ") for line in _WORDS.strip().splitlines())
    language = ("en", "tr")[side - 1]
    return {row[0]: _both(row[side], language) for row in rows}


def _both(words: str, language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    one, two = words.split(" | ")
    return _one(one, language), _one(two, language)


def _one(words: str, language: str) -> re.Pattern[str]:
    return lazily(rf"(?<!\w)(?:{words}){_ENDING[language]}", re.IGNORECASE)


OPPOSITES: Final = {"en": _read(1), "tr": _read(2)}
"""By language and what they are opposites in: the two, in the same order in all languages."""

ANY_OPPOSITE: Final = {
    language: lazily("|".join(one.pattern for both in pairs.values() for one in both), re.IGNORECASE)
    for language, pairs in OPPOSITES.items()
}
"""Any of them, by language: a text without one is told by one look."""
