"""British pounds between English and Turkish: engines make liras of them, and `sterlins` of `sterlin`."""

from typing import Final

from glossary.enforcement import with_renderings_replaced
from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair

_SCALED: Final = r"\d[\d.,]*(?: (?:thousand|million|billion))?"
_POUNDS: Final = lazily(rf"(?<![\w.,])(?P<number>{_SCALED}) pounds?(?P<sterling> sterling)?(?!\w)", needs="0")
_OTHERS: Final = lazily(r"₺|(?<!\w)(?:TL|TRY|(?i:liras?|Egyptian|Lebanese|Sudanese|Syrian))(?!\w)")
_OF_SO_MANY: Final = lazily(r"(?<!\w)liralık")
_STERLIN: Final = lazily(rf"(?<![\w.,])(?P<number>{_SCALED}) (?:British )?sterl[ie]n\w*(?! silver)(?!\w)", needs="0")
_BRITISH: Final = lazily(r"(?<!\w)sterlin\w*", needs="s")


def with_pounds_sterling_quiet(text: str) -> str:
    """Return an English text with `500 pounds` for `500 pounds sterling`, of which engines make two currencies."""
    return _POUNDS.sub(lambda found: found[0].removesuffix(found["sterling"] or ""), text)


def with_pounds_named(target: str, source: str, pair: LanguagePair) -> str:
    """Write pounds that became liras as sterlin, and sterlin as pounds."""
    match pair.source, pair.target:
        case "en", "tr":
            is_money = _POUNDS.search(source) is not None and _OTHERS.search(source) is None
            return _with_sterlin(target) if is_money else target
        case "tr", "en" if _BRITISH.search(source):
            return _STERLIN.sub(r"\g<number> pounds", target)
        case _:
            return target


def _with_sterlin(target: str) -> str:
    return with_renderings_replaced(_OF_SO_MANY.sub("sterlinlik", target), "lira", "sterlin", language="tr")
