"""Why a file is no glossary at all."""


class UnreadableGlossary(Exception):
    """The file is no glossary at all; `code` and `template` say why."""

    def __init__(self, code: str, template: str, **values: str) -> None:
        super().__init__(template % values)
        self.code = code
        self.template = template
        self.values = values
