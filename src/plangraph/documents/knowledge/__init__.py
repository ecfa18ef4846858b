"""What the readers of documents know about plans: data files beside this module, and nothing else."""

from __future__ import annotations

import tomllib
import unicodedata
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


@cache
def simplified_characters() -> dict[int, str]:
    """The simplified character of each traditional one, as str.translate takes them."""
    lines = files(__name__).joinpath("simplified.tsv").read_text("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return {ord(form): plain for plain, forms in pairs for form in forms}


@cache
def radicals() -> dict[str, str]:
    """The character that each radical of the two blocks of radicals stands for."""
    found = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FE0)}
    for line in files(__name__).joinpath("radicals.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            radical, character = line.split("\t")
            found[radical] = character
    return found


@cache
def layout_words(table: str) -> tuple[str, ...]:
    """A list of layout.toml."""
    return tuple(tomllib.loads(files(__name__).joinpath("layout.toml").read_text("utf-8"))[table])
