"""Figures in running text."""

from __future__ import annotations

import pytest

from plangraph.documents import parse_text
from plangraph.records import Mention, Span
from plangraph.sources.figures import find_figures

from .figure_plans import OUTCOMES, TARGETS, brief, figures, mentions

Brief = tuple[str, float, str, int | None, str]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("到2025年，高新技术企业达到500家。", [("高新技术企业数量", 500, "家", 2025, "target")]),
        ("到２０２５年，Ｒ＆Ｄ经费占ＧＤＰ比重达到２．８％左右。", [("R&D经费占GDP比重", 2.8, "%", 2025, "target")]),
        ("到二〇二五年，技术合同成交额突破1,250亿元。", [("技术合同成交额", 1250, "亿元", 2025, "target")]),
        (
            "引进3个院士团队、20名博士。",
            [("引进院士团队数量", 3, "个", None, "target"), ("引进博士数量", 20, "名", None, "target")],
        ),
        (
            "国家级孵化器3家、省级5家。",
            [("国家级孵化器数量", 3, "家", None, "target"), ("省级孵化器数量", 5, "家", None, "target")],
        ),
        (
            "建成1个国家级、5个省级技术创新中心。",
            [("国家级技术创新中心数量", 1, "个", None, "target"), ("省级技术创新中心数量", 5, "个", None, "target")],
        ),
        (
            "新型研发机构超20家，其中省级10家以上。",
            [("新型研发机构数量", 20, "家", None, "target"), ("省级新型研发机构数量", 10, "家", None, "target")],
        ),
        ("到2025年，形成乙烯900万吨/年的能力。", [("乙烯", 900, "万吨/年", 2025, "target")]),
        ("人才发展指数达到75。", [("人才发展指数", 75, "", None, "target")]),
        ("2020年全市财政科技支出达3.6亿。", [("财政科技支出", 3.6, "亿", 2020, "actual")]),
        (
            "覆盖率由2020年的35%提升至2025年的60%。",
            [("覆盖率", 35, "%", 2020, "actual"), ("覆盖率", 60, "%", 2025, "target")],
        ),
        ("每年安排不少于1亿元科技专项资金。", [("安排科技专项资金", 1, "亿元", None, "target")]),
        ("加快培育一批超百亿元产业集群。", [("产业集群规模", 100, "亿元", None, "target")]),
        ("每年举办一次。", [("举办次数", 1, "次", None, "target")]),
    ],
)
def test_a_sentence_of_targets(sentence: str, expected: list[Brief]) -> None:
    assert [brief(figure) for figure in figures(TARGETS + sentence + "\n")] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "落实《海州市创新三十条》，实施四大工程、八大行动，推进“1+3+N”体系。",
        "综合评价居全省第3位，连续五年排名前10位。",
        "依据海府〔2021〕5号文件，坚持3个原则，从2个方面推进5G应用。",
        "鼓励年产值5000万元以上工业企业设立研发机构，资助35岁以下青年人才。",
        "发展葡萄糖（11%）注射液、3D打印和镍锰钴三元系材料。",
        "推进南港10万吨化工品码头、两套30万吨丙烯装置建设。",
    ],
)
def test_what_is_no_figure(sentence: str) -> None:
    assert figures(TARGETS + sentence + "\n") == ()


def test_a_growth_is_a_change_and_keeps_the_name_before_it() -> None:
    found = figures(OUTCOMES + "2020年，专利授权量1280件，是2015年320件的4倍，同比增长12.5%。\n")
    assert [(f.indicator, f.value, f.unit, f.year, f.change) for f in found] == [
        ("专利授权量", 1280, "件", 2020, False),
        ("专利授权量", 320, "件", 2015, False),
        ("专利授权量", 4, "倍", 2020, True),
        ("专利授权量", 12.5, "%", 2020, True),
    ]


def test_an_increment_is_a_change_through_its_list() -> None:
    found = figures(TARGETS + "新增省级工程中心25家、市级工程中心50家，企业研发机构覆盖率达到40%。\n")
    assert [(f.indicator, f.change) for f in found] == [
        ("新增省级工程中心数量", True),
        ("新增市级工程中心数量", True),
        ("企业研发机构覆盖率", False),
    ]


def test_ranges_and_comparators() -> None:
    found = figures(TARGETS + "培育上市企业5—10家，服务企业300家以上，接近40个专业镇，能耗不高于0.3吨标准煤。\n")
    assert [(f.value, f.value_max, f.comparator) for f in found] == [
        (5, 10, "="),
        (300, None, ">="),
        (40, None, "~"),
        (0.3, None, "<="),
    ]


def test_numbers_shared_out_over_a_list() -> None:
    found = figures(TARGETS + "做强新材料、生物医药产业，到2025年两大产业营业收入分别达到1250亿元和350亿元。\n")
    assert [brief(f)[:2] for f in found] == [("新材料营业收入", 1250), ("生物医药产业营业收入", 350)]
    found = figures(TARGETS + "到2023年和2025年，高新技术企业分别达到400家和500家。\n")
    assert [(f.value, f.year) for f in found] == [(400, 2023), (500, 2025)]


def test_what_stands_in_brackets_speaks_of_what_stands_before() -> None:
    found = figures(TARGETS + "到2025年，组建省级工程中心50个（现有24个），争创国家级2个。\n")
    assert [(f.indicator, f.value, f.year, f.kind) for f in found] == [
        ("省级工程中心数量", 50, 2025, "target"),
        ("省级工程中心数量", 24, None, "actual"),
        ("国家级工程中心数量", 2, 2025, "target"),
    ]


def test_the_lead_of_a_list_gives_its_year() -> None:
    text = "到2025年，实现以下目标：\n\n——创新能力增强。研发投入强度达到3%。\n\n——主体壮大。上市企业达到20家。\n"
    assert [f.year for f in figures(TARGETS + text)] == [2025, 2025]


def test_a_period_gives_its_last_year_and_its_words() -> None:
    [figure] = figures(OUTCOMES + "“十三五”期间，全市荣获省科学技术奖14项。\n")
    assert (figure.year, figure.period, figure.kind) == (2020, "“十三五”期间", "actual")


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("2021年全市工业总产值达2.6万亿元，增加值增长10.7%。", ["actual", "actual"]),
        ("截至2022年，产业规模达1352亿元。", ["actual"]),
        ("到2022年，产业规模达1352亿元。", ["target"]),
    ],
)
def test_without_the_plan_s_years_the_words_before_a_year_tell_what_was_reached(
    sentence: str, kinds: list[str]
) -> None:
    found = figures("海州市工业发展规划\n\n一、重点工作\n\n" + sentence + "\n")
    assert [figure.kind for figure in found] == kinds


def test_now_is_no_year() -> None:
    [_, figure] = figures(OUTCOMES + "2019年，专利授权量80件。目前，全市现有国家级孵化器2家。\n")
    assert (figure.value, figure.year, figure.kind) == (2, None, "actual")


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("东港园区2022年实现营业收入96亿元。", "东港园区"),
        ("支持东港园区建设展示中心，到2025年进出口额突破200亿元。", "东港园区"),
        ("加快建设东港园区，我市与外省签署协议，到2025年货运量达到5万吨。", "海州市"),
        ("设立总规模100亿元的海州产业基金。", "海州产业基金"),
        ("推进海州创新中心建设，由市商务局牵头，到2025年服务企业500家。", "海州创新中心"),
        ("位于城东的东港园区发展迅速，落户企业132家。", "东港园区"),
        ("由甲集团、乙公司等5家企业参与，共获奖2项。", "海州市"),
        ("全市高新技术企业达到300家。", "海州市"),
    ],
)
def test_whom_a_figure_is_about(sentence: str, scope: str) -> None:
    names = [
        ("Park", "东港园区"),
        ("Initiative", "海州产业基金"),
        ("Platform", "海州创新中心"),
        ("Enterprise", "甲集团"),
        ("Enterprise", "乙公司"),
    ]
    assert figures(TARGETS + sentence + "\n", *names)[-1].scope.name == scope


def test_the_whole_city_is_not_the_district_whose_plan_it_is() -> None:
    document = parse_text(
        "江北区工业发展规划（2021—2025年）\n\n2020年，全市企业120家，全区企业20家。\n海州市支持江北区。\n"
    )
    home = Mention("Place", "江北区", Span(0, 0, 3), "test", 1.0)
    found = find_figures(document, mentions(document, [("Place", "海州市"), ("Place", "江北区")]), home)
    assert [(f.scope.name, f.value) for f in found] == [("海州市", 120), ("江北区", 20)]


@pytest.mark.parametrize(
    "text",
    [
        "By 2025, R&D spending reaches 2.5% of GDP and 500 firms are certified.",
        "５００ 家 of ， ， ％ 3.5% （（ ）5家",
    ],
)
def test_text_that_cannot_be_read_gives_no_nonsense(text: str) -> None:
    assert figures(TARGETS + text + "\n") == ()


def test_traditional_characters_are_read_as_simplified() -> None:
    [found] = figures(TARGETS + "到2025年，高新技術企業達到500家。\n")
    assert (found.indicator, found.value, found.unit, found.year) == ("高新技术企业数量", 500, "家", 2025)


def test_a_figure_of_the_nation_is_not_ours() -> None:
    found = figures(OUTCOMES + "2020年，研发投入强度为2.1%，低于全国2.4%的平均水平。\n")
    assert [f.value for f in found] == [2.1]


def test_a_scope_that_is_not_named_stands_at_our_place() -> None:
    text = OUTCOMES + "2020年，全市高新技术企业达到300家。\n"
    [figure] = figures(text)
    passage = parse_text(text).passages[figure.scope.span.passage]
    assert passage.text[figure.scope.span.start : figure.scope.span.end] == "全市"


def test_the_label_of_a_paragraph_is_its_scope() -> None:
    [figure] = figures(TARGETS + "东港园区：位于海边，由甲集团运营，到2025年引进研发团队20个。\n", ("Park", "东港园区"))
    assert (figure.scope.name, figure.indicator) == ("东港园区", "引进研发团队数量")


def test_members_of_a_list_of_a_given_size() -> None:
    text = "到2025年，打造装备制造业、特钢产业等2个产值过百亿的产业。\n"
    found = figures(TARGETS + text, ("Industry", "装备制造业"), ("Industry", "特钢产业"))
    assert [(f.scope.name, f.indicator, f.value, f.unit) for f in found] == [
        ("装备制造业", "产值", 100, "亿元"),
        ("特钢产业", "产值", 100, "亿元"),
        ("海州市", "产值过百亿的产业数量", 2, "个"),
    ]


def test_the_same_figure_said_twice_is_one() -> None:
    text = "到2025年，高新技术企业达到500家。\n\n二、重点任务\n\n力争到2025年全市高新技术企业总量达到500家。\n"
    assert len(figures(TARGETS + text)) == 1


def test_a_level_year_repeats_the_figure() -> None:
    found = figures(OUTCOMES + "2018年，项目经费达到1亿元，2019年持平。\n")
    assert [(f.value, f.year) for f in found] == [(1, 2018), (1, 2019)]
