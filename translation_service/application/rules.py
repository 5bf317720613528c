"""The limits and names use cases go by; an installation sets them."""

from dataclasses import dataclass
from datetime import date, timedelta

from translation_service.application.people.admission_policy import AdmissionPolicy
from translation_service.domain.values.rendering import ValueStyle
from translation_service.memory.policy import MemoryPolicy


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Sizes are in bytes."""

    municipality: str
    address: str
    language: str
    time_zone: str
    free_days: frozenset[date]
    currency: str
    longest_pause: timedelta
    files_per_request: int
    upload_limit: int
    model_upload_limit: int
    attachments_per_message: int
    segment_length_limit: int
    bilingual_limit: int
    terms_as_of_request: bool
    term_rows_limit: int
    impact_limit: int
    candidate_limit: int
    lease: timedelta
    job_attempts: int
    preview_pages: int
    unneeded_blobs_stay: timedelta
    mail_attempts: int
    mail_attachment_limit: int
    session_length: timedelta
    sign_in_attempts: int
    sign_in_pause: timedelta
    admission: AdmissionPolicy
    memory: MemoryPolicy
    values: ValueStyle
    memory_file_limit: int
    low_space: int
    backup_age: timedelta
