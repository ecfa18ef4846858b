"""What a reader of a report should know: a kind of finding with its values, in the words of either language.

`findings.tsv` has the sentence of each kind, `finding-words.tsv` the words that a value or a place may be (# a number).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from plangraph.terms import RELATIONS, label

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a reader of the report should know: `severity` is error, warning or info; `place` says where.

    `message` is the English sentence. `kind` and `values` are what it is made of; of what has no kind, such as the words of
    an error, there is the sentence alone.
    """

    severity: str
    place: str
    message: str
    kind: str = ""
    values: Mapping[str, str] = field(default_factory=dict, hash=False)

    @classmethod
    def of(cls, severity: str, place: str, kind: str, **values: object) -> Finding:
        """A finding of a kind; KeyError where there is no such kind or a value of it is missing.

        >>> Finding.of("warning", "Place/兰州市@620100", "no-evidence").told("zh")
        '实体没有证据。'
        """
        said = {name: str(value) for name, value in values.items()}
        return cls(severity, place, _sentence(kind, said, "en"), kind, said)

    def told(self, language: str = "zh") -> str:
        """The sentence in `language`, "zh" or "en"; in English where the kind is not known."""
        if language == "en" or self.kind not in _sentences():
            return self.message
        return _sentence(self.kind, self.values, language)

    def where(self, language: str = "zh") -> str:
        """The place in the words of `language`."""
        plan, mark, rest = self.place.rpartition(": ")
        return self.place if language == "en" else plan + mark.replace(": ", "：") + _words().get(rest, rest)


def _sentence(kind: str, values: Mapping[str, str], language: str) -> str:
    chinese, english = _sentences()[kind]
    if language == "en":
        return english.format(**values)
    return chinese.format(**{name: _in_chinese(name, value) for name, value in values.items()})


def _in_chinese(name: str, value: str) -> str:
    if name == "predicate" and value in RELATIONS:
        return label(value, "zh")
    known = _words().get(_NUMBER.sub("#", value))
    if known is None:
        return value
    numbers = iter(_NUMBER.findall(value))
    return re.sub("#", lambda _: next(numbers), known)


def _rows(name: str) -> Iterator[list[str]]:
    text = (files("plangraph.records") / name).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines()[1:])


@cache
def _sentences() -> dict[str, tuple[str, str]]:
    return {kind: (chinese, english) for kind, chinese, english in _rows("findings.tsv")}


@cache
def _words() -> dict[str, str]:
    return {row[0]: row[1] for row in _rows("finding-words.tsv")}
