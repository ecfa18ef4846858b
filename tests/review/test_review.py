"""A review: the queue, a word about an item, withdrawing it, and the graph that comes of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plangraph.build import build, build_again
from plangraph.compare import Comparison, Wanted
from plangraph.errors import UnknownName, UsageError
from plangraph.graph.speakers import speakers
from plangraph.records import FactRef, Relation, ThingRef
from plangraph.review import KINDS, Review, before_of, rebuild
from plangraph.review.item import Item
from tests.build.small import KEY


def relation(review: Review, predicate: str, by: str = "machine") -> Relation:
    """The relation of a kind that one side alone says."""
    return next(one for one in review.collection.graph.relations if one.predicate == predicate and one.by == (by,))


def ids(items: tuple[Item, ...]) -> set[str]:
    return {item.id for item in items}


def relations(review: Review) -> set[str]:
    return {one.id for one in review.collection.graph.relations}


def test_the_queue_holds_what_one_side_alone_says_and_what_contradicts(review: Review) -> None:
    queue = review.queue()
    assert [item.score for item in queue] == sorted((item.score for item in queue), reverse=True)
    kinds = {item.kind for item in queue}
    assert {"differ", "contradiction"} <= kinds <= set(KINDS)
    assert relation(review, "anchors").id in ids(review.queue("differ"))
    assert relation(review, "worksOn", "reader").id in ids(review.queue("differ"))
    values = {item.fact.value for item in review.queue("contradiction") if hasattr(item.fact, "value")}
    assert values == {120.0, 130.0}
    assert len(review.queue(limit=2)) == 2
    assert all(item.zh and item.en for item in queue)


def test_what_both_say_is_not_in_it(review: Review) -> None:
    both = {one.id for one in review.collection.graph.relations if set(one.by) == {"machine", "reader"}}
    assert both
    assert not both & ids(review.queue("differ"))


def test_a_rejected_fact_leaves_the_queue_and_the_next_graph(review: Review) -> None:
    anchors, before = relation(review, "anchors"), review.progress()
    [decision] = review.reject(anchors.id, "只是举例")
    assert (decision.verdict, decision.who, decision.why) == ("wrong", "王五", "只是举例")
    assert anchors.id not in ids(review.queue())
    after = review.progress()
    assert (after.decisions, after.decided) == (before.decisions + 1, before.decided + 1)
    review.rebuild()
    assert anchors.id not in relations(review)
    review.undo()
    review.rebuild()
    assert anchors.id in relations(review)
    assert len(review.book.all()) == 2


def test_an_accepted_fact_is_the_reviewer_s_too(review: Review) -> None:
    anchors = relation(review, "anchors")
    review.accept(anchors.id)
    built = review.rebuild()
    [now] = [one for one in built.graph.relations if one.id == anchors.id]
    assert now.by == ("machine", "王五")
    assert "reviewer" in now.reasons
    assert speakers(built.graph)["relations"].reviewed == 1
    assert anchors.id not in ids(review.queue())
    assert "被认可" in (review.folder / "report.md").read_text(encoding="utf-8")


def test_a_thing_that_was_accepted_counts_as_reviewed(review: Review) -> None:
    [lab] = [one for one in review.collection.graph.entities if one.name == "安徽省智能语音重点实验室"]
    review.accept(lab.id)
    built = review.rebuild()
    assert speakers(built.graph, ["王五"])["entities"].reviewed == 1
    told = json.loads((review.folder / "manifest.json").read_text(encoding="utf-8"))
    assert (told["reviewers"], told["said by"]["entities"]["reviewed"]) == (["王五"], 1)


def test_a_decision_holds_for_every_wording_and_for_a_newer_text(review: Review, made: Path, tmp_path: Path) -> None:
    review.reject(relation(review, "anchors").id)
    newer = tmp_path / "newer"
    newer.mkdir()
    text = (made / "plans" / "合肥.txt").read_text(encoding="utf-8")
    text = (
        text.replace("以科大讯飞股份有限公司为龙头", "以科大讯飞为龙头") + "\n三、企业\n\n培育科大讯飞股份有限公司。\n"
    )
    (newer / "合肥.txt").write_text(text, encoding="utf-8")
    built = build([newer], review.folder)
    assert "anchors" not in {one.predicate for one in built.graph.relations}
    assert not [one for one in built.graph.findings if "decisions" in one.place]


def test_a_thing_that_is_none_takes_its_facts_along(review: Review) -> None:
    [lab] = [one for one in review.collection.graph.entities if one.name == "安徽省智能语音重点实验室"]
    review.reject(lab.id)
    built = review.rebuild()
    assert lab.id not in {one.id for one in built.graph.entities}
    assert not any(lab.id in (one.subject, one.object) for one in built.graph.relations)


def test_things_are_joined_and_taken_apart(review: Review) -> None:
    firms = [one for one in review.collection.graph.entities if one.cls == "Enterprise"]
    one, other = (next(e for e in firms if e.name.startswith(name)) for name in ("科大讯飞", "埃夫特"))
    review.merge(one.name, other.id, "同一集团")
    built = review.rebuild()
    [firm] = [e for e in built.graph.entities if e.cls == "Enterprise"]
    assert {one.id, other.id} <= {firm.id, *firm.formerly}
    with pytest.raises(UsageError, match="one thing already"):
        review.merge("科大讯飞", "埃夫特智能装备股份有限公司")
    review.split("科大讯飞股份有限公司", "埃夫特智能装备股份有限公司")
    built = review.rebuild()
    assert {e.id for e in built.graph.entities if e.cls == "Enterprise"} == {one.id, other.id}


def test_a_name_is_taken_out_of_a_thing(review: Review) -> None:
    review.split("科大讯飞股份有限公司", "科大讯飞")
    built = review.rebuild()
    names = {e.name: set(e.aliases) for e in built.graph.entities if e.cls == "Enterprise"}
    assert len(names) == len([e for e in built.graph.entities if e.cls == "Enterprise"]) == 3
    assert "科大讯飞" in names
    assert "科大讯飞" not in names["科大讯飞股份有限公司"]


def test_a_class_is_said(review: Review) -> None:
    review.classify("安徽省智能语音重点实验室", "Institution")
    built = review.rebuild()
    assert {e.cls for e in built.graph.entities if e.name == "安徽省智能语音重点实验室"} == {"Institution"}
    with pytest.raises(UsageError, match="is no class"):
        review.classify("科大讯飞", "Company")


MISSING = FactRef(
    ThingRef(KEY, "Enterprise", "科大讯飞股份有限公司"), "worksOn", ThingRef(KEY, "Industry", "智能语音产业")
)  # fmt: skip


def test_what_is_missing_enters_without_the_plans_by_words_that_claims_hold(review: Review) -> None:
    review.add(MISSING, "为龙头，发展智能语音产业")
    built = review.rebuild()
    [fact] = [one for one in built.graph.relations if one.predicate == "worksOn" and one.by == ("王五",)]
    assert fact.reasons == ("reviewer",)
    assert fact.words == ("为龙头，发展智能语音产业",)
    review.undo()
    assert not [one for one in review.rebuild().graph.relations if "王五" in one.by]


def test_words_that_cannot_be_checked_are_marked_and_checked_with_the_plans(review: Review, made: Path) -> None:
    review.add(MISSING, "智能语音产业由该公司研发")
    built = review.rebuild()
    [fact] = [one for one in built.graph.relations if one.by == ("王五",)]
    assert fact.reasons == ("reviewer-unchecked",)
    again = build_again(review.folder, review.folder).graph
    assert [one for one in again.relations if one.by == ("王五",)] == [fact]
    whole = build([made / "plans"], review.folder).graph
    assert not [one for one in whole.relations if "王五" in one.by]
    assert any("does not say" in one.message for one in whole.findings)


@pytest.mark.parametrize(
    ("fact", "words", "why"),
    [
        (MISSING, "短", "2 to 60 characters"),
        (FactRef(MISSING.subject, "owns", MISSING.object), "为龙头，发展", "is no relation"),
        (FactRef(MISSING.subject, "basedOn", MISSING.object), "为龙头，发展", "does not join"),
        (FactRef(ThingRef(KEY, "Firm", "科大讯飞")), "为龙头，发展", "is no class"),
    ],
)
def test_what_can_be_no_fact_is_told(review: Review, fact: FactRef, words: str, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        review.add(fact, words)
    assert review.book.all() == ()


def test_an_unknown_plan_or_id_is_told(review: Review) -> None:
    with pytest.raises(UnknownName, match="no plan"):
        review.add(FactRef(ThingRef("南京", "Enterprise", "科大讯飞")), "为龙头，发展")
    with pytest.raises(UnknownName, match="nothing with the id"):
        review.accept("r-nothing")
    with pytest.raises(UsageError, match="no kind"):
        review.queue("nonsense")
    with pytest.raises(UsageError, match="decided nothing"):
        review.undo()
    with pytest.raises(UsageError, match="No decision"):
        review.undo("d-nothing")


def test_an_item_is_told_with_its_words_marked(review: Review) -> None:
    item = review.item(relation(review, "anchors").id)
    told = list(review.teller.lines(item))
    assert told[0].startswith(review.teller.name(item.fact.subject) if isinstance(item.fact, Relation) else "?")
    assert any("为龙头" in line.partition("【")[2].partition("】")[0] for line in told)
    assert any("机器" in line for line in told)
    said = review.teller.object(item)
    assert said["by"] == ["machine"]
    assert said["said"].keys() == {"zh", "en"}
    assert said["passages"][0]["text"]


def test_a_build_in_a_process_of_its_own_keeps_the_graph_of_before(review: Review) -> None:
    review.reject(relation(review, "anchors").id)
    before = (review.folder / "relations.jsonl").read_bytes()
    run = rebuild(review.folder)
    run.process.wait()
    assert (run.running, run.code, run.words) == (False, 0, "")
    assert (before_of(review.folder) / "relations.jsonl").read_bytes() == before
    assert (review.folder / "relations.jsonl").read_bytes() != before


def test_an_unknown_indicator_is_assigned_and_withdrawn(review: Review) -> None:
    (decision,) = review.indicator("规模以上企业", "规模以上工业企业数量", why="全部为工业企业")
    assert (decision.indicator, decision.means, decision.plan) == ("规模以上企业", "large-industrial-firms", None)
    review.rebuild()
    graph = review.collection.graph
    assert {one.means for one in graph.figures if one.indicator == "规模以上企业"} == {"large-industrial-firms"}
    rows = Comparison(graph, Wanted(indicator="large-industrial-firms")).side()
    assert {row.target.line.value for row in rows if row.target} & {120.0, 130.0}
    assert (
        Comparison(graph, Wanted(indicator="规模以上企业")).lines
        == Comparison(graph, Wanted(indicator="规上工业企业")).lines
    )
    review.undo(decision.id)
    review.rebuild()
    assert {one.means for one in review.collection.graph.figures} == {None}


def test_an_indicator_is_not_assigned_to_what_it_cannot_be(review: Review) -> None:
    with pytest.raises(UsageError, match="is given in 家"):
        review.indicator("规模以上企业", "rd-expenditure")
    with pytest.raises(UnknownName, match="The list has no indicator"):
        review.indicator("规模以上企业", "星际企业")
    with pytest.raises(UnknownName, match="No figure has the indicator"):
        review.indicator("星际企业", "gazelles")
