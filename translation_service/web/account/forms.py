"""The forms of the account area."""

from typing import ClassVar

from flask_babel import lazy_gettext
from wtforms import BooleanField, EmailField, HiddenField, PasswordField, StringField
from wtforms.validators import DataRequired, EqualTo

from translation_service.web.forms import AtMost, DeskForm


class SignInForm(DeskForm):
    address = EmailField(
        lazy_gettext("Mail address"), [DataRequired(lazy_gettext("Enter your mail address.")), AtMost(200)]
    )
    password = PasswordField(
        lazy_gettext("Password"), [DataRequired(lazy_gettext("Enter your password.")), AtMost(200)]
    )
    back = HiddenField()


class DirectorySignInForm(SignInForm):
    """The same where a directory knows people by other names too."""

    address = StringField(
        lazy_gettext("User name or mail address"),
        [DataRequired(lazy_gettext("Enter your user name or your mail address.")), AtMost(200)],
    )


class MailForm(DeskForm):
    hears_of_assignments = BooleanField(lazy_gettext("Mail me when a document is given to me for revision"))


class PasswordForm(DeskForm):
    REFUSED: ClassVar = {"password-wrong": "present", "password-short": "wanted"}

    present = PasswordField(
        lazy_gettext("Present password"),
        [DataRequired(lazy_gettext("Enter the password you use now.")), AtMost(200)],
    )
    wanted = PasswordField(
        lazy_gettext("New password"), [DataRequired(lazy_gettext("Enter a new password.")), AtMost(200)]
    )
    repeated = PasswordField(
        lazy_gettext("New password again"),
        [EqualTo("wanted", lazy_gettext("The two new passwords are not the same. Type the new one twice."))],
    )
