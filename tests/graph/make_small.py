"""Writes the small graph of the tests anew from two short texts: `python -m tests.graph.make_small`.

The claims are written by hand, the graph is what the program folds them into; the English name is added, as nothing in a
plan tells it.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import NamedTuple

from plangraph.build.claimfile import write_claims
from plangraph.build.folding import fold
from plangraph.build.pipeline import Plans
from plangraph.graph import manifest
from plangraph.graph.tables import write_tables
from plangraph.ids import record_id
from plangraph.records import (
    INTRODUCED,
    MACHINE,
    NAMED,
    STATED,
    Claim,
    End,
    Finding,
    Implied,
    Named,
    PlaceCode,
    PlanClaims,
    PlanHead,
    Quantity,
    Quote,
)
from tests.named import SMALL

SECTION = "第二章 发展目标 › 第一节 总体要求"
CITY = PlaceCode("韶关市", "440200", "韶关市", 113.6, 24.8)
STEEL, IRON = "Enterprise/广东韶关钢铁有限公司", "Industry/先进钢铁材料"


class Said(NamedTuple):
    """A fact: its words, then what they say. An end with a `~` before it is the plan's place, which is meant alone."""

    words: str
    predicate: str
    subject: str
    object: str = ""
    confidence: float = 0.8
    by: str = MACHINE


class Measured(NamedTuple):
    """A figure of the plan's own place: its words, then the value."""

    words: str
    quantity: Quantity


class Text(NamedTuple):
    """A plan: its head, its sentences (the title first), the names that it uses, what it says."""

    head: dict[str, object]
    sentences: tuple[str, ...]
    names: tuple[str, ...]
    said: tuple[Said, ...]
    measured: tuple[Measured, ...]
    findings: tuple[Finding, ...] = ()


OLD = Text(
    {"key": "example-2017", "title": "韶关市科技创新发展行动计划（2017—2020年）", "number": "韶府〔2017〕3号",
     "issuer": "韶关市人民政府", "date": "2017-03-01", "start_year": 2017, "end_year": 2020, "status": "final"},
    ("韶关市科技创新发展行动计划（2017—2020年）", "韶关市", "支持韶钢做大先进钢铁材料产业。",
     "先进钢铁材料产业重点推广连铸技术。", "到2020年，全市高新技术企业达到130家，其中民营企业过半。",
     "建设韶关高新区，韶关高新区位于韶关市。", "韶关市科技局负责本计划的实施。"),
    ("PolicyDocument/韶关市科技创新发展行动计划（2017—2020年）", "Place/韶关市", "Enterprise/韶钢",
     "Industry/先进钢铁材料产业", "Technology/连铸技术", "Park/韶关高新区", "GovernmentBody/韶关市科技局"),
    (Said("韶钢做大先进钢铁材料产业", "anchors", "Enterprise/韶钢", "Industry/先进钢铁材料产业"),
     Said("支持韶钢做大先进钢铁材料产业", "prioritizes", "~Place/韶关市", "Industry/先进钢铁材料产业"),
     Said("先进钢铁材料产业重点推广连铸技术", "usesTechnology", "Industry/先进钢铁材料产业", "Technology/连铸技术"),
     Said("建设韶关高新区", "launches", "~Place/韶关市", "Park/韶关高新区", 0.4),
     Said("韶关高新区位于韶关市", "locatedIn", "Park/韶关高新区", "Place/韶关市"),
     Said("韶关市科技局负责本计划的实施", "issuedBy", "~PolicyDocument", "GovernmentBody/韶关市科技局", 0.8, "li-wei")),
    (Measured("全市高新技术企业达到130家",
              Quantity("高新技术企业数量", 130.0, "家", "target", year=2020, comparator=">=")),),
)  # fmt: skip
NEW = Text(
    {"key": "example-2021", "title": "韶关市科技创新“十四五”规划", "date": "2021", "start_year": 2021, "end_year": 2025,
     "status": "draft"},
    ("韶关市科技创新“十四五”规划", "先进钢铁材料的龙头是韶钢，即广东韶关钢铁有限公司。", "截至2020年，高新技术企业总量为308家。",
     "到2025年，研发投入占GDP的比重不低于2.5%。", "韶关市属于广东省。",
     "韶钢同东阳光集团、韶关学院合作，东阳光集团建有韶关东阳光科技研发有限公司。", "力争规上工业增加值年均增长8%至10%。"),
    ("PolicyDocument/韶关市科技创新“十四五”规划", "Place/韶关市", "Place/广东省", STEEL, "Enterprise/韶钢", IRON,
     "Enterprise/东阳光集团", "Institution/韶关学院", "Platform/韶关东阳光科技研发有限公司"),
    (Said("韶钢，即广东韶关钢铁有限公司", INTRODUCED, STEEL, "Enterprise/韶钢"),
     Said("先进钢铁材料的龙头是韶钢", "anchors", "Enterprise/韶钢", IRON),
     Said("先进钢铁材料的龙头是韶钢", "prioritizes", "~Place/韶关市", IRON),
     Said("韶关市属于广东省", "partOf", "Place/韶关市", "Place/广东省"),
     Said("韶钢同东阳光集团、韶关学院合作", "cooperatesWith", "Enterprise/韶钢", "Institution/韶关学院"),
     Said("东阳光集团建有韶关东阳光科技研发有限公司", "builtBy", "Platform/韶关东阳光科技研发有限公司",
          "Enterprise/东阳光集团")),
    (Measured("高新技术企业总量为308家", Quantity("高新技术企业总量", 308.0, "家", "actual", year=2020)),
     Measured("研发投入占GDP的比重不低于2.5%",
              Quantity("研发投入占GDP的比重", 2.5, "%", "target", year=2025, comparator=">=", binding=False)),
     Measured("规上工业增加值年均增长8%至10%",
              Quantity("规上工业增加值年均增速", 8.0, "%", "target", 10.0, 2025, "“十四五”期间", change=True))),
    (Finding("warning", "document", "The plan names no issuer."),),
)  # fmt: skip
SURE = {"Technology/连铸技术": 0.6}


class _Plan:
    """One text as the claims of a plan."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.key = str(text.head["key"])

    def claims(self) -> PlanClaims:
        found = [*self._names(), *self._said(), *self._measured()]
        length = sum(map(len, self.text.sentences)) + len(self.text.sentences)
        head = PlanHead(
            file=f"{self.key}.txt", sha256=self.key[-1] * 64, characters=length, home=self._home(), itself=self._itself(),
            level="prefecture", **self.text.head,  # type: ignore[arg-type]
        )  # fmt: skip
        return PlanClaims(head, tuple(found), (CITY,), self.text.findings)

    def _quote(self, words: str) -> Quote:
        """The sentence in which these words first stand, with its place."""
        start = 0
        for number, sentence in enumerate(self.text.sentences):
            at = sentence.find(words)
            if at >= 0:
                mark = (at, at + len(words))
                place = (start + mark[0], start + mark[1])
                return Quote(sentence, start, start + len(sentence), mark, place, SECTION if number else "")
            start += len(sentence) + 1
        raise ValueError(f"no sentence has {words}")

    def _home(self) -> Implied:
        return Implied("Place", CITY.name, "jurisdiction", self._quote(CITY.name))

    def _itself(self) -> Named:
        title = str(self.text.head["title"])
        return Named("PolicyDocument", title, self._quote(title))

    def _end(self, written: str) -> End:
        cls, _, name = written.removeprefix("~").partition("/")
        if not name:
            return Implied(cls, self._itself().name, "document", self._quote("计划"))
        return self._home() if written.startswith("~") else Named(cls, name, self._quote(name))

    def _names(self) -> Iterator[Claim]:
        for written in self.text.names:
            end = self._end(written)
            assert end.quote is not None
            yield self._claim(NAMED, end, end.quote, SURE.get(written, 0.9))

    def _said(self) -> Iterator[Claim]:
        for one in self.text.said:
            ends = self._end(one.subject), self._end(one.object)
            yield self._claim(one.predicate, ends[0], self._quote(one.words), one.confidence, one.by, ends[1])

    def _measured(self) -> Iterator[Claim]:
        for one in self.text.measured:
            yield self._claim(STATED, self._home(), self._quote(one.words), 0.9, quantity=one.quantity)

    def _claim(
        self, predicate: str, subject: End, quote: Quote, confidence: float, by: str = MACHINE, object_: End | None = None,
        quantity: Quantity | None = None,
    ) -> Claim:  # fmt: skip
        said = (subject.name, object_.name if object_ else None, quantity.indicator if quantity else None)
        id_ = record_id("c", self.key, predicate, *said, quote.start)
        source = "reader" if by != MACHINE else "relations"
        return Claim(id_, self.key, predicate, subject, quote, source, "example", confidence, object_, quantity, by)


def main() -> None:
    """Write claims, judgements and tables into `tests/graph/small`."""
    texts = {str(text.head["key"]): write_claims(_Plan(text).claims()) for text in (OLD, NEW)}
    shutil.rmtree(SMALL, ignore_errors=True)
    (SMALL / "claims").mkdir(parents=True)
    for key, content in texts.items():
        (SMALL / "claims" / f"{key}.jsonl").write_text(content, encoding="utf-8")
    folded = fold(Plans(list(texts.values())))
    lines = (json.dumps(asdict(one), ensure_ascii=False, separators=(",", ":")) for one in folded.resolved.judgements)
    (SMALL / "judgements.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    english = (replace(one, name_en="Shaoguan") if one.name == CITY.name else one for one in folded.graph.entities)
    graph = replace(folded.graph, entities=tuple(english))
    write_tables(graph, SMALL)
    (SMALL / manifest.NAME).write_bytes(manifest.manifest(graph, SMALL))


if __name__ == "__main__":
    main()
