"""How two things stand to each other."""

from __future__ import annotations

from plangraph.documents import parse_text
from plangraph.encoder.beside import CASES, PREDICATES, Place, beside
from plangraph.records import Passage
from plangraph.sources.pairs.fitting import LEFT_TO_RULES
from plangraph.terms import RELATIONS

TEXT = "一、钛产业\n\n宝钛集团做强钛产业。宝鸡高新区引进西北大学。\n\n第三段。\n\n第四段。\n\n第五段里的宝鸡市。\n"


def passages() -> tuple[Passage, ...]:
    return parse_text(TEXT).passages


def place(name: str, passage: int, number: int = 0) -> Place:
    at = passages()[passage].text.index(name)
    return Place(passage, at, at + len(name), number)


def test_the_relations_that_are_seen_are_those_not_told_in_fixed_words() -> None:
    assert set(PREDICATES) == set(RELATIONS) - LEFT_TO_RULES
    assert list(PREDICATES) == sorted(PREDICATES)


def test_a_pair_is_told_from_its_reverse() -> None:
    firm, line = place("宝钛集团", 1), place("钛产业", 1, 1)
    assert beside(passages(), firm, line) != beside(passages(), line, firm)


def test_in_a_passage_the_things_between_and_the_end_of_a_sentence_count() -> None:
    firm, line, zone, school = (place(n, 1, i) for i, n in enumerate(("宝钛集团", "钛产业", "宝鸡高新区", "西北大学")))
    one, over, two = (beside(passages(), firm, other) for other in (line, zone, school))
    assert len({one, over, two}) == 3
    assert beside(passages(), zone, school) == one


def test_far_things_are_all_alike() -> None:
    firm = place("宝钛集团", 1)
    far = Place(1, 14, 15, 40)
    assert beside(passages(), firm, far) == beside(passages(), firm, Place(1, 14, 15, 80))
    assert beside(passages(), firm, place("宝鸡市", 4)) == beside(passages(), firm, Place(9, 0, 1, 0))


def test_a_heading_over_a_thing_is_not_a_paragraph_before_it() -> None:
    head, line = place("钛产业", 0), place("钛产业", 1)
    assert passages()[0].kind == "heading"
    assert beside(passages(), head, line) != beside(passages(), line, place("宝鸡市", 4))
    assert beside(passages(), head, line) != beside(passages(), place("钛产业", 1), place("第三段", 2))


def test_every_case_has_a_number_of_its_own() -> None:
    text = passages()
    spots = [
        Place(p, a, a + 1, n) for p in range(5) for a in range(0, min(20, len(text[p].text)), 3) for n in range(12)
    ]
    cases = {beside(text, one, other) for one in spots for other in spots if one != other}
    assert min(cases) >= 0
    assert max(cases) < CASES
