"""Properties and variables of a Word file that its fields show: Word says them again when it writes a field anew."""

from tests.building.docx_files import DocxFile, field, paragraph, parts_of, run
from tests.building.translated import translated

_TYPES = 'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"'
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"


def _written(*fields: str, variables: str = "") -> str:
    """Return the properties and variables of a translated file that shows some of them."""
    file = DocxFile(*(paragraph(one) for one in fields)).with_part("settings", variables)
    core = f'<cp:coreProperties xmlns:cp="{_CORE}"><cp:keywords>parques verdes</cp:keywords></cp:coreProperties>'
    project = '<property name="Projeto"><vt:lpwstr>Nova ponte</vt:lpwstr></property>'
    properties = {"core": core, "custom": f'<Properties xmlns="{_CUSTOM}" {_TYPES}>{project}</Properties>'}
    for kind, content in properties.items():
        file.with_file(f"docProps/{kind}.xml", content)
    relations = "".join(
        f'<Relationship Id="r{kind}" Type="http://schemas.example/{kind}-properties" Target="docProps/{kind}.xml"/>'
        for kind in properties
    )
    parts = parts_of(file.build())
    source = parts["_rels/.rels"].replace(b"</Relationships>", relations.encode() + b"</Relationships>")
    file.with_file("_rels/.rels", source)
    parts = parts_of(translated(file.build()).content)
    return "".join(part.decode() for name, part in parts.items() if name.startswith("docProps") or "settings" in name)


def test_properties_and_variables_say_what_their_fields_show() -> None:
    written = _written(
        field("KEYWORDS", run("parques verdes")),
        field('DOCPROPERTY "Projeto" \\* MERGEFORMAT', run("Nova "), run("ponte", "<w:b/>")),
        field("docvariable unidade", run("Parques")),
        variables='<w:docVars><w:docVar w:name="Unidade" w:val="Parques"/></w:docVars>',
    )

    assert "<cp:keywords>§parques §verdes</cp:keywords>" in written
    assert "<vt:lpwstr>§Nova §ponte</vt:lpwstr>" in written
    assert 'w:val="§Parques"' in written


def test_those_that_no_field_shows_as_they_are_stay() -> None:
    written = _written(field("DOCPROPERTY Projeto \\* Upper", run("NOVA PONTE")), paragraph(run("parques verdes")))

    assert "<cp:keywords>parques verdes</cp:keywords>" in written
    assert "<vt:lpwstr>Nova ponte</vt:lpwstr>" in written
