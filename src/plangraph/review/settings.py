"""The reviewer's name, asked once and kept in the user's settings."""

from __future__ import annotations

import json

from plangraph.errors import DataError, UsageError
from plangraph.jsontext import read_json
from plangraph.records import MACHINE, READER
from plangraph.resources import settings_folder
from plangraph.whole import text_of

FILE = "settings.json"
LONGEST = 60  # characters of a name


def reviewer() -> str | None:
    """The name that is kept; None where nobody has said it."""
    try:
        kept = read_json(text_of(settings_folder() / FILE))
        name = kept.get("reviewer")
    except (OSError, ValueError, AttributeError):
        return None
    return name if isinstance(name, str) and name else None


def set_reviewer(name: str) -> str:
    """Keep a name, which comes back as it is kept; UsageError where it is none."""
    said = " ".join(name.split())
    if not said or len(said) > LONGEST or not said.isprintable() or said.lower() in (MACHINE, READER):
        raise UsageError(
            f"A reviewer's name has 1 to {LONGEST} characters, and is not that of the machine or of readers."
        )
    folder = settings_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (folder / FILE).write_text(json.dumps({"reviewer": said}, ensure_ascii=False) + "\n", encoding="utf-8")
    except OSError as error:
        raise DataError(f"The settings cannot be written to {folder}: {error.strerror}.") from error
    return said
