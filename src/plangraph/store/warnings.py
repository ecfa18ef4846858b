"""Forms of Cypher that the embedded database is known to answer wrongly in rare cases, told to whoever types them."""

from __future__ import annotations

import re

# Strings and comments are no part of a form; names in backticks are.
_QUIET = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|//[^\n]*|/\*.*?\*/", re.DOTALL)
_WHERE = r"\bWHERE\b(?:(?!\b(?:RETURN|WITH|MATCH|UNWIND|CALL|ORDER)\b).)*?"
_FORMS = (
    (
        rf"{_WHERE}\b(?:X?OR)\b.*?(?:\b(?:any|all|none|single|reduce)\s*\(|\bCASE\b|\w\[\s*\x00)"
        rf"|{_WHERE}(?:\b(?:any|all|none|single|reduce)\s*\(|\bCASE\b|\w\[\s*\x00).*?\bX?OR\b",
        "OR beside any(), all(), none(), single(), reduce(), CASE or a key in brackets may lose rows here: "
        "write MATCH … WITH * WHERE … instead.",
    ),
    (
        r"\bOPTIONAL\s+MATCH\b.*\[\s*(?:\w+\s*=\s*)?\(\w*\)?[^\]]*-[^\]]*\|",
        "A pattern comprehension from a variable that OPTIONAL MATCH left null counts too much: test for null first.",
    ),
    (r"\bid\s*\(\s*\w+\s*\)\s*=\s*id\s*\(", "A comparison of id() forgets labels here: compare the property id."),
    (
        r"\bOPTIONAL\s+MATCH\b.*\bWHERE\s+NOT\s*\(\s*\w+\s*\)\s*<?-",
        "WHERE NOT (x)--() drops the rows where x is null here: test x for null first.",
    ),
)
_COMPILED = tuple((re.compile(form, re.IGNORECASE | re.DOTALL), sentence) for form, sentence in _FORMS)


def doubtful(cypher: str) -> tuple[str, ...]:
    """A sentence for each form in `cypher` that may be answered wrongly.

    >>> doubtful("MATCH (n) RETURN n")
    ()
    """
    bare = _QUIET.sub(lambda found: "\x00" if found.group()[0] in "'\"" else " ", cypher)
    return tuple(sentence for form, sentence in _COMPILED if form.search(bare))
