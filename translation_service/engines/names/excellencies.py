"""Their Excellencies: engines leave out what ambassadors are called before their names."""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.engines.names.listed import title_of

_NAMED: Final = r"(?P<name>[A-ZÇĞİÖŞÜÂÎÛÁÉÍÓÚ][\w'’-]+)(?= [A-ZÇĞİÖŞÜÂÎÛÁÉÍÓÚ])"
_IN_ENGLISH: Final = lazily(
    rf"(?<!\w)(?:His|Her) Excellency,? (?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b\.? )*(?!Ambassador\b){_NAMED}"
)
_IN_TURKISH: Final = lazily(rf"(?<!\w)Ekselansları,? (?:(?:Sayın|Sn\.|Bay|Bayan) )*(?!Büyükelçi\b){_NAMED}")
_SAID: Final = lazily(r"Ekselans|Excellenc|H\.? ?E\.")
_HONOUR: Final = {"Mr": "His Excellency", "Ms": "Her Excellency"}


def with_excellencies(target: str, source: str, pair: LanguagePair) -> str:
    """Return a translation that calls people `Ekselansları Sayın`, or `His Excellency`, as its source does."""
    if (pair.source, pair.target) == ("en", "tr"):
        for found in _IN_ENGLISH.finditer(source):
            before = r"(?:Ekselans\w* )?(?:(?:Sayın|Bay|Bayan) )?(?:Ekselans\w* )?"
            target = _called("Ekselansları Sayın", before, found["name"], target)
    elif (pair.source, pair.target) == ("tr", "en") and not _SAID.search(target):
        for found in _IN_TURKISH.finditer(source):
            honour = _HONOUR.get(title_of(found["name"]), "H.E.")
            target = _called(honour, r"(?:(?:Mr|Mrs|Ms|Miss)\.? )?", found["name"], target)
    return target


def _called(honour: str, before: str, name: str, target: str) -> str:
    return re.sub(rf"(?<!\w){before}{re.escape(name)}(?= [^\W\d_])", f"{honour} {name}", target, count=1)
