"""What a draft may be uncertain about: the codes of the findings it becomes (`domain.quality.findings`)."""

from typing import Final

TAG_PLACEMENT: Final = "tag-placement"
VALUE_RESTORED: Final = "value-restored"
REPEATED_WORDS: Final = "repeated-words"
LENGTH_UNUSUAL: Final = "length-unusual"
UNTRANSLATED_WORDS: Final = "untranslated-words"
NAME_CHANGED: Final = "name-changed"
LIMIT_CHANGED: Final = "limit-changed"
ALREADY_TRANSLATED: Final = "already-translated"
OTHER_SCRIPT: Final = "other-script"
TERM_PUT_IN: Final = "term-put-in"
ENGINE_FAILED: Final = "engine-failed"

DOUBTS: Final = (
    ALREADY_TRANSLATED,
    OTHER_SCRIPT,
    TAG_PLACEMENT,
    VALUE_RESTORED,
    REPEATED_WORDS,
    LENGTH_UNUSUAL,
    UNTRANSLATED_WORDS,
    NAME_CHANGED,
    LIMIT_CHANGED,
    TERM_PUT_IN,
    ENGINE_FAILED,
)

GUARDED: Final = frozenset(
    {VALUE_RESTORED, REPEATED_WORDS, LENGTH_UNUSUAL, UNTRANSLATED_WORDS, NAME_CHANGED, LIMIT_CHANGED, ENGINE_FAILED}
)
"""What guards find in answers of an engine, and have asked for again."""
