"""What Turkish offices, courts and doctors write in words that models know in another sense, and the plain ones.

An office that decides (`Encümenimizce … karar verilmiştir`) became what is decided on.
"""

from typing import Final

from glossary.patterns import lazily

_ORGAN: Final = "[Mm]eclisi|[Ee]ncümeni|[Kk]urulu|[Kk]omisyonu|[Mm]ahkemesi"
_REST: Final = r"((?:[^.;:]|\.(?=\d))*?)"
_ABSTRACT: Final = (
    "alaka|anlayış|çaba|davet|destek|emek|ilgi|iş ?birliği|katkı|konukseverlik|misafirperverlik|nezaket|yardım"
)
# By a word that stands in all that each is looked for in.
TURKISH_WORDS: Final = tuple(
    (word, lazily(rf"(?<!\w){pattern}"), plain)
    for word, pattern, plain in (
        (
            "karar veril",
            rf"(\w+(?:ım[ıi]z|im[ıi]z|umuz|ümüz))c[ae] (?=\w){_REST}karar veril(?=(?:miş|di|ir|ecek)\w*(?:\W|$))",
            r"\1 \2karar ver",
        ),
        (
            "karar veril",
            rf"((?:\w+ )?(?:{_ORGAN}))nc[ae] (?=\w){_REST}karar veril(?=(?:miş|di)\w*(?:\W|$))",
            r"\1 \2karar ver",
        ),
        ("ipotek şerhi", r"ipotek şerhi(?= (?:bulun|var|mevcut|yok))", "ipotek"),
        ("istirahat", r"istirahat veril(?=di|miş)", "dinlenmesi söylen"),
        (
            "yerine getiril",
            r"((?:[Tt]alimat|[Tt]aleb|[İi]ste[kğ]|[Bb]aşvuru|[Ee]mr)\w*) yerine getiril",
            r"\1 gerçekleştiril",
        ),
        (" teşekkür", rf"((?:{_ABSTRACT})(?:ler[ıi]|lar[ıi])?n[ıiuü]z)[ae](?= teşekkür)", r"\1 için"),
        (" teşekkür", r"(ilgi|alaka|katkı)y[ae](?= teşekkür)", r"\1 için"),
    )
)
