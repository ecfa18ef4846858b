"""Tables that a page tore in two: the second part says the names of the columns again."""

from __future__ import annotations

from dataclasses import replace

from ..source import Line, Source


def join_torn(source: Source, lines: list[Line]) -> list[Line]:
    """`lines` with a table whose first row says the names of the columns of the one right before it as a part of that one.

    The names stand once, however often the pages say them.
    """
    kept: list[Line] = []
    head: tuple[str, ...] = ()
    renamed: dict[int, int] = {}
    for line in lines:
        last = kept[-1] if kept else None
        if line.kind == "row":
            words = _cells(source, line)
            after_row = last is not None and last.kind == "row"
            if after_row and last is not None and words == head and not (last.header and last.table == line.table):
                renamed[line.table] = renamed.get(last.table, last.table)
                continue
            if line.header or not after_row:
                head = words if line.header else ()
            line = replace(line, table=renamed.get(line.table, line.table))
        kept.append(line)
    return kept


def _cells(source: Source, line: Line) -> tuple[str, ...]:
    return tuple("".join(source.text[start:end].split()) for start, end in line.cells)
