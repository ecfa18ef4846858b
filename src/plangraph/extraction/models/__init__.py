"""The weights of the trained models, as plain tables that `make models` writes."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent


def weights(name: str) -> dict[str, tuple[float, ...]]:
    """Feature → weights of the model in `<name>.tsv`."""
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    rows = (line.split("\t") for line in lines if line.strip() and not line.startswith("#"))
    return {feature: tuple(map(float, values)) for feature, *values in rows}
