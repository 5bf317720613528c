"""Bootstrap: the one place that chooses concrete things by the settings and puts them together."""

import re
import shutil
import ssl
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from flask import Flask
from sqlalchemy import Engine

from glossary.keeping import Shelf
from storage.blobs import BlobStore
from storage.local import LocalStore
from translation_service.application.bells import BellRinger
from translation_service.application.mail.letters import Mailer
from translation_service.application.people.admission_policy import AdmissionPolicy
from translation_service.application.people.identities import Directory, IdentityProvider
from translation_service.application.ports import JobQueue, Services
from translation_service.application.rules import Rules
from translation_service.application.scanning import NoScanner, Scanner
from translation_service.application.terms.glossaries import keep_compiled
from translation_service.documents.limits import limits_in
from translation_service.documents.process.beginning import Beginning, afresh
from translation_service.documents.process.sandbox import DocumentWorkshop
from translation_service.domain.deadlines import now
from translation_service.domain.errors import RequestRefused
from translation_service.domain.people import Role
from translation_service.domain.sentences import N_
from translation_service.domain.values.rendering import ValueStyle
from translation_service.engines.catalogue.catalogue import ModelCatalogue
from translation_service.engines.catalogue.sources import SourcePlaces, choose_sources
from translation_service.engines.choosing import choose_engines, read_preferences
from translation_service.engines.models.limits import ModelLimits
from translation_service.engines.routing import EngineRoom
from translation_service.integrations.clamav_scanner import ClamavScanner
from translation_service.integrations.file_mailer import FileMailer
from translation_service.integrations.patience import Patience
from translation_service.integrations.rq_queue import RqQueue
from translation_service.integrations.smtp_mailer import MailSecurity, SmtpMailer
from translation_service.integrations.tmx_process import TmxProcess
from translation_service.memory.policy import MemoryPolicy
from translation_service.persistence.database import db
from translation_service.persistence.leased import LONGEST_LEASE
from translation_service.persistence.silent_servers import give_up_on_silence
from translation_service.persistence.transactions import Transactions
from translation_service.settings import Settings, environment_name

_CURRENCY: Final = re.compile("[A-Z]{3}")
# A file of the largest size takes a minute of work; it is read beside the keeping of what it holds.
_TMX_SECONDS: Final = 900


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """An application with its database bound and no page yet, and the services of the process."""

    application: Flask
    services: Services


def build(settings: Settings, *, queue: JobQueue | None = None, begin: Beginning = afresh) -> Built:
    """Put an installation together; nothing connects before it is used. `begin` is how reading processes begin."""
    application = build_application(settings)
    keep_compiled(str(engine_of(application).url), Shelf(settings.data_folder / "glossaries"))
    queue = queue or RqQueue(settings.redis_url)
    transactions = Transactions(lambda: engine_of(application), after_commit=BellRinger(queue))
    services = Services(
        transaction=transactions.writing,
        reading=transactions.reading,
        clock=now,
        store=build_store(settings),
        workshop=DocumentWorkshop(limits_in(settings), settings.programs, begin=begin),
        tmx=TmxProcess(memory=settings.reading_memory, seconds=_TMX_SECONDS, longest=settings.segment_length_limit),
        queue=queue,
        mailer=build_mailer(settings),
        engines=build_engines(settings),
        catalogue=build_catalogue(settings),
        rules=build_rules(settings),
        scanner=build_scanner(settings),
        programs=settings.programs,
        free_space=lambda: shutil.disk_usage(settings.data_folder).free,
        directory=build_directory(settings),
        identity_provider=build_identity_provider(settings),
    )
    return Built(application=application, services=services)


def build_application(settings: Settings) -> Flask:
    """Return a Flask application bound to the database of the settings."""
    application = Flask("translation_service.web")
    application.config["SQLALCHEMY_DATABASE_URI"] = settings.database
    application.config["SQLALCHEMY_ENGINE_OPTIONS"] = {"pool_pre_ping": True, "hide_parameters": True}
    db.init_app(application)
    give_up_on_silence(engine_of(application))
    return application


def engine_of(application: Flask) -> Engine:
    """Return the database engine bound to an application."""
    with application.app_context():
        return db.engine


def build_store(settings: Settings) -> BlobStore:
    """Return the store of the settings: a folder, or a bucket."""
    if settings.store == "s3":
        from storage.s3 import S3Store  # noqa: PLC0415 - a large library, for those who have a bucket

        _require_text("s3_bucket", settings.s3_bucket)
        is_address = not settings.s3_endpoint or _is_address(settings.s3_endpoint)
        _require_form("s3_endpoint", is_right=is_address, example="https://s3.belediye.example")
        return S3Store(settings.s3_bucket, endpoint=settings.s3_endpoint, seconds=settings.s3_seconds)
    _require_choice("store", settings.store, {"local", "s3"})
    return LocalStore(settings.data_folder / "blobs")


def build_mailer(settings: Settings) -> Mailer:
    """Return the mailer of the settings: a folder of `.eml` files, or a mail server."""
    if settings.mailer == "file":
        return FileMailer(settings.data_folder / "outbox", settings.mail_sender)
    _require_choice("mailer", settings.mailer, {"file", "smtp"})
    _require_choice("smtp_security", settings.smtp_security, set(MailSecurity))
    return SmtpMailer(
        host=settings.smtp_host,
        port=settings.smtp_port,
        sender=settings.mail_sender,
        user=settings.smtp_user,
        password=settings.smtp_password,
        security=MailSecurity(settings.smtp_security),
        timeout=settings.smtp_timeout,
    )


def build_scanner(settings: Settings) -> Scanner:
    """Return the scanner of the settings, or one that finds nothing."""
    return ClamavScanner(settings.scanner, timeout=settings.scanner_timeout) if settings.scanner else NoScanner()


def build_directory(settings: Settings) -> Directory | None:
    """Return the LDAP directory of the settings, if they name one."""
    if not settings.ldap_server:
        return None
    from translation_service.integrations.ldap_directory import LdapDirectory, Search  # noqa: PLC0415 - for those who have one

    _require_text("ldap_base", settings.ldap_base)
    _require_place("ldap_filter", settings.ldap_filter, "{name}")
    _require_place("ldap_bind_template", settings.ldap_bind_template or "{name}", "{name}")
    _require_place("ldap_group_filter", settings.ldap_group_filter or "{entry}", "{entry}")
    search = Search(
        base=settings.ldap_base,
        person=settings.ldap_filter,
        groups=settings.ldap_group_filter,
        unit=settings.ldap_unit,
        bind_name=settings.ldap_bind_name,
        bind_password=settings.ldap_bind_password,
        bind_template=settings.ldap_bind_template,
    )
    tls = build_authorities(settings)
    return LdapDirectory(settings.ldap_server, search=search, patience=build_patience(settings), tls=tls)


def build_identity_provider(settings: Settings) -> IdentityProvider | None:
    """Return the OpenID provider of the settings, if they name one."""
    if not settings.openid_issuer:
        return None
    from translation_service.integrations.openid_sign_in import ClaimNames, Client, OpenIdSignIn  # noqa: PLC0415 - as above

    _require_text("openid_client_id", settings.openid_client_id)
    return OpenIdSignIn(
        issuer=settings.openid_issuer,
        client=Client(
            id=settings.openid_client_id,
            secret=settings.openid_client_secret,
            return_address=f"{settings.address}/sign-in/institution/return",
            farewell_address=f"{settings.address}/sign-in",
            scopes=settings.openid_scopes,
        ),
        claims=ClaimNames(
            groups=settings.openid_groups,
            unit=settings.openid_unit,
            trusts_addresses=settings.openid_trusts_addresses,
        ),
        patience=build_patience(settings),
        tls=build_authorities(settings),
    )


def build_patience(settings: Settings) -> Patience:
    """Return how long people wait for a neighbour that signs them in, and that half of the web threads do at most."""
    return Patience(seconds=settings.sign_in_timeout, at_once=max(1, settings.web_threads // 2))


def build_authorities(settings: Settings) -> ssl.SSLContext:
    """Return whose certificates are believed where people sign in: the system's authorities, or those in a file."""
    chosen = settings.sign_in_authorities
    try:
        return ssl.create_default_context(cafile=None if chosen == Path() else str(chosen))
    except OSError as error:
        template = N_("The setting %(name)s must be a file with certificates in PEM.")
        raise RequestRefused("setting", template, name=environment_name("sign_in_authorities")) from error


def build_admission(settings: Settings) -> AdmissionPolicy:
    """Return whom the desk admits by an account of the institution, and as what."""
    if settings.sign_in_default_role:
        _require_choice("sign_in_default_role", settings.sign_in_default_role, set(Role))
    pairs = [pair.rpartition("=")[::2] for pair in settings.sign_in_roles.split(";") if pair.strip()]
    for group, role in pairs:
        _require_text("sign_in_roles", group)
        _require_choice("sign_in_roles", role.strip(), set(Role))
    return AdmissionPolicy(
        creates_accounts=settings.sign_in_creates_accounts,
        roles_of_groups={group.strip().lower(): Role(role.strip()) for group, role in pairs},
        default_role=Role(settings.sign_in_default_role) if settings.sign_in_default_role else None,
        local_passwords=settings.local_passwords,
    )


def build_engines(settings: Settings) -> EngineRoom:
    """Return the engines of the settings in their order of preference."""
    preferences = read_preferences(settings.preferences)
    return choose_engines(settings.engines, settings.models, settings.engine_terms, preferences=preferences)


def build_catalogue(settings: Settings, *, models_folder: Path | None = None) -> ModelCatalogue:
    """Return the models folder of the settings, or another, and the sources it can be filled from."""
    limits = ModelLimits(
        size=settings.model_size_limit,
        free_space=settings.model_free_space,
        answer_seconds=settings.model_fetch_timeout,
        silence_seconds=settings.model_silence_seconds,
        download_seconds=settings.model_download_seconds,
    )
    places = SourcePlaces(
        folder=settings.model_folder,
        mirror=settings.model_mirror,
        mozilla=settings.model_mozilla,
        argos=settings.model_argos,
    )
    return ModelCatalogue(models_folder or settings.models, choose_sources(settings.sources, places, limits), limits)


def build_rules(settings: Settings) -> Rules:
    """Return the limits and names that use cases go by."""
    _require_names(settings)
    return Rules(
        municipality=settings.municipality,
        address=settings.address,
        language=settings.language,
        time_zone=settings.time_zone,
        free_days=build_free_days(settings),
        currency=settings.currency,
        longest_pause=timedelta(seconds=settings.longest_pause),
        files_per_request=settings.files_per_request,
        upload_limit=settings.upload_limit,
        model_upload_limit=settings.model_upload_limit,
        attachments_per_message=settings.attachments_per_message,
        segment_length_limit=settings.segment_length_limit,
        bilingual_limit=settings.bilingual_limit,
        terms_as_of_request=settings.terms_as_of_request,
        term_rows_limit=settings.term_rows_limit,
        impact_limit=settings.impact_limit,
        candidate_limit=settings.candidate_limit,
        lease=min(timedelta(seconds=settings.lease_seconds), LONGEST_LEASE),
        job_attempts=settings.job_attempts,
        preview_pages=settings.preview_pages,
        unneeded_blobs_stay=timedelta(days=settings.unneeded_blob_days),
        mail_attempts=settings.mail_attempts,
        mail_attachment_limit=settings.mail_attachment_limit,
        session_length=timedelta(hours=settings.session_hours),
        sign_in_attempts=settings.sign_in_attempts,
        sign_in_pause=timedelta(seconds=settings.sign_in_pause),
        admission=build_admission(settings),
        memory=build_memory_policy(settings),
        values=build_value_style(settings),
        memory_file_limit=settings.memory_file_limit,
        low_space=settings.low_space,
        backup_age=timedelta(days=settings.backup_days),
    )


def build_free_days(settings: Settings) -> frozenset[date]:
    """Return the days on which this installation's desk is closed beside weekends and public holidays."""
    days = settings.free_days.replace(",", " ").split()
    _require_form("free_days", is_right=all(map(_is_day, days)), example="2027-05-14,2027-05-20")
    return frozenset(map(date.fromisoformat, days))


def build_value_style(settings: Settings) -> ValueStyle:
    """Return how drafts write what a language leaves open."""
    return ValueStyle(english_hours=settings.english_hours, names_months=settings.english_months)


def build_memory_policy(settings: Settings) -> MemoryPolicy:
    """Return from which match on the memory is shown and used, and what makes a match worth less."""
    return MemoryPolicy(
        suggests_from=settings.memory_suggests_from,
        drafts_from=settings.memory_drafts_from,
        rescues_from=settings.memory_rescues_from,
        most_suggestions=settings.memory_suggestions,
        other_unit=settings.memory_penalty_other_unit,
        old=settings.memory_penalty_old,
        old_after=timedelta(days=365 * settings.memory_old_years),
        translated=settings.memory_penalty_translated,
        tags=settings.memory_penalty_tags,
        numbers=settings.memory_penalty_numbers,
        uncertain_language=settings.memory_penalty_language,
    )


def _require_names(settings: Settings) -> None:
    _require_choice("language", settings.language, {"tr", "en"})
    _require_form("web_threads", is_right=settings.web_threads, example="8")
    _require_form("currency", is_right=_CURRENCY.fullmatch(settings.currency), example="TRY")
    _require_form("time_zone", is_right=_is_zone(settings.time_zone), example="Europe/Istanbul")
    is_address = not settings.public_url or _is_address(settings.public_url)
    _require_form("public_url", is_right=is_address, example="https://ceviri.belediye.example")


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _is_zone(name: str) -> bool:
    try:
        return bool(ZoneInfo(name).key)
    except (KeyError, ValueError, OSError):
        return False


def _require_form(setting: str, *, is_right: object, example: str) -> None:
    if not is_right:
        template = N_("The setting %(name)s must look like %(example)s.")
        raise RequestRefused("setting", template, name=environment_name(setting), example=example)


def _require_text(setting: str, value: str) -> None:
    if not value.strip():
        template = N_("The setting %(name)s must not be empty here.")
        raise RequestRefused("setting", template, name=environment_name(setting))


def _require_place(setting: str, value: str, place: str) -> None:
    if place not in value:
        template = N_("The setting %(name)s must hold the place %(place)s.")
        raise RequestRefused("setting", template, name=environment_name(setting), place=place)


def _require_choice(setting: str, value: str, choices: set[str]) -> None:
    if value not in choices:
        template = N_("The setting %(name)s must be one of: %(choices)s.")
        raise RequestRefused("setting", template, name=environment_name(setting), choices=", ".join(sorted(choices)))
