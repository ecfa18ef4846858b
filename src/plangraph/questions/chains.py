"""Chains and not words: the steps of the questions that list industries as something that places want, share or lack.

The rows hold the industry's name as `called`, and where the step says so `wholes`, the ids of what it is a part of.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plangraph.questions.kinds import is_kind
from plangraph.store.view import View

Records = list[dict[str, Any]]


def unled(_view: View, _values: Mapping[str, Any], records: Records) -> Records:
    """The rows whose industry is a chain: no mere kind of industry, nor a part of a listed chain of which one plan says only
    that it is a part (`wholes`)."""
    listed = [one for one in records if not is_kind(one["called"])]
    chains = {one["industry"] for one in listed}
    return [one for one in listed if _has_its_own(one) or not chains.intersection(one["wholes"])]


def _has_its_own(one: Mapping[str, Any]) -> bool:
    return one["number"] > 1 or one["technologies"] > 0 or bool(one["firms"])


def particular_first(_view: View, _values: Mapping[str, Any], records: Records) -> Records:
    """All rows in their order; of those of one number of plans the mere kinds of industry come last."""
    return sorted(records, key=lambda one: (-one["number"], is_kind(one["called"])))
