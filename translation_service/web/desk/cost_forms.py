"""The form in which a price is set."""

from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Final

from babel.numbers import NumberFormatError, parse_decimal
from flask_babel import gettext
from flask_babel import lazy_gettext as _l
from wtforms import DateField, SelectField, StringField
from wtforms.validators import InputRequired, NumberRange, ValidationError

from translation_service.domain.costs import MEASURE_NAMES, READINESS_NAMES, USUAL_WEIGHTS, Measure, Price, Readiness
from translation_service.web.forms import DeskForm, WholeNumberField, language_choices, named_choices
from translation_service.web.services import services
from translation_service.web.speaking import present_language

_MOST: Final = Decimal(100_000)


def _any_language() -> list[tuple[str, str]]:
    return [("", gettext("any language")), *language_choices()]


class PriceForm(DeskForm):
    """The price of a pair; a field for the weight of each readiness is added below."""

    source_language = SelectField(_l("From"), choices=_any_language)
    target_language = SelectField(_l("Into"), choices=_any_language)
    amount = StringField(_l("Price"), [InputRequired(_l("Enter the price."))])
    measure = SelectField(_l("For each"), choices=partial(named_choices, MEASURE_NAMES))
    since = DateField(_l("Valid from"), [InputRequired(_l("Choose the day."))])

    def __init__(self, *values: object, **named: object) -> None:
        super().__init__(*values, **named)
        self.amount.label.text = gettext("Price (%(currency)s)", currency=services().rules.currency)

    def validate_amount(self, amount: StringField) -> None:
        value = _decimal(amount.data)
        if value is None or not 0 <= value <= _MOST:
            raise ValidationError(gettext("Write an amount like %(example)s.", example=_example()))

    @property
    def weights(self) -> tuple[WholeNumberField, ...]:
        return tuple(self[_weight(readiness)] for readiness in Readiness)

    def to_price(self) -> Price:
        """Return what was written."""
        return Price(
            source_language=self.source_language.data,
            target_language=self.target_language.data,
            measure=Measure(self.measure.data),
            amount=_decimal(self.amount.data) or Decimal(0),
            weights={readiness: self[_weight(readiness)].data for readiness in Readiness},
            since=self.since.data,
        )


def _weight(readiness: Readiness) -> str:
    return f"weight_{readiness}"


for _readiness, _name in READINESS_NAMES.items():
    _needed = _l("Enter per cent from 0 to 100.")
    _field = WholeNumberField(
        _l(_name), [InputRequired(_needed), NumberRange(0, 100, _needed)], default=USUAL_WEIGHTS[_readiness]
    )
    setattr(PriceForm, _weight(_readiness), _field)


def _decimal(text: str) -> Decimal | None:
    try:
        value = parse_decimal(text.strip(), locale=present_language(), strict=True)
    except (NumberFormatError, InvalidOperation):
        return None
    return value if value.is_finite() else None


def _example() -> str:
    return "1,25" if _decimal("1,25") == Decimal("1.25") else "1.25"
