"""Workers that install models are killed, stopped and called off; the model is installed once, or the errand failed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.building.dying import Deadly, die_on_duty
from tests.building.machine_models import ARGOS_PACKAGE
from tests.building.model_server import Manners, ModelServer, model_server
from tests.building.people import Staff, hire_staff
from tests.building.service import Service, a_service
from translation_service.application.jobs import Job
from translation_service.application.models.errands import cancel_errand, hand_in_model, order_model
from translation_service.application.ports import Services
from translation_service.application.sweeping import sweep
from translation_service.domain.errands import ErrandState
from translation_service.domain.ids import ErrandId
from translation_service.domain.languages import LanguagePair
from translation_service.engines.catalogue.catalogue import WantedModel
from translation_service.persistence.errands import Errand
from translation_service.persistence.reading.errands import read_errands

EN_TR = LanguagePair(source="en", target="tr")
INDEX = b'[{"from_code": "en", "to_code": "tr", "package_version": "0.1", "links": ["/package"]}]'


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with model_server() as serving:
        serving.answers |= {"/index.json": INDEX, "/package": ARGOS_PACKAGE.read_bytes()}
        serving.manners["/package"] = Manners(etag='"1"')
        yield serving


@pytest.fixture
def service(tmp_path: Path, server: ModelServer) -> Service:
    return a_service(tmp_path, model_sources="argos", model_argos=f"{server.url}/index.json")


@pytest.fixture
def staff(service: Service) -> Staff:
    with service.services.transaction() as session:
        return hire_staff(session)


def ordered(service: Service, staff: Staff) -> ErrandId:
    with service.services.transaction() as session:
        wanted = WantedModel(pair=EN_TR, engine="argos", source="argos")
        errand = order_model(session, wanted=wanted, actor=staff.selin, clock=service.clock)
        return ErrandId(errand.id)


def errand_of(service: Service, errand_id: ErrandId) -> Errand:
    with service.services.reading() as session:
        return session.get_one(Errand, errand_id)


class DeadlyDownload:
    """A catalogue whose worker dies when half of the model has arrived."""

    def __init__(self, catalogue: Any) -> None:
        self._catalogue = catalogue

    def __getattr__(self, name: str) -> Any:
        return getattr(self._catalogue, name)

    def order(self, wanted: WantedModel, progress: Any) -> Any:
        deadly = Deadly(self, "progress")

        def report(done: int, total: int) -> None:
            if done > total // 2:
                deadly.progress(done, total)
            progress(done, total)

        return self._catalogue.order(wanted, report)

    def progress(self, done: int, total: int) -> None:
        """Die instead."""


def before_installing(services: Services) -> Services:
    return replace(services, catalogue=Deadly(services.catalogue, "order"))


def half_way(services: Services) -> Services:
    return replace(services, catalogue=DeadlyDownload(services.catalogue))


def after_installing(services: Services) -> Services:
    return replace(services, catalogue=Deadly(services.catalogue, "order", is_after=True))


@pytest.mark.parametrize("arm", [before_installing, half_way, after_installing])
def test_a_killed_worker_loses_nothing(service: Service, staff: Staff, server: ModelServer, arm: Any) -> None:
    errand_id = ordered(service, staff)

    die_on_duty(service, Job.RUN_ERRAND, arm)
    service.clock.advance(minutes=3)
    sweep(service.services)
    service.work()

    assert errand_of(service, errand_id).state is ErrandState.DONE
    [model] = service.services.catalogue.installed()
    assert (model.pair, model.version) == (EN_TR, "0.1")
    assert not list(service.settings.models.glob("argos/.*"))
    resumed = [one for one in server.ranges_of("/package") if one]
    assert len(resumed) == (arm is half_way)


def test_an_errand_that_kills_every_worker_fails_visibly(service: Service, staff: Staff) -> None:
    errand_id = ordered(service, staff)

    for _ in range(service.settings.job_attempts):
        die_on_duty(service, Job.RUN_ERRAND, before_installing)
        service.clock.advance(minutes=3)
        sweep(service.services)

    errand = errand_of(service, errand_id)
    assert errand.state is ErrandState.FAILED
    assert errand.failure is not None
    assert errand.failure["code"] == "errand-died"


def test_a_lost_bell_is_rung_again(service: Service, staff: Staff) -> None:
    errand_id = ordered(service, staff)
    service.queue.forget_all()

    sweep(service.services)
    service.work()

    assert errand_of(service, errand_id).state is ErrandState.DONE


def test_an_errand_that_is_rung_for_twice_is_done_once(service: Service, staff: Staff, server: ModelServer) -> None:
    ordered(service, staff)
    [bell] = service.queue.bells
    service.work()
    asked = len(server.asked)

    service.queue.ring(bell)
    service.work()

    assert len(server.asked) == asked


def test_a_worker_that_is_asked_to_end_gives_the_errand_back(service: Service, staff: Staff) -> None:
    errand_id = ordered(service, staff)
    ending = replace(service, services=replace(service.services, is_ending=lambda: True))

    ending.work()

    errand = errand_of(service, errand_id)
    assert (errand.state, errand.attempts, errand.lease_token) == (ErrandState.WAITING, 0, "")


def test_an_errand_is_not_under_way_by_a_lease_from_before_the_clock_was_put_back(
    service: Service, staff: Staff
) -> None:
    errand_id = ordered(service, staff)
    with service.services.transaction() as session:
        session.get_one(Errand, errand_id).take(until=service.clock() + timedelta(minutes=1))

    with service.services.reading() as session:
        before = read_errands(session, moment=service.clock())
        after = read_errands(session, moment=service.clock() - timedelta(days=1))

    assert [line.is_under_way for line in (*before, *after)] == [True, False]


def test_an_errand_called_off_meanwhile_stops(service: Service, staff: Staff, server: ModelServer) -> None:
    errand_id = ordered(service, staff)
    server.manners["/package"] = Manners(piece=200_000)

    def call_off(done: int, total: int) -> None:
        with service.services.transaction() as session:
            cancel_errand(session, errand_id=errand_id, actor=staff.selin, clock=service.clock)

    class CallingOff:
        def __init__(self, catalogue: Any) -> None:
            self._catalogue = catalogue

        def order(self, wanted: WantedModel, progress: Any) -> Any:
            call_off(0, 0)
            service.clock.advance(seconds=2)
            return self._catalogue.order(wanted, progress)

    replace(service, services=replace(service.services, catalogue=CallingOff(service.services.catalogue))).work()

    assert errand_of(service, errand_id).state is ErrandState.CANCELLED
    assert service.services.catalogue.installed() == ()


def test_one_model_is_brought_at_a_time(service: Service, staff: Staff) -> None:
    first = ordered(service, staff)
    with service.services.transaction() as session:
        session.get_one(Errand, first).lease_until = service.clock() + service.services.rules.lease
        other = hand_in_model(session, arrival="none", file_name="x", actor=staff.selin, clock=service.clock)

    service.work()
    waiting = errand_of(service, ErrandId(other.id))
    with service.services.transaction() as session:
        session.get_one(Errand, first).lease_until = None
    sweep(service.services)
    service.work()

    assert (waiting.state, waiting.attempts) == (ErrandState.WAITING, 0)
    assert errand_of(service, first).state is ErrandState.DONE
    ended = errand_of(service, ErrandId(other.id))
    assert ended.failure is not None
    assert ended.failure["code"] == "arrival_gone"
