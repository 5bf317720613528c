"""What the words on chips are; readers of documents give them in English."""

from typing import Final

from translation_service.domain.sentences import N_

TAG_NAMES: Final = frozenset(
    {
        N_("address"),
        N_("blank"),
        N_("bold"),
        N_("bold italic"),
        N_("bookmark"),
        N_("code"),
        N_("coloured"),
        N_("comment"),
        N_("control"),
        N_("deletion"),
        N_("endnote"),
        N_("equation"),
        N_("field"),
        N_("font"),
        N_("footnote"),
        N_("format"),
        N_("highlighted"),
        N_("hyphen"),
        N_("image"),
        N_("insertion"),
        N_("italic"),
        N_("line break"),
        N_("page break"),
        N_("link"),
        N_("number"),
        N_("plain"),
        N_("raised"),
        N_("ruby"),
        N_("sized"),
        N_("struck"),
        N_("style"),
        N_("symbol"),
        N_("tab"),
        N_("underlined"),
    }
)
