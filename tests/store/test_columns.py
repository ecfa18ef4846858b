"""Columns read off a statement."""

import pytest

from plangraph.store.columns import columns_of


@pytest.mark.parametrize(
    ("statement", "columns"),
    [
        ("MATCH (n:Nothing) RETURN n.id AS id, 1 AS one", ("id", "one")),
        ("match (n) return distinct n.name ;", ("n.name",)),
        ("MATCH (n) RETURN n.name AS `a, b`, 'x, RETURN y' AS z LIMIT 3", ("a, b", "z")),
        ("MATCH (n) WHERE EXISTS { MATCH (n)-->(m) RETURN m } RETURN count(*) ORDER BY 1", ("count(*)",)),
        ("MATCH (n) // RETURN no\nRETURN collect([n.a, n.b]) AS pairs SKIP 1", ("pairs",)),
        ("RETURN 1 AS a UNION RETURN 2 AS a", ("a",)),
        ("MATCH (n) RETURN *", ()),
        ("MATCH (n)", ()),
    ],
)
def test_columns(statement: str, columns: tuple[str, ...]) -> None:
    assert columns_of(statement) == columns
