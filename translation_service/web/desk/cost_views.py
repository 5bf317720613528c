"""Pages of costs and prices."""

from typing import Final

from flask import abort, flash, make_response, request
from flask_babel import gettext
from werkzeug.wrappers import Response

from translation_service.application.costs.costing import set_price
from translation_service.application.costs.reports import GROUPING_NAMES, CostReport, Grouping, cost_page, cost_report
from translation_service.domain.costs import MEASURE_NAMES, READINESS_NAMES
from translation_service.domain.people import Role
from translation_service.persistence.reading.costs import price_lines
from translation_service.persistence.reading.desk import unit_choices
from translation_service.web.access import allow, signed_in
from translation_service.web.desk import cost_presenters
from translation_service.web.desk.area import blueprint
from translation_service.web.desk.cost_forms import PriceForm
from translation_service.web.desk.cost_presenters import question_of, values_of, written_csv, written_workbook
from translation_service.web.forms import today
from translation_service.web.incoming import number_of
from translation_service.web.responses import see_other, show
from translation_service.web.services import services

_WRITERS: Final = {
    "csv": (written_csv, "text/csv"),
    "xlsx": (written_workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


@blueprint.get("/costs")
@allow(Role.COORDINATOR)
def show_costs() -> Response:
    question = question_of(request.args, today())
    with services().reading() as session:
        costs = cost_page(session, question, wanted=number_of(request.args, "page") or 1, rules=services().rules)
        units = unit_choices(session)
        has_prices = bool(price_lines(session))
    return show(
        "desk/costs.html",
        question=question,
        values=values_of(question),
        costs=costs,
        units=units,
        has_prices=has_prices,
        present=cost_presenters,
        grouping_names=GROUPING_NAMES,
        groupings=Grouping,
        readiness_names=READINESS_NAMES,
        longest_pause=services().rules.longest_pause,
    )


@blueprint.get("/costs.<file_format>")
@allow(Role.COORDINATOR)
def export_costs(file_format: str) -> Response:
    if file_format not in _WRITERS:
        abort(404)
    question = question_of(request.args, today())
    with services().reading() as session:
        report: CostReport = cost_report(session, question, rules=services().rules)
    write, media_type = _WRITERS[file_format]
    response = make_response(write(report, question.by))
    response.mimetype = media_type
    costs = gettext("costs")
    name = f"{costs}-{question.since}-{question.until}.{file_format}"
    response.headers.set("Content-Disposition", "attachment", filename=name)
    return response


@blueprint.get("/prices")
@allow(Role.COORDINATOR)
def list_prices() -> Response:
    return _show_prices(PriceForm(since=today()))


@blueprint.post("/prices")
@allow(Role.COORDINATOR)
def add_price() -> Response:
    form = PriceForm()
    if not form.validate_on_submit():
        return _show_prices(form, status=400)
    with services().transaction() as session:
        set_price(session, price=form.to_price(), actor=signed_in())
    flash(gettext("The price is set."), "good")
    return see_other("desk.list_prices")


def _show_prices(form: PriceForm, *, status: int = 200) -> Response:
    with services().reading() as session:
        lines = price_lines(session)
    return show(
        "desk/prices.html",
        status=status,
        form=form,
        lines=lines[::-1],
        money=cost_presenters.money,
        language=cost_presenters.language,
        measure_names=MEASURE_NAMES,
        readiness_names=READINESS_NAMES,
    )
