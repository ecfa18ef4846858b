"""Lines made to keep the reading busy: one piece of the grammar again and again, or a few in turn.

The pieces come from the tables that the rules read: cue words, verbs around figures, figures with every unit, names of
every class with every ending, brackets, quotation marks, openings of headings and of items of lists, cells of tables. A
table that grows gives new lines by itself.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator

from plangraph.lexicon import Lexicon, words
from plangraph.measures.units import written_units

STEMS = ("赣北", "铜箔", "A", "华星", "5G")
BETWEEN = ("", "、", "，", "和", "的", "；", "\n", " ", "（", "》")
NUMBERS = ("1", "3.5", "1,280", "二十", "2025", "1.2万", "1:3", "10-20", "0.001", "①")
AROUND = (
    "达到{}",
    "增长{}",
    "{}以上",
    "年均增长{}",
    "占{}",
    "由{}增加到{}",
    "超{}，",
    "第{}",
    "到2025年，{}",
    "从{}到{}",
    "{}左右",
)
MARKS = (
    "（",
    "）",
    "(",
    ")",
    "“",
    "”",
    "《",
    "》",
    "【",
    "】",
    "「",
    "〔",
    '"',
    "'",
    "{",
    "[",
    "<",
    "—",
    "——",
    "…",
    "·",
    "/",
    "%",
    "+",
    "～",
    "-",
    "~",
)
OPENINGS = (
    "一、",
    "（一）",
    "第一章 ",
    "第二节 ",
    "1.",
    "1.1 ",
    "1）",
    "①",
    "一是",
    "——",
    "●",
    "专栏1 ",
    "表1 ",
    "图1 ",
    "附件：",
    "# ",
    "- ",
    "> ",
    "| ",
    "* ",
)
SHAPES = (
    "以{a}为龙头，", "以{a}为核心发展{b}、", "依托{a}建设{b}，", "由{a}牵头，", "支持{a}与{b}合作共建{c}，", "{a}（以下简称“{b}”）", "{a}（{b}）",
    "{a}、{b}等{c}", "包括{a}、{b}", "围绕{a}，", "《{a}》", "“{a}”", "推动{a}落户{b}，", "位于{a}的{b}，", "{a}：{b}。", "重点发展{a}、", "打造{a}，",
    "{a}和{b}的", "{a}下属{b}", "获得{a}称号，", "列入{a}，", "{a}项目，总投资10亿元，", "| {a} | {b} | 1 |\n", "{a}\t", "{a}——{b}", "力争{a}达到10家，",
    "{a}被认定为{b}，", "新增{a}5家、", "引进{a}3个，", "{a}-{b}-", "{a}“{b}”{c}", "责任单位：{a}，", "（责任单位：{a}、{b}）", "{a}占{b}的比重",
)  # fmt: skip
CLASSES = ("Enterprise", "GovernmentBody", "Institution", "Platform", "Park", "Place", "Award", "Initiative")


def names(chance: random.Random) -> list[str]:
    """Names of every class with every ending of it, by one stem each; places, firms, institutions and topics that are known."""
    found = [chance.choice(STEMS) + end for cls in CLASSES for end in sorted(words("names", cls))]
    lexicon = Lexicon.load()
    for table, column, count in (
        ("places", 1, 20), ("institutions", 0, 20), ("known-firms", 0, 20), ("known-topics", 0, 40), ("industries", 0, 40),
        ("programmes", 0, 40), ("regions", 0, 10), ("topics", 0, 60), ("nouns", 0, 40), ("brand-characters", 0, 10),
        ("bodies", 0, 20), ("firm-tails", 0, 30), ("optional-endings", 0, 30), ("joined", 0, 10), ("coined", 0, 10),
    ):  # fmt: skip
        rows = lexicon.rows(table)
        found += [row[column] for row in chance.sample(rows, min(count, len(rows)))]
    return found


def cues() -> list[str]:
    """Every word that a rule looks for."""
    tables = ("cues", "verb-groups", "word-groups", "figures-words", "trimming", "stopwords", "generic", "slogans")
    lexicon = Lexicon.load()
    more = ("name-ends", "name-parts", "table-columns", "short-forms", "generic-topics", "figures-bearers")
    return sorted({row[0] for table in (*tables, *more) for row in lexicon.rows(table)})


def amounts(chance: random.Random) -> list[str]:
    """Numbers with every unit, bare and with what stands around them."""
    plain = [
        chance.choice(NUMBERS) + unit
        for unit in sorted({*written_units(), "%", "个百分点", "倍", "位", "年", "年底", "月"})
    ]
    return plain + [shape.format(*chance.sample(plain, 2)) for shape in AROUND for _ in range(4)]


def kinds(chance: random.Random) -> dict[str, list[str]]:
    """The parts by their kind, each list in the order of its table."""
    return {
        "cue": cues(),
        "name": names(chance),
        "amount": amounts(chance),
        "mark": list(MARKS),
        "opening": list(OPENINGS),
    }


def singles(chance: random.Random) -> Iterator[str]:
    """Every part alone, with one of the marks that may stand between two of it."""
    for kind, parts in kinds(chance).items():
        for part in parts:
            yield part + ("" if kind == "mark" else chance.choice(BETWEEN))


def mixed(chance: random.Random) -> Iterator[str]:
    """Without end: shapes of sentences filled with parts, and a few parts in a row."""
    parts = kinds(chance)
    every = list(parts)
    for number in itertools.count():
        filled = chance.choice(SHAPES).format(**{key: chance.choice(parts["name"]) for key in "abc"})
        if number % 2:
            filled = "".join(chance.choice(parts[chance.choice(every)]) for _ in range(chance.randint(2, 5)))
        yield filled + chance.choice(BETWEEN)


def line(piece: str, size: int) -> str:
    """The piece again and again, in about `size` bytes of UTF-8 and no more."""
    return piece * max(1, size // len(piece.encode()))


def crowd(chance: random.Random, size: int) -> str:
    """A line of about `size` bytes in which one part follows another, and hardly one stands twice."""
    parts = kinds(chance)
    every = [part for kind in ("cue", "name", "amount", "name", "amount") for part in parts[kind]]
    found: list[str] = []
    left = size
    while left > 0:
        piece = chance.choice(every) + chance.choice(("、", "，", "和", "", "的"))
        left -= len(piece.encode())
        found.append(piece)
    return "".join(found)
