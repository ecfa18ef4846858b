"""The editor's files lie where Streamlit looks, those of CodeMirror unmodified."""

from __future__ import annotations

import hashlib
import tomllib
from importlib.resources import files

import pytest

VENDORED = {  # codemirror 5.65.20
    "codemirror.js": "8e8b5e3cc4be7530a9b6b624bce95ff966cd667283005a103739fe37d3bdd97c",
    "cypher.js": "6d8c9c8993fdeb724f1f68e9574fdab0001da1d31196e33ac6112303005d3f63",
    "show-hint.js": "6d940e45a07c13abd1e872802ba20f91f809d4b583afcd58a8058e25c7f0cfce",
    "matchbrackets.js": "9d23a177f1e4d07e3acc37c210ffbe4c1c2eb4d55bbe54c16d3e7ad3d04d0401",
    "closebrackets.js": "143c3014c29254f3531cc30be6d90205084bcfc36cffa6f9b2a46fd42a40be20",
    "codemirror.css": "eb494ea972d2661ef86f7f6ac656dd6786d721e49c9c1b46e1eb967e4b6f9bf3",
    "show-hint.css": "9058c1c14fcdae199b490bb6214f36a216b9ce84d7df2084830ebb6a60337651",
}


def test_streamlit_finds_the_files() -> None:
    manifest = tomllib.loads((files("plangraph") / "pyproject.toml").read_text(encoding="utf-8"))
    component = next(one for one in manifest["tool"]["streamlit"]["component"]["components"] if one["name"] == "editor")
    folder = files("plangraph") / component["asset_dir"]
    for name in ("editor.js", "editor.css", "completing.js", "codemirror.LICENSE.txt"):
        assert (folder / name).is_file()


@pytest.mark.parametrize("name", VENDORED)
def test_what_is_not_ours_is_as_it_came(name: str) -> None:
    content = (files("plangraph") / "editor" / "assets" / name).read_bytes()
    assert hashlib.sha256(content).hexdigest() == VENDORED[name]
