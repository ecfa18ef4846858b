"""Collections of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangraph.errors import UsageError
from plangraph.intake import collection, collections, new_collection, remove_collection


def test_a_collection_is_made_found_and_taken_away(data: Path) -> None:
    assert collections() == []
    made = new_collection("  我的  规划 ")
    assert made.name == "我的 规划"
    assert collection(made.id) == made
    assert collections() == [made]
    assert not made.built
    assert made.plans() == {}
    remove_collection(made)
    assert collections() == []
    assert collection(made.id) is None
    assert not made.root.exists()


def test_a_name_is_given_once(data: Path) -> None:
    new_collection("甲")
    with pytest.raises(UsageError, match="already"):
        new_collection("甲")
    with pytest.raises(UsageError, match="name"):
        new_collection("  ")


@pytest.mark.parametrize("id_", ["", "shipped", "../shipped", "own-zzzzzzzz", "own-00000000"])
def test_an_address_leads_to_no_other_folder(data: Path, id_: str) -> None:
    new_collection("甲")
    assert collection(id_) is None
