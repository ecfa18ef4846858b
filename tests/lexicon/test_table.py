"""One table: what is read of it, and what is said of a damaged one."""

from __future__ import annotations

import pytest

from plangraph.errors import DataError
from plangraph.lexicon.table import read_table

ENDINGS = "# word\tclass\tsource\n# How ships end.\n帆船\tShip\tgenre\n船\tShip\tgeneral\n船\tYard\tgeneral\n"


def test_words_by_their_keys() -> None:
    table = read_table(
        "ships.tsv", b"# word\tkind\tstrength\tsource\n" + "大\ta\tstrong\tgeneral\n小\ta\tweak\tgeneral\n".encode()
    )
    assert table.columns == ("word", "kind", "strength", "source")
    assert table.words() == table.words("a") == {"大", "小"}
    assert table.words("a", "weak") == {"小"}
    assert table.words("b") == frozenset()


def test_endings_have_the_longest_first() -> None:
    table = read_table("ships.tsv", ENDINGS.encode())
    assert list(table.endings().items()) == [("帆船", "Ship"), ("船", "Yard")]
    assert table.rows[0] == ("帆船", "Ship", "genre")


def test_a_table_that_begins_with_no_word_has_rows_alone() -> None:
    table = read_table("codes.tsv", "# code\tname\tsource\n1\t一\tgazetteer: own\n2\t\tgazetteer: own\n".encode())
    assert table.rows == (("1", "一", "gazetteer: own"), ("2", "", "gazetteer: own"))
    assert table.words() == frozenset()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "line 1: the first line must name the columns"),
        ("船\tShip\tgenre\n".encode(), "line 1: the first line must name the columns"),
        (b"# word\tclass\n", "line 1: the first line must name the columns"),
        (b"# word\tsource\n\n\xff\xfe\n", "line 3: this is no UTF-8"),
        (ENDINGS.encode() + "艇\tgenre\n".encode(), "line 6: 2 columns instead of 3"),
        (ENDINGS.encode() + "艇\tShip\t\n".encode(), "line 6: the source is missing"),
        (ENDINGS.encode() + b"\tShip\tgenre\n", "line 6: the word is missing"),
        (ENDINGS.encode() + "艇 \tShip\tgenre\n".encode(), "line 6: a blank stands at the edge"),
        (ENDINGS.encode() + "船\tShip\tgenre\n".encode(), "line 6: “船” stands here a second time"),
    ],
)
def test_damage_is_one_sentence_with_its_line(content: bytes, message: str) -> None:
    with pytest.raises(DataError, match=rf"^ships\.tsv, {message}"):
        read_table("ships.tsv", content)
