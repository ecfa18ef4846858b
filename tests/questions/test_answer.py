"""An answer shows itself: in words, as a table, as a frame, as a network, as JSON and CSV, and safely in a notebook."""

from __future__ import annotations

import json

from plangraph.questions.answer import NOTHING, Answer
from plangraph.questions.header import parse
from plangraph.questions.quoted import told
from plangraph.questions.telling import answer_csv, answer_object
from plangraph.questions.terminal import answer_table
from plangraph.records import Entity, Excerpt, Part, Plan

QUESTION = parse(
    "anchors",
    """// ---
// title = {zh = "龙头", en = "Anchors"}
// explanation = {zh = "", en = ""}
// sentence = {zh = "{firm_count}家企业带动{industries_count}组产业，首先是{firm_first}。", en = "{count} rows."}
// columns = [
//   {name = "firm", kind = "entity", zh = "企业", en = "Firm"},
//   {name = "industries", kind = "entities", zh = "产业", en = "Industries"},
//   {name = "met", kind = "term", zh = "达到", en = "Met", terms = {true = {zh = "是", en = "yes"}}},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// count = 0
// rows = []
// ---
RETURN 1
""",
)
ROW = {
    "firm": "Enterprise/甲",
    "industries": ("Industry/钢", "Industry/铝"),
    "met": True,
    "plans": ("p",),
    "evidence": (Part("p:0-4", "甲为龙头"),),
}
ENTITIES = {
    "Enterprise/甲": Entity("Enterprise/甲", "Enterprise", "<b>甲</b>公司", (), ("p",), (), 0.9, name_en="Jia"),
    "Industry/钢": Entity("Industry/钢", "Industry", "钢铁", (), ("p",), (), 0.9),
    "Industry/铝": Entity("Industry/铝", "Industry", "铝材", (), ("p",), (), 0.9),
}
PLAN = Plan("p", "p.txt", "", 0, "PolicyDocument/p", title="某市规划")
EXCERPT = Excerpt("p:0-4", "p", "第一章", "以甲为龙头", 0, 4)


def answer(*rows: dict[str, object]) -> Answer:
    return Answer(QUESTION, {"plan": None}, rows, ENTITIES, {"p": PLAN}, {"p:0-4": EXCERPT})


def test_the_sentence_counts_and_names() -> None:
    assert answer(ROW).sentence("zh") == "1家企业带动1组产业，首先是<b>甲</b>公司。"
    assert answer(ROW).sentence("en") == "1 rows."
    assert answer().sentence("en") == NOTHING["en"]


def test_a_reader_sees_names_in_both_languages() -> None:
    assert answer(ROW).table("zh") == [
        {"企业": "<b>甲</b>公司", "产业": "钢铁、铝材", "达到": "是", "规划": "某市规划"}
    ]
    assert answer(ROW).table("en")[0]["Firm"] == "Jia"


def test_the_evidence_is_there() -> None:
    assert [one.excerpt for one in answer(ROW).evidence(ROW)] == [EXCERPT]
    assert list(answer(ROW).to_pandas()["evidence"]) == ["甲为龙头"]


def test_an_implied_end_is_told_with_what_implies_it() -> None:
    row = {**ROW, "evidence": (Part("p:9-14", "", "heading"), Part("p:0-4", "甲为龙头"))}
    title = Excerpt("p:9-14", "p", "第一章", "（一）钢铁", 9, 14)
    one = Answer(QUESTION, {}, (row,), ENTITIES, {"p": PLAN}, {"p:0-4": EXCERPT, "p:9-14": title})
    assert [part.told() for part in one.evidence(row)] == ["标题：“（一）钢铁”", "条目：“甲为龙头”"]
    assert told(one.evidence(row), "en") == "heading: “（一）钢铁”；item: “甲为龙头”"
    assert one.evidence(row)[1].mark == (1, 5)
    [evidence] = [row["evidence"] for row in answer_object(one, "zh")["rows"]]
    assert [(part["why"], part["part"], part["words"]) for part in evidence] == [
        ("heading", "标题", "（一）钢铁"),
        (None, "条目", "甲为龙头"),
    ]


def test_an_empty_answer_keeps_its_columns() -> None:
    assert list(answer().to_pandas("en").columns) == ["Firm", "Industries", "Met", "Plans", "evidence", "by"]


def test_the_network_ties_the_first_column_to_the_others() -> None:
    network = answer(ROW).to_networkx()
    assert set(network.edges(keys=True)) == {
        ("Enterprise/甲", "Industry/钢", "industries"),
        ("Enterprise/甲", "Industry/铝", "industries"),
    }


def test_a_notebook_gets_no_markup_of_the_data() -> None:
    html = answer(ROW)._repr_html_()
    assert "&lt;b&gt;甲" in html
    assert "<b>甲" not in html


def test_json_and_csv_carry_ids_and_words() -> None:
    told = json.loads(json.dumps(answer_object(answer(ROW), "zh"), ensure_ascii=False))
    assert told["rows"][0]["firm"] == {
        "id": "Enterprise/甲",
        "name": "<b>甲</b>公司",
        "class": told["rows"][0]["firm"]["class"],
    }
    assert told["rows"][0]["evidence"] == [
        {
            "id": "p:0-4",
            "plan": "p",
            "title": "某市规划",
            "section": "第一章",
            "text": "以甲为龙头",
            "words": "甲为龙头",
        }
    ]
    assert answer_csv(answer(ROW), "en").splitlines() == [
        "Firm,Industries,Met,Plans,evidence,by",
        'Jia,"钢铁, 铝材",yes,某市规划,甲为龙头 [p:0-4],',
    ]


def test_who_says_a_row_is_told_in_every_form() -> None:
    row = {**ROW, "by": ("machine", "reader", "王五")}
    one = answer(row)
    assert one.by(row) == "机器、读者、王五"
    assert one.by(row, "en") == "machine, readers, 王五"
    assert answer_object(one, "zh")["rows"][0]["by"] == ["machine", "reader", "王五"]
    assert answer_csv(one, "zh").splitlines()[1].endswith("机器、读者、王五")
    assert list(one.to_pandas()["by"]) == ["机器、读者、王五"]
    assert "来源" in [column.header for column in answer_table(one, "zh").columns]
    assert "来源" not in [column.header for column in answer_table(answer(ROW), "zh").columns]


def test_a_terminal_gets_a_row_a_row() -> None:
    assert answer_table(answer(ROW, ROW), "zh").row_count == 2
