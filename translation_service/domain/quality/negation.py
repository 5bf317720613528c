"""Sentences that deny something in one language alone: a `not` or `-me-` that was lost, or put in."""

import re
from collections.abc import Iterator
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.quality.findings import Finding

# What denies for certain, so that the other language has to say it as well.
_DENIES: Final = {
    "en": lazily(
        r"(?<![\w-])(?:(?<!or )not(?! (?:only|just|merely|(?:more|less|later|older|fewer) than|exceed|to mention"
        r"|for the first|until|before|counting|at all|on |so |to |necessarily|yet|even|one |a |hesitate))"
        r"|never(?! (?:fails?|to|before))|cannot(?! but)|nobody|no one|nothing(?! (?:but|more|less))|neither|none of"
        r"|no(?= [a-z])(?! (?:later|earlier|less|more|fewer|matter|doubt|longer|one|wonder|sooner|better|other|means)"
        r"(?!\w))"
        r"|(?:advised|agreed|asked|chose|decided|ordered|promised|requested|resolved|undertakes|urged|warned)"
        r"[^.;:]{0,60}? not to)(?!\w)"
        r"|n['’]t(?!\w| hesitate)",
        re.IGNORECASE,
    ),
    # Names (`Yılmaz`) and what has become an adjective (`taşınmaz`, property) deny nothing.
    "tr": lazily(
        r"(?<!\w)(?:değil(?:di|dir|ler|iz|im)?(?=[.;!?]|$)|yoktur|yoktu|asla(?!\w)"
        r"|\w+m[ae](?:m[ae](?:s|l[ae]r)[ıi] (?:h[aâ]linde|durumunda)|d[ıi](?:ğ|kl[ae]r)[ıi] takdirde)(?!\w)"
        r"|(?!nama|taşın|vazgeç|kaçınıl|tüken|kom|umu|bit|dayanıl|geçir|yanma|bağışlan|ol[au]|oturul)[a-zçğıöşü]\w+"
        r"(?:m[ae]z(?:l[ae]r|d[ıi])?|m[ae]d[ıi](?:k|m|n|l[ae]r)?|m[ae]y[ae]c[ae]k(?:t[ıi]r)?|m[ae]m[ıi]şt[ıi]r?"
        r"|m[ae]m[ae]kt[ae]d[ıi]r|m[ıiuü]yor(?:du|lar)?)(?=[.;,!?]|$)"
        r"|[a-zçğıöşü]\w+m[ae]zs[ae](?:n[ıi]z|l[ae]r|k)?(?!\w))"
    ),
}
# What may deny, or say the same without.
_MAY_DENY: Final = {
    "en": lazily(
        r"n['’]t(?!\w)|(?<!\w)(?:no(?:t|ne|r|body|where|thing|n\w+)?|never|cannot|nothing but|ne(?:ither|glect\w*)"
        r"|without|hardly|barely|scarcely|rarely|seldom|un(?!der|it|ion|iv)\w+"
        r"|i[nmrl]\w{4,}|dis\w+|mis\w+|\w+less(?:ly|ness)?|lack\w*|fail\w*|refus\w*|avoid\w*|prevent\w*|stop\w*"
        r"|only|few(?:er)?|little|free|forb[ia]d\w*|prohibit\w*|bann?\w*|den(?:y|i)\w*|absen\w*|except\w*|before|other"
        r"|against|left|reject\w*|exempt\w*|out|lost?|los[es]\w*|difficult\w*|exclud\w*|declin\w*|away|yet|doubt\w*|empty"
        r"|ceas\w*|g[ia]ve up|ke(?:pt|ep)\w*|lest|beyond|withh\w+|vain|whether|if|merely|simply|as soon as|still"
        r"|passed over|silent|gone|remain\w*|stay\w*|else|than|too|any\w*|apart|sooner|enough|ever|trust|spar\w+|off"
        r"|resist\w*|wrong\w*|ignor\w*|overlook\w*|cancel\w*|blind|deaf|expir\w*|waiv\w*|abandon\w*|short|once|hard|leav\w*|opposed?"
        r"|down|although|differ\w*|far|faulty|opaque|last|safe\w*)(?!\w)",
        re.IGNORECASE,
    ),
    "tr": lazily(
        r"(?<!\w)(?:değil\w*|yok\w*|asla|ne|hayır|sakın\w*|yasak\w*|imkânsız\w*|en (?:fazla|geç|çok|az)|kaçın\w*"
        r"|redd?e\w*|dışında|yerine|başka|engel\w*|hariç|hiçbir zaman|kimsenin|zor\w*|güç\w*|ancak|yalnızca|sadece"
        r"|vazgeç\w*)(?!\w)"
        r"|\w(?:m[ae](?:z|d[ıi]|d[ae]n|m(?!\w)|y(?:[ae][bcnl]|[ıi][pnşz])|m[ae]|m[ıi]ş|s[ae]|s[ıi]n(?!\w)|ks"
        r"|l[ıi])|m[ıiuü]yor|s[ıiuü]z)"
        r"|\wm[ae](?:m|y[ıi]n(?:[ıi]z)?)?(?=[.,;!?\"”]| ama|$)",
        re.IGNORECASE,
    ),
}
# What is denied itself where something is allowed: `not prohibited`, `yasak değildir`.
_WORDS_OF_DENIAL: Final = {
    "en": r"(?:forbidden|prohibited|banned|illegal|unlawful|impossible|invalid)",
    "tr": r"(?:yasak|imkânsız|imkansız|olanaksız|geçersiz)",
}
_DENIED: Final = {
    "en": lazily(rf"(?:(?<!\w)not|n['’]t) (?:be |been )?{_WORDS_OF_DENIAL['en']}(?!\w)", re.IGNORECASE),
    "tr": lazily(rf"(?<!\w){_WORDS_OF_DENIAL['tr']} değil", re.IGNORECASE),
}
_UNDENIED: Final = {
    "en": lazily(rf"(?<!\w){_WORDS_OF_DENIAL['en']}(?!\w)", re.IGNORECASE),
    "tr": lazily(rf"(?<!\w){_WORDS_OF_DENIAL['tr']}(?:t[ıi]r|lan\w+|d[ıi]r)?(?!\w)", re.IGNORECASE),
}
# Words that Turkish uses with a verb that denies: `hiçbiri gelmedi`. What is done without something does not count.
_NONE: Final = lazily(r"(?<!\w)(?:hiçbir(?! şekilde|zaman)|hiç kimse)", re.IGNORECASE)
_DENIES_BEHIND: Final = lazily(
    r"(?<!\w)(?:değil|yok|ne |yasak|imkânsız)"
    r"|\w(?:m[ae](?:z|d[ıi]|m(?!\w)|y(?:[ae][bcnl]|[ıi][pnşz])|m[ae]|m[ıi]ş|s[ae]|s[ıi]n(?!\w)|l[ıi])"
    r"|m[ıiuü]yor|s[ıiuü]z(?!\s))|\wm[ae](?:m|y[ıi]n(?:[ıi]z)?)?(?=[.,;!?\"”]|$)",
    re.IGNORECASE,
)
_DENIES_AT_ALL: Final = {
    "en": lazily(r"(?<!\w)(?:not?|nor|never|nothing|without|lift\w*|longer)(?!\w)|n['’]t(?!\w)", re.IGNORECASE),
    "tr": lazily(r"(?<!\w)(?:değil|yok|kald[ıi]r|hiçbir|asla)|\w(?:m[ae]z|m[ae]d|m[ae]m|m[ıiuü]yor)", re.IGNORECASE),
}


def denies(text: str, language: str) -> bool:
    """Tell whether a text denies something for certain; of languages that are not known, none does."""
    pattern = _DENIES.get(language)
    return pattern is not None and pattern.search(text) is not None


def check_negation(source: str, target: str, pair: LanguagePair) -> Iterator[Finding]:
    """Report a text that denies something for certain, where nothing in the other may, or what is denied itself.

    Turkish that says `none` has to deny as well, whatever its source says.
    """
    if pair.target not in _MAY_DENY or pair.source == pair.target:
        return
    if (pair.target == "tr" and _has_none_affirmed(target)) or _is_affirmed(source, pair.source, target, pair.target):
        yield Finding(code="negation-lost")
    elif pair.source in _MAY_DENY and _is_affirmed(target, pair.target, source, pair.source):
        yield Finding(code="negation-added")


def _is_affirmed(denying: str, language: str, other: str, its_language: str) -> bool:
    """Tell whether one of two texts denies something for certain that the other affirms."""
    if not denies(denying, language):
        return False
    if _DENIED[language].search(denying) is not None:
        return _forbids(other, its_language)
    return not _MAY_DENY[its_language].search(other)


def _has_none_affirmed(text: str) -> bool:
    """Tell whether a Turkish text says `none` with a verb that denies nothing: `hiçbiri imzalayabilir`."""
    found = _NONE.search(text)
    return found is not None and _DENIES_BEHIND.search(text, found.end()) is None


def _forbids(text: str, language: str) -> bool:
    """Tell whether a text says without a `not` what its source denies: that something is forbidden, or impossible."""
    return _UNDENIED[language].search(text) is not None and _DENIES_AT_ALL[language].search(text) is None
