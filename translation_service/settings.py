"""Settings: one frozen value, read from the environment once by whoever starts a process.

Every setting has a default that works on one machine without a network. `Settings.from_environment` is called by the
doors (web, workers, command line), never at import.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final, get_type_hints
from urllib.parse import urlsplit

from translation_service.documents.files.programs import Programs
from translation_service.documents.limits import Limits
from translation_service.domain.errors import RequestRefused
from translation_service.domain.sentences import N_, sentence
from translation_service.engines.processes.terms import EngineTerms

_PREFIX: Final = "TRANSLATION_"
_DATABASES: Final = ("postgres", "sqlite")
_NO_DATABASE: Final = N_(
    "The setting DATABASE_URL is no address of a database, which looks like postgresql://user:password@host:5432/name;"
    " signs of the password that are neither letters nor digits are written as in web addresses, @ as %40."
)
_BARE_NAMES: Final = {"database_url": "DATABASE_URL", "redis_url": "REDIS_URL"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(Limits):
    """What an installation may choose. Environment names are upper case with `TRANSLATION_` before them.

    Sizes are in bytes, times in seconds. An empty text means "use the embedded one". What one document may cost is
    inherited.
    """

    data_folder: Path = Path("var")
    database_url: str = ""
    redis_url: str = ""
    secret_key: str = field(default="", repr=False)
    host: str = "127.0.0.1"
    port: int = 8080
    public_url: str = ""
    worker_count: int = 2
    web_threads: int = 8
    language: str = "tr"
    time_zone: str = "Europe/Istanbul"
    free_days: str = ""
    currency: str = "TRY"
    longest_pause: int = 300
    municipality: str = "Örnek Belediyesi"
    is_demo: bool = False
    trusted_proxies: int = 0

    session_hours: int = 12
    sign_in_attempts: int = 10
    sign_in_pause: int = 300
    sign_in_creates_accounts: bool = False
    sign_in_roles: str = ""
    sign_in_default_role: str = "requester"
    sign_in_authorities: Path = Path()
    sign_in_timeout: int = 8
    local_passwords: bool = True

    openid_issuer: str = ""
    openid_client_id: str = ""
    openid_client_secret: str = field(default="", repr=False)
    openid_scopes: str = "openid profile email"
    openid_groups: str = "groups"
    openid_unit: str = ""
    openid_trusts_addresses: bool = False

    ldap_server: str = ""
    ldap_base: str = ""
    ldap_bind_name: str = ""
    ldap_bind_password: str = field(default="", repr=False)
    ldap_bind_template: str = ""
    ldap_filter: str = "(uid={name})"
    ldap_group_filter: str = ""
    ldap_unit: str = ""

    engine_order: str = "firefox,argos"
    english_hours: int = 24
    english_months: bool = True
    engine_processes: int = 0
    engine_beam: int = 4
    engine_memory: int = 2 * 1024 * 1024 * 1024
    engine_seconds: int = 120
    engine_idle_seconds: int = 300
    models_folder: Path = Path()
    pair_engines: str = ""
    model_sources: str = "folder,mirror,mozilla,argos,starter"
    model_folder: str = ""
    model_mirror: str = ""
    model_mozilla: str = "https://firefox.settings.services.mozilla.com"
    model_argos: str = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/index.json"
    model_fetch_timeout: int = 4
    model_silence_seconds: int = 30
    model_download_seconds: int = 7200
    model_size_limit: int = 2 * 1024 * 1024 * 1024
    model_upload_limit: int = 512 * 1024 * 1024
    model_free_space: int = 512 * 1024 * 1024

    mailer: str = "file"
    mail_sender: str = "ceviri@belediye.example"
    mail_attachment_limit: int = 15 * 1024 * 1024
    mail_attempts: int = 9
    smtp_host: str = "localhost"
    smtp_port: int = 25
    smtp_user: str = ""
    smtp_password: str = field(default="", repr=False)
    smtp_security: str = "none"
    smtp_timeout: int = 20

    scanner: str = ""
    scanner_timeout: int = 60

    store: str = "local"
    s3_bucket: str = ""
    s3_endpoint: str = ""
    s3_seconds: int = 120

    files_per_request: int = 20
    attachments_per_message: int = 20

    terms_as_of_request: bool = True
    term_rows_limit: int = 100_000
    impact_limit: int = 200_000
    candidate_limit: int = 20_000

    bilingual_limit: int = 10_000

    office_program: str = "soffice"
    ocr_program: str = "tesseract"
    ocr_languages: str = "tur,eng"

    memory_file_limit: int = 100 * 1024 * 1024
    memory_suggests_from: int = 75
    memory_drafts_from: int = 95
    memory_rescues_from: int = 80
    memory_suggestions: int = 3
    memory_penalty_other_unit: int = 1
    memory_penalty_old: int = 1
    memory_old_years: int = 5
    memory_penalty_translated: int = 2
    memory_penalty_tags: int = 2
    memory_penalty_numbers: int = 1
    memory_penalty_language: int = 2

    lease_seconds: int = 30
    sweep_seconds: int = 10
    unneeded_blob_days: int = 30
    low_space: int = 1024 * 1024 * 1024
    backup_days: int = 7
    job_attempts: int = 3

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "Settings":
        """Read what the environment sets; raise `RequestRefused` naming the setting whose value cannot be read."""
        types = get_type_hints(cls)
        return cls(
            **{
                setting.name: _read(name, environment[name], types[setting.name])
                for setting in fields(cls)
                if (name := environment_name(setting.name)) in environment
            }
        )

    @property
    def database(self) -> str:
        """The SQLAlchemy address of the database; the embedded one is a file in the data folder."""
        if self.database_url:
            return _with_psycopg(self.database_url)
        return f"sqlite:///{self.data_folder.resolve() / 'translation.db'}"

    @property
    def engines(self) -> tuple[str, ...]:
        """The names of the engines, the preferred one first."""
        return _names(self.engine_order)

    @property
    def preferences(self) -> tuple[str, ...]:
        """Which engines serve single pairs, each as "de-tr=argos"."""
        return _names(self.pair_engines)

    @property
    def sources(self) -> tuple[str, ...]:
        """The names of the sources of models, the preferred one first."""
        return _names(self.model_sources)

    @property
    def engine_terms(self) -> EngineTerms:
        """What the processes of engines may use, and when they are replaced."""
        return EngineTerms(
            processes=self.engine_processes,
            beam_size=self.engine_beam,
            memory=self.engine_memory,
            seconds=self.engine_seconds,
            idle_seconds=self.engine_idle_seconds,
            turns_folder=self.data_folder.resolve() / "engine-turns",
        )

    @property
    def programs(self) -> Programs:
        """The programs of others that read what we do not."""
        return Programs(office=self.office_program, ocr=self.ocr_program, ocr_languages=self.ocr_languages)

    @property
    def models(self) -> Path:
        """The folder that holds machine translation models."""
        return self.models_folder if self.models_folder != Path() else self.data_folder / "models"

    @property
    def address(self) -> str:
        """The address people reach the service at, without a slash at its end."""
        host = "127.0.0.1" if self.host in {"0.0.0.0", "::"} else self.host  # noqa: S104 - compared, not bound
        return (self.public_url or f"http://{host}:{self.port}").rstrip("/")


def environment_name(setting: str) -> str:
    """Return the environment variable that sets `setting`."""
    return _BARE_NAMES.get(setting, _PREFIX + setting.upper())


def _names(written: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in written.split(",") if name.strip())


def _with_psycopg(url: str) -> str:
    scheme, separator, rest = url.partition("://")
    if not separator or not scheme.startswith(_DATABASES) or not _has_port_or_none(url):
        raise RequestRefused("setting", _NO_DATABASE)
    return f"postgresql+psycopg{separator}{rest}" if scheme in {"postgres", "postgresql"} else url


def _has_port_or_none(url: str) -> bool:
    try:
        return urlsplit(url).port != 0
    except ValueError:
        return False


def _read(name: str, text: str, kind: type[Any]) -> Any:  # noqa: ANN401 - one of the four kinds below
    try:
        return _READERS[kind](text)
    except (ValueError, KeyError) as error:
        template = N_("The setting %(name)s has a value that cannot be read: it must be %(kind)s.")
        raise RequestRefused("setting", template, name=name, kind=sentence(_KINDS[kind])) from error


def _whole(text: str) -> int:
    number = int(text)
    if number < 0:
        raise ValueError(text)
    return number


_READERS: Final[dict[type[Any], Any]] = {
    str: str,
    int: _whole,
    Path: Path,
    bool: lambda text: {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}[text.lower()],
}
_KINDS: Final[dict[type[Any], str]] = {
    str: N_("text"),
    int: N_("a whole number, 0 or larger"),
    Path: N_("a folder"),
    bool: N_("yes or no"),
}
