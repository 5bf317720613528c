"""The page that tells what the machines do, and with which settings."""

from werkzeug.wrappers import Response

from translation_service.domain.people import Role
from translation_service.persistence.reading.jobs import FAILED, JOB_NAMES, MAILS, MEMORY, MODELS, TERMS, read_jobs
from translation_service.web.access import allow
from translation_service.web.administration.area import blueprint
from translation_service.web.administration.settings_in_force import settings_in_force
from translation_service.web.responses import show
from translation_service.web.services import services


@blueprint.get("/jobs")
@allow(Role.ADMINISTRATOR)
def show_jobs() -> Response:
    with services().reading() as session:
        jobs = read_jobs(session, moment=services().clock())
    return show(
        "administration/jobs.html",
        jobs=jobs,
        job_names=JOB_NAMES,
        failures_of=_failures_of,
        settings=settings_in_force(),
    )


def _failures_of(kind: str) -> tuple[str, dict[str, str]] | None:
    """Return the endpoint, and its values, that shows what failed of a kind of work; none where no page does."""
    places: dict[str, tuple[str, dict[str, str]] | None] = {
        MAILS: ("administration.list_mails", {"state": FAILED}),
        MODELS: ("models.list_models", {}),
        MEMORY: ("memory.show_exchanges", {}),
        TERMS: None,
    }
    return places.get(kind, ("administration.list_failures", {}))
