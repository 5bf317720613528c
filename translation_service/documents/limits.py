"""What one document may cost us, and what of it is taken."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds on one document: sizes in bytes, times in seconds, lengths in characters; and what of it we take."""

    upload_limit: int = 50 * 1024 * 1024
    word_limit: int = 500_000
    page_limit: int = 2_000
    block_limit: int = 60_000
    segment_limit: int = 80_000
    word_length_limit: int = 2_000
    sentence_length_limit: int = 100_000
    alternative_text_limit: int = 10_000
    note_limit: int = 5_000
    choice_limit: int = 10_000
    mark_limit: int = 10_000
    number_limit: int = 50_000
    change_limit: int = 10_000
    unpacked_limit: int = 300 * 1024 * 1024
    part_limit: int = 5_000
    archive_ratio_limit: int = 200
    element_limit: int = 200_000
    depth_limit: int = 100
    tag_limit: int = 10_000
    document_tag_limit: int = 40_000
    header_limit: int = 100_000
    message_depth_limit: int = 2
    message_paragraph_limit: int = 10_000
    picture_limit: int = 2_000
    pixel_limit: int = 106_000_000
    picture_side_limit: int = 65_535
    sheet_size_limit: int = 120 * 1024 * 1024
    page_letter_limit: int = 100_000
    page_memory: int = 80 * 1024 * 1024
    pdf_drawing_limit: int = 20_000
    pdf_link_limit: int = 2_000
    pdf_tag_limit: int = 20_000
    pdf_tile_limit: int = 10_000
    pdf_section_limit: int = 1_000
    pdf_picture_limit: int = 300
    pdf_picture_bytes: int = 60 * 1024 * 1024
    pdf_picture_pixels: int = 30_000_000
    pdf_second_reading_seconds: int = 4
    reading_seconds: int = 120
    reading_memory: int = 1024 * 1024 * 1024
    reading_room: int = 192 * 1024 * 1024
    reading_room_for_byte: int = 5
    reading_room_for_letter: int = 360
    reading_room_for_page: int = 256 * 1024
    reading_start_milliseconds: int = 1_600
    reading_letters_for_second: int = 60_000
    reading_milliseconds_for_page: int = 250
    reading_milliseconds_for_picture: int = 50
    drawing_milliseconds_for_page: int = 900
    drawing_objects_for_second: int = 50_000
    drawing_bytes_for_second: int = 250_000
    drawing_dots_for_second: int = 10_000_000
    segment_length_limit: int = 10_000
    office_seconds: int = 120
    office_memory: int = 2 * 1024 * 1024 * 1024
    office_start_seconds: int = 5
    office_start_memory: int = 264 * 1024 * 1024
    office_starts_for_file: int = 1
    office_bytes_for_second: int = 500_000
    office_room: int = 128 * 1024 * 1024
    office_memory_for_byte: int = 24
    rtf_word_limit: int = 3_000_000
    rtf_style_limit: int = 15_000
    rtf_sign_limit: int = 5_000
    rtf_object_limit: int = 500
    rtf_document_object_limit: int = 1_000
    rtf_cell_limit: int = 10_000
    rtf_row_limit: int = 300
    rtf_style_sheet_limit: int = 4_500
    sheet_limit: int = 500
    number_format_limit: int = 5_000
    subtitle_limit: int = 10_000
    formula_text_limit: int = 20_000
    repeated_cell_limit: int = 200_000
    ocr_seconds: int = 480
    ocr_page_limit: int = 60
    ocr_page_seconds: int = 90
    preview_pages: int = 3
    preview_dots: int = 80
    preview_seconds: int = 60
    translate_comments: bool = True
    translate_formula_words: bool = False
    strip_macros: bool = False


def limits_in(settings: Limits) -> Limits:
    """Return the limits among settings and nothing else of them, for the process that reads files of others."""
    return Limits(**{limit.name: getattr(settings, limit.name) for limit in fields(Limits)})
