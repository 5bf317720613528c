"""Settings are read from the environment once."""

from pathlib import Path

import pytest

from translation_service.bootstrap import build_rules, build_store
from translation_service.domain.errors import RequestRefused
from translation_service.settings import Settings


def test_an_empty_environment_gives_the_defaults_of_one_machine() -> None:
    settings = Settings.from_environment({})

    assert settings == Settings()
    assert settings.database.startswith("sqlite:///")


def test_values_are_read_as_what_they_are() -> None:
    settings = Settings.from_environment(
        {"TRANSLATION_PORT": "9000", "TRANSLATION_DATA_FOLDER": "/data", "TRANSLATION_IS_DEMO": "yes"}
    )

    assert (settings.port, settings.data_folder, settings.is_demo) == (9000, Path("/data"), True)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_a_postgresql_address_gets_its_driver(scheme: str) -> None:
    settings = Settings.from_environment({"DATABASE_URL": f"{scheme}://desk@db/translation"})

    assert settings.database == "postgresql+psycopg://desk@db/translation"


def test_a_value_that_cannot_be_read_is_refused_by_name() -> None:
    with pytest.raises(RequestRefused) as refusal:
        Settings.from_environment({"TRANSLATION_PORT": "many"})

    assert "TRANSLATION_PORT" in str(refusal.value.sentence)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TRANSLATION_FREE_DAYS", "29.10.2026"),
        ("TRANSLATION_TIME_ZONE", "Avrupa/Istanbul"),
        ("TRANSLATION_TIME_ZONE", "../../etc/passwd"),
        ("TRANSLATION_TIME_ZONE", "Europe"),
        ("TRANSLATION_TIME_ZONE", ""),
        ("TRANSLATION_LANGUAGE", "de"),
        ("TRANSLATION_CURRENCY", "Lira"),
        ("TRANSLATION_PUBLIC_URL", "ceviri.belediye.example"),
        ("TRANSLATION_UPLOAD_LIMIT", "-1"),
        ("TRANSLATION_WEB_THREADS", "0"),
    ],
)
def test_a_value_that_no_page_could_do_with_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(RequestRefused) as refusal:
        build_rules(Settings.from_environment({name: value}))

    assert name in str(refusal.value.sentence)


@pytest.mark.parametrize(
    "address", ["db", "mysql://db/desk", "postgresql://desk:hu/sh@db/desk", "postgresql://db:x/desk"]
)
def test_a_database_that_has_no_such_address_is_refused_by_name_and_without_its_password(address: str) -> None:
    with pytest.raises(RequestRefused) as refusal:
        _ = Settings(database_url=address).database

    assert "DATABASE_URL" in str(refusal.value.sentence)
    assert "hu" not in str(refusal.value.sentence)


@pytest.mark.parametrize(
    ("wrong", "name"),
    [({"s3_bucket": ""}, "TRANSLATION_S3_BUCKET"), ({"s3_endpoint": "minio:9000"}, "TRANSLATION_S3_ENDPOINT")],
)
def test_a_bucket_that_no_store_could_have_is_refused_by_name(wrong: dict[str, str], name: str) -> None:
    with pytest.raises(RequestRefused) as refusal:
        build_store(Settings(**({"store": "s3", "s3_bucket": "desk"} | wrong)))  # type: ignore[arg-type]

    assert name in str(refusal.value.sentence)


def test_secrets_are_not_shown() -> None:
    assert "hush" not in repr(Settings(secret_key="hush", smtp_password="hush"))
