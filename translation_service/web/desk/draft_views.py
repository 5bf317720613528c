"""The page that shows how right machine drafts were."""

from typing import Final

from flask import request
from flask_babel import gettext
from werkzeug.wrappers import Response

from translation_service.domain.foresight import foresight_of
from translation_service.domain.people import Role
from translation_service.domain.risk import fault_name
from translation_service.domain.segments import ORIGIN_NAMES, Origin
from translation_service.persistence.reading.drafts import confirmed_drafts, drafted_pairs
from translation_service.web.access import allow
from translation_service.web.desk import cost_presenters
from translation_service.web.desk.area import blueprint
from translation_service.web.responses import show
from translation_service.web.services import services
from translation_service.web.speaking import spoken

MOST_DRAFTS: Final = 5_000
"""How many of the newest drafts are looked at: enough to tell, and read within a fraction of a second."""


@blueprint.get("/drafts")
@allow(Role.COORDINATOR)
def show_drafts() -> Response:
    with services().reading() as session:
        pairs = drafted_pairs(session)
        pair = next((one for one in pairs if str(one) == request.args.get("pair")), None)
        foresight = foresight_of(confirmed_drafts(session, pair=pair, most=MOST_DRAFTS))
    return show(
        "desk/drafts.html",
        pairs=pairs,
        pair=pair,
        foresight=foresight,
        most_drafts=MOST_DRAFTS,
        band_name=_band_name,
        origin_name=_origin_name,
        doubt_name=_doubt_name,
        present=cost_presenters,
    )


def _band_name(band: range) -> str:
    return str(gettext("%(least)d to %(most)d", least=band.start, most=band.stop - 1))


def _origin_name(origin: str) -> str:
    return spoken(ORIGIN_NAMES[Origin(origin)]) if origin in set(Origin) else origin


def _doubt_name(doubt: str) -> str:
    return spoken(fault_name(doubt)) if doubt else str(gettext("no doubt"))
