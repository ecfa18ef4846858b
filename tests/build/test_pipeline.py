"""Plans to a graph: every fact leads back to words, the order of the files is nothing, two plans become one graph."""

from __future__ import annotations

import importlib.util
import re
import shutil
import unicodedata
from pathlib import Path
from types import ModuleType

import pytest

from plangraph import terms
from plangraph.build import Options, build, build_graph, plan_files
from plangraph.build.plan import extract_document, key_of
from plangraph.documents import read_document
from plangraph.errors import DataError
from plangraph.records import EXCERPT_LENGTH, READER, Graph
from plangraph.sources import read_fact_files
from tests.build.small import plans

TOP = Path(__file__).parents[2]
EXAMPLES = TOP / "examples"
SHARED = TOP.parent / "shared"
CORPUS = SHARED / "corpus"
NO_CORPUS = not CORPUS.is_dir()
REFRESH = "graphs/ is not what the code builds: make graph"


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def plain(text: str) -> str:
    """Words as they are compared: without the marks of Markdown, each character in its usual form."""
    return re.sub(r"[\s|*]", "", unicodedata.normalize("NFKC", text))


def trace(graph: Graph, folder: Path) -> None:
    """Fail unless every fact of `graph` leads to words of the plans in `folder`."""
    texts = {key_of(document): document.text for document in map(read_document, plan_files([folder]))}
    entities = {entity.id for entity in graph.entities}
    excerpts = {excerpt.id for excerpt in graph.excerpts}
    for excerpt in graph.excerpts:
        assert 0 < len(excerpt.text) <= EXCERPT_LENGTH
        source = texts[excerpt.plan][excerpt.start : excerpt.end]
        assert plain(source) == plain(excerpt.text)
    for relation in graph.relations:
        assert {relation.subject, relation.object} <= entities
        assert relation.evidence
        assert set(relation.evidence) <= excerpts
        assert {one.partition(":")[0] for one in relation.evidence} == set(relation.plans)
    for figure in graph.figures:
        assert figure.scope in entities
        assert figure.evidence in excerpts
    for entity in graph.entities:
        assert entity.evidence
        assert set(entity.evidence) <= excerpts
    shown = {excerpt.id: excerpt.text for excerpt in graph.excerpts}
    for relation in graph.relations:
        assert all(words in shown[one] for one, words in zip(relation.evidence, relation.words, strict=True))
        assert {one.partition(":")[2] for one in relation.context} <= excerpts
        assert relation.by
        assert relation.reasons


@pytest.fixture(scope="module")
def examples() -> Graph:
    """The graph of the examples."""
    return build_graph([EXAMPLES])


def test_every_fact_leads_back_to_words(examples: Graph) -> None:
    trace(examples, EXAMPLES)


def test_relations_fit_the_ontology(examples: Graph) -> None:
    classes = {entity.id: entity.cls for entity in examples.entities}
    for relation in examples.relations:
        term = terms.RELATIONS[relation.predicate]
        assert classes[relation.subject] in term.domain
        assert classes[relation.object] in term.range


def test_everything_is_sorted_and_has_one_id(examples: Graph) -> None:
    for records in (examples.entities, examples.relations, examples.figures, examples.excerpts):
        ids = [record.id for record in records]
        assert ids == sorted(set(ids))


def test_the_order_and_the_place_of_the_files_do_not_matter(examples: Graph, tmp_path: Path) -> None:
    for path in plan_files([EXAMPLES]):
        shutil.copy(path, tmp_path)
    assert build_graph([*sorted(tmp_path.iterdir(), reverse=True), tmp_path]) == examples


def test_one_firm_of_two_plans_is_one_entity_with_the_evidence_of_both(tmp_path: Path) -> None:
    for city, words in {"合肥市": "以科大讯飞股份有限公司为龙头", "芜湖市": "依托科大讯飞股份有限公司"}.items():
        text = f"{city}人工智能产业发展规划（2021—2025年）\n\n一、智能语音产业\n\n{words}，发展智能语音产业。\n"
        (tmp_path / f"{city}.txt").write_text(text, encoding="utf-8")
    graph = build_graph([tmp_path])
    [firm] = [entity for entity in graph.entities if entity.cls == "Enterprise"]
    assert [plan.partition("-")[0] for plan in firm.plans] == ["合肥市", "芜湖市"]
    [anchors] = [relation for relation in graph.relations if relation.predicate == "anchors"]
    assert anchors.plans == firm.plans
    assert len(anchors.evidence) == 2
    alone = {one.id: one.confidence for one in build_graph([tmp_path / "合肥市.txt"]).relations}
    [known] = alone.keys() & {anchors.id, *anchors.formerly}
    assert alone[known] < anchors.confidence < 1


def test_a_plan_takes_its_facts_with_it(examples: Graph) -> None:
    fewer = build_graph([path for path in plan_files([EXAMPLES]) if path.stem != "zhuzhou-manufacturing"])
    left = [entity for entity in examples.entities if not all(plan.startswith("株洲市") for plan in entity.plans)]
    known = {id_: entity.id for entity in left for id_ in (entity.id, *entity.formerly)}
    assert {known[entity.id] for entity in fewer.entities} == {entity.id for entity in left}


def test_places_carry_their_code(examples: Graph) -> None:
    codes = {entity.name: entity.code for entity in examples.entities if entity.cls == "Place"}
    assert codes["株洲市"] == "430200"
    assert codes["包头市"] == "150200"


def test_progress_is_told_and_nothing_readable_is_an_error(tmp_path: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    build_graph([EXAMPLES], progress=lambda *told: seen.append(told))
    assert [(number, total) for _, number, total in seen] == [(0, 3), (1, 3), (2, 3)]
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(DataError, match=r"empty\.txt"):
        build_graph([tmp_path])


# --- the plans of the corpus ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def corpus() -> Graph:
    """The graph of the five plans."""
    if NO_CORPUS:
        pytest.skip("needs the plans in ../shared/corpus")
    return build_graph([CORPUS])


@pytest.fixture(scope="module")
def check() -> ModuleType:
    """The checker of the gold standard."""
    path = SHARED / "gold" / "check.py"
    if not path.is_file():
        pytest.skip("needs the gold standard in ../shared/gold")
    spec = importlib.util.spec_from_file_location("check", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.corpus
def test_the_shipped_graph_is_the_one_that_the_code_builds(corpus: Graph, tmp_path: Path) -> None:
    decided, out = TOP / "graphs" / "decisions.jsonl", tmp_path / "out"
    out.mkdir()
    if decided.is_file():
        shutil.copy(decided, out)
    facts = read_fact_files([SHARED / "gold", SHARED / "readers"], READER)
    build([CORPUS], out, Options(facts=facts))
    built, shipped = contents(out), contents(TOP / "graphs")
    differ = [name for name, content in built.items() if shipped.get(name) != content]
    assert differ == [], REFRESH


@pytest.mark.corpus
def test_every_fact_of_the_corpus_leads_back_to_words(corpus: Graph) -> None:
    trace(corpus, CORPUS)


@pytest.mark.corpus
def test_who_anchors_what(corpus: Graph) -> None:
    names = {entity.id: entity.name for entity in corpus.entities}
    texts = {excerpt.id: excerpt.text for excerpt in corpus.excerpts}
    found = {
        (names[one.subject], names[one.object]): [texts[id_] for id_ in one.evidence]
        for one in corpus.relations
        if one.predicate == "anchors"
    }
    assert any("韶钢公司为龙头" in words for words in found["广东韶关钢铁有限公司", "先进钢铁材料"])
    for firm in ("东阳光", "建滔"):
        told = [words for (subject, industry), words in found.items() if firm in subject and "电子" in industry]
        assert any(firm in text for words in told for text in words)


@pytest.mark.corpus
def test_the_checker_accepts_every_extract(check: ModuleType) -> None:
    if NO_CORPUS:
        pytest.skip("needs the plans in ../shared/corpus")
    files = [*plan_files([CORPUS]), *plan_files([SHARED / "gold" / "texts"])]
    for path in files:
        text = check.flat(path.read_text(encoding="utf-8"))
        assert check.check(text, extract_document(path)) == [], path.name


def test_an_organ_named_by_its_level_is_implied_by_the_place_of_the_plan(tmp_path: Path) -> None:
    text = "合肥市人工智能产业发展规划（2021—2025年）\n\n一、保障\n\n市科技局实施“智芯行动”。\n"
    graph = build_graph([plans(tmp_path, hefei=text)])
    organ = next(entity for entity in graph.entities if entity.name == "合肥市科学技术局")
    assert organ.aliases == ("市科技局",)
    (relation,) = (one for one in graph.relations if one.subject == organ.id)
    assert [why.partition(":")[0] for why in relation.context] == ["resolved"]
    said = {excerpt.id: excerpt.text for excerpt in graph.excerpts}
    assert "合肥市" in said[relation.context[0].partition(":")[2]]
