"""Office packages for tests, written part by part: content types and relationships follow."""

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final
from xml.sax.saxutils import quoteattr

from tests.building.docx_files import zipped

_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
PROPERTIES_TYPE: Final = "application/vnd.openxmlformats-package.core-properties+xml"
CHART: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A relationship: its id, the last word of its type, where it leads; outwards when `is_external`."""

    id: str
    kind: str
    target: str
    is_external: bool = False


@dataclass(slots=True)
class OfficePackage:
    """The parts of a package under their full names."""

    parts: dict[str, bytes] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, content: str | bytes, media_type: str = "", relations: Sequence[Relation] = ()) -> None:
        self.parts[name] = content if isinstance(content, bytes) else content.encode()
        if media_type:
            self.types[name] = media_type
        if relations:
            folder, base = posixpath.split(name)
            self.parts[posixpath.join(folder, "_rels", f"{base}.rels")] = _relationships(relations)

    def build(self, main: str, *properties: Relation) -> bytes:
        """Return the package whose main part is `main`."""
        roots = [Relation(id="rId1", kind="officeDocument", target=main), *properties]
        return zipped(
            {
                "[Content_Types].xml": self._content_types(),
                "_rels/.rels": _relationships(roots),
                **self.parts,
            }
        )

    def _content_types(self) -> bytes:
        overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in self.types.items())
        return (
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="png" ContentType="image/png"/>'
            '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
            f"{overrides}</Types>"
        ).encode()


def core_properties(title: str) -> str:
    """Return the part that holds the title of a document."""
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>'
    )


def chart(title: str, *categories: str, formula: str = "Sheet1!$A$2:$A$9", name: str = "") -> str:
    """Return a bar chart with a title and the categories it remembers."""
    points = "".join(f'<c:pt idx="{number}"><c:v>{text}</c:v></c:pt>' for number, text in enumerate(categories))
    series = f"<c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache><c:pt idx='0'><c:v>{name}</c:v></c:pt></c:strCache>"
    named = f"{series}</c:strRef></c:tx>" if name else ""
    return (
        f'<c:chartSpace xmlns:c="{CHART}" xmlns:a="{DRAWING}"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r>'
        f"<a:t>{title}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:layout/><c:barChart>"
        f'<c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/>{named}<c:cat><c:strRef><c:f>{formula}</c:f>'
        f'<c:strCache><c:ptCount val="{len(categories)}"/>{points}</c:strCache></c:strRef></c:cat>'
        "<c:val><c:numRef><c:f>Sheet1!$B$2:$B$9</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        '<c:pt idx="0"><c:v>5</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/>'
        f"</c:barChart>{_axis('cat', 1, 'b')}{_axis('val', 2, 'l')}</c:plotArea></c:chart></c:chartSpace>"
    )


def _axis(kind: str, number: int, position: str) -> str:
    crossed = 3 - number
    return (
        f'<c:{kind}Ax><c:axId val="{number}"/><c:scaling/><c:delete val="0"/><c:axPos val="{position}"/>'
        f'<c:crossAx val="{crossed}"/></c:{kind}Ax>'
    )


def _relationships(relations: Sequence[Relation]) -> bytes:
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(map(_written, relations))}</Relationships>'.encode()
    )


def _written(relation: Relation) -> str:
    target, mode = (relation.target, "External") if relation.is_external else (f"/{relation.target}", "Internal")
    family = f"{_PACKAGE}/relationships" if relation.kind.startswith("metadata/") else RELATIONS
    kind = f"{family}/{relation.kind}"
    return f'<Relationship Id="{relation.id}" Type="{kind}" Target={quoteattr(target)} TargetMode="{mode}"/>'
