"""Where the data that come with PlanGraph lie: in the installed package, or in the checkout that it runs from."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from plangraph.errors import UsageError

_PACKAGE = Path(__file__).parent


def resource(*parts: str) -> Path:
    """The path of a file or folder of `ontology`, `graphs` or `app`; it may be absent.

    >>> resource("ontology", "questions").name
    'questions'
    """
    installed = _PACKAGE / "share"
    return (installed if installed.is_dir() else _PACKAGE.parents[1]).joinpath(*parts)


def cache_folder() -> Path:
    """PLANGRAPH_CACHE where it is set, else `plangraph` in the user's folder for what can be made again, on this platform."""
    if given := os.environ.get("PLANGRAPH_CACHE"):
        return _expanded(given)
    home = _home()
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "plangraph"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "plangraph" / "cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "plangraph"


def data_folder() -> Path:
    """PLANGRAPH_DATA where it is set, else `plangraph` in the user's data folder of this platform."""
    if given := os.environ.get("PLANGRAPH_DATA"):
        return _expanded(given)
    home = _home()
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "plangraph"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "plangraph"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "plangraph"


def settings_folder() -> Path:
    """PLANGRAPH_SETTINGS where it is set, else `plangraph` in the user's folder for settings, on this platform."""
    if given := os.environ.get("PLANGRAPH_SETTINGS"):
        return _expanded(given)
    home = _home()
    if sys.platform == "darwin":
        return home / "Library" / "Preferences" / "plangraph"
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or home / "AppData" / "Roaming") / "plangraph"
    return Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "plangraph"


def _home() -> Path:
    """The user's folder, which a user that the system does not know need not have."""
    return _expanded("~")


def _expanded(path: str) -> Path:
    try:
        return Path(path).expanduser().absolute()
    except RuntimeError:
        whose = "this user" if path == "~" else path.partition("/")[0]
        raise UsageError(f"The home folder of {whose} is not known; set HOME, or name a folder.") from None
