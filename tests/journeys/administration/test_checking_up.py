"""The administrator sees how every part is that the service stands on."""

import threading
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from shutil import disk_usage
from threading import Event

from storage.blobs import StoreUnavailable
from tests.building.mail_servers import Postmaster, running
from tests.building.people import Staff
from tests.building.running_service import a_free_port
from tests.building.service import Service
from tests.building.web import a_site, signed_in_browser
from translation_service.application.checking_up import check_up
from translation_service.application.ports import QueueLoad
from translation_service.documents.files.programs import Programs
from translation_service.domain.condition import Condition, PartCondition
from translation_service.integrations.ldap_directory import LdapDirectory, Search
from translation_service.integrations.patience import Patience
from translation_service.integrations.smtp_mailer import SmtpMailer


def conditions(parts: Sequence[PartCondition]) -> dict[str, Condition]:
    return {part.name: part.condition for part in parts}


def test_a_service_by_itself_is_well_but_for_its_workers(service: Service) -> None:
    found = conditions(check_up(service.services))

    assert {name for name, condition in found.items() if condition is Condition.TROUBLE} == {"Workers"}


def test_what_is_not_installed_is_left_out_and_no_trouble(service: Service) -> None:
    bare = replace(service.services, programs=Programs(office="", ocr=""))

    found = conditions(check_up(bare))

    assert found["Reading of pictures"] is found["Old Office files"] is found["Virus scanner"] is Condition.LEFT_OUT


def test_a_disk_that_fills_up_is_told_before_it_is_full(service: Service) -> None:
    narrow = replace(service.services, free_space=lambda: service.settings.low_space - 1)

    assert conditions(check_up(narrow))["Room on the disk"] is Condition.TROUBLE


def test_a_mail_server_is_asked_and_gets_no_mail(service: Service) -> None:
    postmaster = Postmaster()
    with running(postmaster) as port:
        mailer = SmtpMailer(host="127.0.0.1", port=port, sender="desk@belediye.example", timeout=5)
        found = conditions(check_up(replace(service.services, mailer=mailer)))

    assert found["Mail"] is Condition.GOOD
    assert postmaster.envelopes == []


def test_a_mail_server_that_is_gone_is_trouble(service: Service) -> None:
    mailer = SmtpMailer(host="127.0.0.1", port=a_free_port(), sender="desk@belediye.example", timeout=5)

    assert conditions(check_up(replace(service.services, mailer=mailer)))["Mail"] is Condition.TROUBLE


def test_a_part_that_never_answers_keeps_nobody_waiting(service: Service) -> None:
    answer = Event()
    stuck = replace(service.services, free_space=lambda: 0 if answer.wait(60) else 1)
    began = time.monotonic()

    found = conditions(check_up(stuck, longest_wait=0.2))

    answer.set()
    assert found["Room on the disk"] is Condition.TROUBLE
    assert found["Files"] is Condition.GOOD
    assert time.monotonic() - began < 5


def test_a_directory_that_is_away_is_trouble(service: Service) -> None:
    away = LdapDirectory(
        "ldaps://127.0.0.1:1", search=Search(base="dc=x", person="{name}"), patience=Patience(seconds=2)
    )

    assert conditions(check_up(service.services))["Sign-in of the institution"] is Condition.LEFT_OUT
    found = conditions(check_up(replace(service.services, directory=away)))
    assert found["Sign-in of the institution"] is Condition.TROUBLE


def test_a_data_folder_that_is_gone_is_trouble(service: Service, tmp_path: Path) -> None:
    gone = replace(service.services, free_space=lambda: disk_usage(tmp_path / "gone").free)

    assert conditions(check_up(gone))["Room on the disk"] is Condition.TROUBLE


def test_a_store_that_is_away_is_trouble(service: Service) -> None:
    class Away:
        def exists(self, key: str) -> bool:
            raise StoreUnavailable(key)

    found = conditions(check_up(replace(service.services, store=Away())))  # type: ignore[arg-type]

    assert found["Files"] is Condition.TROUBLE


def test_what_a_neighbour_says_of_its_trouble_is_passed_on(service: Service) -> None:
    class Nameless:
        def exists(self, key: str) -> bool:
            raise StoreUnavailable(key) from OSError("the bucket\ndoes not exist")

    parts = check_up(replace(service.services, store=Nameless()))  # type: ignore[arg-type]

    assert "Does not answer: the bucket does not exist" in {str(part.words) for part in parts}


def test_no_process_waits_at_its_end_for_a_part_that_never_answers(service: Service) -> None:
    is_left_behind: list[bool] = []

    def free_space() -> int:
        is_left_behind.append(threading.current_thread().daemon)
        return 0

    check_up(replace(service.services, free_space=free_space))

    assert is_left_behind == [True]


def test_the_administrator_reads_it_on_the_first_page(service: Service, staff: Staff) -> None:
    browser = signed_in_browser(a_site(service), staff.selin)

    page = browser.get("/administration")

    assert "No worker listens" in page.text
    assert "in trouble" in page.text


def test_workers_that_listen_are_counted(service: Service) -> None:
    class Busy:
        def load(self) -> QueueLoad:
            return QueueLoad(workers=3, waiting=5)

    parts = check_up(replace(service.services, queue=Busy()))  # type: ignore[arg-type]

    assert "Workers that listen: 3. Jobs that wait: 5." in {str(part.words) for part in parts}
