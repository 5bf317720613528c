"""What one document may cost us, and what of it is taken."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds on one document: sizes in bytes, times in seconds, lengths in characters; and what of it we take."""

    upload_limit: int = 50 * 1024 * 1024
    word_limit: int = 200_000
    page_limit: int = 2_000
    block_limit: int = 60_000
    segment_limit: int = 80_000
    unpacked_limit: int = 300 * 1024 * 1024
    archive_entry_limit: int = 5_000
    archive_ratio_limit: int = 200
    reading_seconds: int = 120
    reading_memory: int = 1024 * 1024 * 1024
    segment_length_limit: int = 10_000
    office_seconds: int = 120
    office_memory: int = 2 * 1024 * 1024 * 1024
    ocr_seconds: int = 480
    ocr_page_limit: int = 60
    preview_pages: int = 3
    preview_dots: int = 80
    preview_seconds: int = 60
    translate_comments: bool = True
    strip_macros: bool = False
