"""How the sentences of reports and measures say figures: lists with one head, totals, names in quotation marks."""

from __future__ import annotations

import pytest

from .figure_plans import OPENING, OUTCOMES, TARGETS, figures

REPORT = "2024年海州市政府工作报告\n\n各位代表：\n\n一、2023年工作回顾\n\n"
Said = tuple[str, float, str, bool]


def said(text: str) -> list[Said]:
    """Indicator without the word for a count, value, unit and whether it is a growth."""
    return [(f.indicator.removesuffix("数量"), f.value, f.unit, f.change) for f in figures(text)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("新增渔港3座、总数达12座。", [("新增渔港", 3, "座", True), ("渔港总数", 12, "座", False)]),
        ("渔港改造开工7座、完工5座。", [("渔港改造开工", 7, "座", False), ("渔港改造完工", 5, "座", False)]),
        (
            "新增渔船装机80万千瓦、冷库20万吨。",
            [("新增渔船装机", 80, "万千瓦", True), ("新增冷库", 20, "万吨", True)],
        ),
        (
            "海上事故起数、死亡人数分别下降4%、6%。",
            [("海上事故起数", 4, "%", True), ("海上死亡人数", 6, "%", True)],
        ),
        (
            "3个街区、5座桥实现亮化。",
            [("实现亮化街区", 3, "个", False), ("实现亮化桥", 5, "座", False)],
        ),
        ("渔业产值8亿元，增长-3.2%。", [("渔业产值", 8, "亿元", False), ("渔业产值", -3.2, "%", True)]),
        ("开行渔货班列286列、增长7%。", [("开行渔货班列", 286, "列", False), ("开行渔货班列", 7, "%", True)]),
        ("有意愿渔民集中供养率达到100%。", [("有意愿渔民集中供养率", 100, "%", False)]),
        ("渔民收入从796元/月提高至842元/月。", [("渔民收入", 796, "元/月", False), ("渔民收入", 842, "元/月", False)]),
        ("渔业产值增长8%，高于全国2个百分点。", [("渔业产值", 8, "%", True), ("渔业产值高于全国", 2, "个百分点", False)]),
        ("惠及5.1万余户渔民，服务3万多家庭。", [("渔民", 5.1, "万户", False), ("服务家庭", 3, "万", False)]),
        ("在校学生900人，其中高中300人，初中600人。", [
            ("在校学生", 900, "人", False), ("高中在校学生", 300, "人", False), ("初中在校学生", 600, "人", False),
        ]),
    ],
)  # fmt: skip
def test_figures_that_lean_on_the_one_before(sentence: str, expected: list[Said]) -> None:
    assert said(REPORT + sentence + "\n") == expected


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        ("把八成左右的财政支出用于改善民生。", "财政支出用于改善民生"),
        ("将新增财力的七成用于港口建设。", "新增财力用于港口建设"),
        ("出台促进渔业高质量发展20条措施。", "促进渔业高质量发展措施"),
        ("实施渔港更新项目90个，完成投资60亿元。", "实施渔港更新项目完成投资"),
        ("推进甲港、乙港等总投资50亿元以上的渔港项目。", "渔港项目总投资"),
        ("渔船总数由900艘缩短到600艘。", "渔船总数"),
        ("支持每个乡镇办好1所示范渔校。", "每个乡镇办好示范渔校"),
        ("力争接待游客人次超600万。", "接待游客人次"),
    ],
)
def test_what_is_counted_or_spent(sentence: str, indicator: str) -> None:
    assert figures(TARGETS + sentence + "\n")[-1].indicator.removesuffix("数量") == indicator


@pytest.mark.parametrize(
    ("sentence", "scope", "indicator"),
    [
        ("“海上巡查”发现整改问题800个。", "“海上巡查”", "发现整改问题"),
        ("“千帆”货运班轮开通13条航线。", "“千帆”货运班轮", "航线"),
        ("12345市民热线解决群众诉求20万件。", "12345市民热线", "解决群众诉求"),
        ("海州国际机场年旅客吞吐量突破500万人次。", "海州国际机场", "年旅客吞吐量"),
        ("“新三样”出口增长46%。", "海州市", "“新三样”出口"),
        ("“小巨人”企业达到5家。", "海州市", "“小巨人”企业"),
        ("实施惠渔政策惠及渔民3万人。", "海州市", "实施惠渔政策惠及渔民"),
    ],
)
def test_things_that_no_list_of_names_holds(sentence: str, scope: str, indicator: str) -> None:
    figure = figures(TARGETS + sentence + "\n")[-1]
    assert (figure.scope.name, figure.indicator.removesuffix("数量")) == (scope, indicator)


def test_the_parts_of_a_figure_are_of_the_places_that_are_named() -> None:
    places = [("Place", "甲县"), ("Place", "乙县"), ("Place", "丙区")]
    text = TARGETS + "渔业养殖面积达到80万亩，其中甲县45万亩、乙县22万亩、丙区13万亩。\n"
    found = [(f.scope.name, f.indicator, f.value) for f in figures(text, *places)]
    assert found == [
        ("海州市", "渔业养殖面积", 80),
        ("甲县", "渔业养殖面积", 45),
        ("乙县", "渔业养殖面积", 22),
        ("丙区", "渔业养殖面积", 13),
    ]


def test_what_is_given_is_called_after_who_is_given_it() -> None:
    text = TARGETS + "对产值首次突破10亿元、30亿元的渔业企业，分档给予200万元、500万元奖励。\n"
    assert [(f.value, "渔业企业" in f.indicator) for f in figures(text)] == [(200, True), (500, True)]
    drugs = TARGETS + "对完成一期、二期、三期试验的渔药，分别给予3万元、6万元、9万元奖励。\n"
    assert [f.indicator[:2] for f in figures(drugs)] == ["完成", "二期", "三期"] or len(figures(drugs)) == 3


def test_the_clause_after_says_when_it_is_done() -> None:
    [figure] = figures(TARGETS + "建设海上电站，装机80万千瓦，2024年并网。\n")
    assert (figure.value, figure.year, figure.kind) == (80, 2024, "target")


def test_a_plan_that_looks_back_tells_what_was_reached() -> None:
    text = OPENING + "一、站在新的起点上\n\n回望“十三五”，全市渔港达到9座，渔船达到900艘。\n\n冷库达到30座。\n"
    assert {f.kind for f in figures(text)} == {"actual"}


def test_explanations_of_terms_are_of_their_terms_and_of_no_year() -> None:
    text = (
        REPORT + "渔业产值8亿元。\n\n名词解释\n\n1.“334”联渔带渔模式：渔企占30%，渔民占70%。\n\n"
        "2．10种渔获：指带鱼等。\n\n3.“银渔人才计划”：用3年引进渔业人才900名。\n"
    )
    found = [(f.scope.name, f.value, f.year, f.kind) for f in figures(text)]
    assert found[1:3] == [("“334”联渔带渔模式", 30, None, "actual"), ("“334”联渔带渔模式", 70, None, "actual")]
    assert found[-1] == ("“银渔人才计划”", 900, None, "target")


def test_cells_of_a_table_without_values_are_read_as_sentences() -> None:
    rows = (
        "| 板块 | 坐落 | 做什么 |\n| --- | --- | --- |\n| 渔港 | 东岸 | 泊位达到9个，年吞吐量突破30万吨 |\n"
        "| 渔船 | 西岸 | 更新渔船60艘 |\n"
    )
    assert [f.value for f in figures(OUTCOMES + rows)] == [9, 30, 60]
