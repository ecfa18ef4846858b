"""What speaks for or against a candidate, as features that a reader can read: of the name, its frame, its passage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from weakref import WeakKeyDictionary

from plangraph.language.frames import Frame
from plangraph.language.kinds import Kind, kind_of
from plangraph.language.layers import PassageLayers, PlanLayers
from plangraph.language.text import label_of
from plangraph.lexicon import words
from plangraph.sources.names.boundaries import is_stop
from plangraph.sources.topics.trimming import trim

NOT_TOPICAL = re.compile(
    r"要素|部门|单位|问题|内容|文件|精神|政策|机制|制度|体系|活动|人才|服务功能|措施|因素|工作(?!任务)|能力|优势|手段|方式|功能|机构|高校|院校|平台|载体|城市|地区"
)


CHAIN = re.compile(r"(?:全|完整)?产业链|产业集群")


def of_name(plan: PlanLayers, state: PassageLayers, start: int, end: int) -> Iterator[str]:
    """What the name itself says, and how often the plan uses it."""
    text = state.reading.text
    name = text[start:end]
    kind = kind_of(name)
    tokens = [t.text for t in state.reading.words(start, end)]
    yield from (f"s1:{name[-1]}", f"s2:{name[-2:]}")
    yield from (f"first:{tokens[0]}", f"last:{tokens[-1]}") if tokens else ()
    yield from (f"opens:{_sort(tokens[0])}", f"closes:{_sort(tokens[-1])}") if tokens else ()
    yield f"before:{text[max(0, start - 2) : start]}"
    yield f"ki:{kind.industry:.0f}"
    yield f"kt:{kind.technology:.0f}"
    yield f"kk:{kind.industry:.0f}{kind.technology:.0f}"
    yield f"len:{min(len(name), 12)}"
    yield f"tokens:{min(len(tokens), 5)}"
    generic = sum(t in words("generic") for t in tokens)
    yield f"generic:{'all' if generic == len(tokens) else 'some' if generic else 'none'}"
    if any(is_stop(t) for t in tokens):
        yield "stop-inside"
    if "的" in name:
        yield "of"
    if name.isascii() or any(c.isascii() and c.isalpha() for c in name):
        yield "latin"
    count = plan.uses(name)
    yield f"count:{min(count, 4)}"
    if name in words("known-topics", "industry") or name in words("known-topics", "technology"):
        yield "known"
    yield f"after:{text[end : end + 2]}"
    if CHAIN.match(text, end):
        yield "chain-after"


def _sort(word: str) -> str:
    """What sort of word: one that closes nouns as often as it governs, a verb or function word, one of class, or another."""
    if word in words("cues", "noun-verb"):
        return "noun-verb"
    if is_stop(word):
        return "stop"
    return "generic" if word in words("generic") else f"word{min(len(word), 3)}"


def of_frame(state: PassageLayers, frame: Frame, closing: str, share: float, count: int) -> tuple[str, ...]:
    """What the frame says of all its items."""
    found = [
        f"v:{cue}"
        for cue in ("grow", "make", "develop", "build", "launch", "integrate", "anchor-head")
        if frame.has(cue)
    ]
    found += [f"vb:{word}" for word in frame.verb[-1:]] + ([] if frame.verb else ["v:none"])
    found += ["listed"] if frame.listed else ["single"]
    found += [f"n:{min(count, 4)}", f"share:{round(share * 4)}"]
    if frame.head:
        core = re.split(r"[的，。；]", frame.head)[0]
        found += [f"close:{closing}", f"ch:{core[-2:]}", *(["off"] if NOT_TOPICAL.search(core) else [])]
    elif frame.after:
        found.append(f"aft:{frame.after[:2]}")
    found.append(f"kind:{state.reading.passage.kind}")
    found += _actors(state, frame)
    return tuple(found)


def _actors(state: PassageLayers, frame: Frame) -> Iterator[str]:
    """Whose words these are: the class of the last name of the clause before the objects, and of the sentence's first."""
    before = state.names_in(frame.clause.start, frame.items[0][0])
    yield f"by:{before[-1].cls if before else 'none'}"
    sentence = state.sentence_at(frame.start)
    first = state.names_in(sentence.start, frame.start)[:1] if sentence else []
    yield f"of:{first[0].cls if first else 'none'}"


def of_siblings(text: str, stretches: list[tuple[int, int, str]]) -> tuple[str, ...]:
    """What most of the items of a list are, by their names alone."""
    kinds = [kind_of(text[a:b]) for a, b, how in stretches if how.endswith("trimmed")]
    if len(kinds) < 2:
        return ()
    industry = sum(k.industry > k.technology for k in kinds)
    technology = sum(k.technology > k.industry for k in kinds)
    return (f"sib:{'industry' if industry > technology else 'technology' if technology > industry else 'even'}",)


def under(plan: PlanLayers, state: PassageLayers) -> str:
    """Whether the passage stands under a heading or label that names an industry, as far as the name alone tells."""
    titles = [s.title for s in plan.document.section_path(state.reading.passage.section)][-2:]
    if state.label:
        titles.append(state.reading.text[slice(*state.label)])
    if state.reading.passage.kind == "heading":
        titles = titles[:-1]
    kinds = [_kind_of_title(title) for title in titles]
    if any(kind.industry > 0 for kind in kinds):
        return "industry"
    return "technology" if any(kind.technology > 0 for kind in kinds) else "none"


@lru_cache(maxsize=5_000)
def _kind_of_title(title: str) -> Kind:
    """What the name within a heading or label says."""
    bounds = trim(title, 0, len(title))
    return kind_of(title[bounds[0] : bounds[1]]) if bounds else Kind(0, 0)


def peers(plan: PlanLayers, state: PassageLayers) -> str:
    """What the other headings and labels of the same level are, by their names: most of them industries, or not."""
    passage = state.reading.passage
    if passage.kind == "heading" and passage.section >= 0:
        own = plan.document.sections[passage.section]
        industries, titles = _titled(plan)[own.parent]
        return _mostly(industries - _is_industry(own.title), titles - 1)
    around = plan.passages[max(0, passage.index - 6) : passage.index + 7]
    labels = [
        p.reading.text[slice(*label)]
        for p in around
        if p is not state and p.reading.passage.section == passage.section and (label := label_of(p.reading.passage))
    ]
    return _mostly(sum(map(_is_industry, labels)), len(labels))


def _mostly(industries: int, titles: int) -> str:
    if not titles:
        return "none"
    return "industry" if industries >= 0.5 * titles else "some" if industries else "other"


def _is_industry(title: str) -> bool:
    kind = _kind_of_title(title)
    return kind.industry > kind.technology


_TITLED: WeakKeyDictionary[PlanLayers, dict[int, tuple[int, int]]] = WeakKeyDictionary()


def _titled(plan: PlanLayers) -> dict[int, tuple[int, int]]:
    """Section → how many of the sections that stand in it are industries by their titles, and how many there are.

    Counted once a plan: thousands of headings, each set beside all the others, took minutes.
    """
    if plan not in _TITLED:
        found: dict[int, tuple[int, int]] = {}
        for section in plan.document.sections:
            industries, titles = found.get(section.parent, (0, 0))
            found[section.parent] = industries + _is_industry(section.title), titles + 1
        _TITLED[plan] = found
    return _TITLED[plan]


def pairs(frame: Frame, name: str, closing: str, rule: str) -> Iterator[str]:
    """Two things at once, where together they say more."""
    kind = kind_of(name)
    kk = f"{kind.industry:.0f}{kind.technology:.0f}"
    cue = (
        "develop" if frame.has("develop") else "grow" if frame.has("grow") else "make" if frame.has("make") else "other"
    )
    if name in words("known-topics", "both"):
        yield from (f"both:{cue}-{frame.listed}", f"both-verb:{''.join(frame.verb[-1:])}", f"both-head:{closing}")
    yield f"cue-kind:{cue}-{kk}"
    yield f"cue-listed:{cue}-{frame.listed}"
    yield f"closing-kind:{closing}-{kk}"
    yield f"{rule}-{frame.listed}-{closing}"
    yield f"s2-cue:{name[-2:]}-{cue}"


def by_rule(frame: Frame, name: str, closing: str, known: int, named: bool, chain: bool = False) -> str:
    """What the cues alone say of an item: rule:Industry, rule:Technology or rule:none."""
    kind = kind_of(name)
    grow, make, develop = frame.has("grow"), frame.has("make"), frame.has("develop")
    industry = kind.industry + 1.5 * (closing == "industry") + (grow and not develop) + 3 * (named or chain)
    technology = kind.technology + 1.5 * (closing == "technology") + 2 * develop + 0.5 * (make and not grow)
    off = bool(frame.head) and not closing and bool(NOT_TOPICAL.search(frame.head))
    accepted = not off and (
        (kind.known and (grow or make or develop or frame.listed))
        or (
            frame.listed
            and (closing in ("industry", "technology") or (known >= 0.5 * len(frame.items) and len(frame.items) > 1))
        )
        or (develop and len(name) >= 3)
    )
    return f"rule:{('Industry' if industry > technology else 'Technology') if accepted else 'none'}"
