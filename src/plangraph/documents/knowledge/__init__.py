"""What the readers of documents know about plans: data files beside this module, and nothing else."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def metadata_words() -> dict[str, Any]:
    """The tables of metadata.toml."""
    return tomllib.loads(files(__name__).joinpath("metadata.toml").read_text("utf-8"))


@cache
def traditional_characters() -> frozenset[str]:
    """Characters that only traditional texts use."""
    lines = files(__name__).joinpath("traditional.txt").read_text("utf-8").splitlines()
    return frozenset("".join(line for line in lines if not line.startswith("#")))
