"""The folders that come with PlanGraph: in the installed package under `share`, in a checkout at its top."""

from __future__ import annotations

from pathlib import Path

import plangraph
from plangraph.errors import DataError

_PACKAGE = Path(plangraph.__file__).parent


def shipped(name: str) -> Path:
    """The folder `name` (ontology, graphs); DataError where this installation has none."""
    for folder in (_PACKAGE / "share" / name, _PACKAGE.parent.parent / name):
        if folder.is_dir():
            return folder
    raise DataError(f"This installation of PlanGraph lacks its folder {name}; install it again.")
