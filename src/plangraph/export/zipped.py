"""The CSV sheets of a graph in one zip file."""

from __future__ import annotations

import io
import zipfile

from plangraph.export.sheets import sheets
from plangraph.records import Graph

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest day that a zip file can name


def csv_zip(graph: Graph) -> bytes:
    """A zip of entities.csv, relations.csv, figures.csv and passages.csv."""
    return zipped({name: b"".join(lines) for name, lines in sheets(graph)})


def zipped(files: dict[str, bytes]) -> bytes:
    """Files as a zip: the same files, the same bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()
