"""The name of a figure is whole: with whose it is, with what a list shares, without how it was reckoned."""

from __future__ import annotations

import pytest

from .figure_plans import OPENING, figures

REPORT = "2024年海州市政府工作报告\n\n各位代表：\n\n一、2023年工作回顾\n\n"
Said = tuple[str, float, str, bool]


def said(text: str, *names: tuple[str, str]) -> list[Said]:
    """Indicator without the word for a count, value, unit and whether it is a growth."""
    return [(f.indicator.removesuffix("数量"), f.value, f.unit, f.change) for f in figures(text, *names)]


WHOLE: dict[str, list[Said]] = {
    "完成渔业总产值8亿元，按可比价格计算增长4%。": [("渔业总产值", 8, "亿元", False), ("渔业总产值", 4, "%", True)],
    "全市渔业总产值按不变价计算比上年增长4%。": [("渔业总产值", 4, "%", True)],
    "渔港改造开工量、完工量均实现翻番。": [("渔港改造开工量", 1, "番", True), ("渔港改造完工量", 1, "番", True)],
    "新增渔船装机80万千瓦、总装机近200万千瓦。": [
        ("新增渔船装机", 80, "万千瓦", True),
        ("渔船总装机", 200, "万千瓦", False),
    ],
    "在鲁高校7所，在建渔港3座。": [("在鲁高校", 7, "所", False), ("在建渔港", 3, "座", False)],
    "——海带生产再创新高。播种面积达到80万亩，总产量达到8亿斤。": [
        ("海带播种面积", 80, "万亩", False),
        ("海带总产量", 8, "亿斤", False),
    ],
    "海带播种面积90万亩、总产5亿斤。": [("海带播种面积", 90, "万亩", False), ("海带总产", 5, "亿斤", False)],
    "70家渔业企业主营产值占全部渔业的比重达84%。": [("渔业企业主营产值占全部渔业的比重", 84, "%", False)],
    "7个海水断面水质优良比例连续3年保持100%。": [("海水断面水质优良比例", 100, "%", False)],
    "30户以上渔村垃圾收运设施覆盖率达90%。": [("30户以上渔村垃圾收运设施覆盖率", 90, "%", False)],
    "打造县级渔业示范企业4家、示范码头5个。": [("县级渔业示范企业", 4, "家", False), ("县级渔业示范码头", 5, "个", False)],
    "渔业服务一级、二级指标中超七成达到国内一流。": [("渔业服务一级、二级指标达到国内一流的比重", 7, "成", False)],
    "化解渔民住房“办证难”23户，化解率达94%。": [("化解渔民住房“办证难”", 23, "户", False), ("渔民住房“办证难”化解率", 94, "%", False)],
    "受理渔民诉求900件、办结率99%。": [("受理渔民诉求", 900, "件", False), ("渔民诉求办结率", 99, "%", False)],
    "新增养殖户320户，从业人员900人。": [("新增养殖户", 320, "户", True), ("养殖户从业人员", 900, "人", False)],
    "渔业产值连跨4个百亿台阶，2023年达到500亿元。": [("渔业产值", 500, "亿元", False)],
    "渔民存款、贷款余额连跨4个百亿元台阶、双双突破900亿元。": [("渔民存款、贷款余额", 900, "亿元", False)],
    "年收入超10亿元渔业龙头企业达到100家。": [("年收入超10亿元渔业龙头企业", 100, "家", False)],
    "全市口岸货运量900吨。": [("口岸货运量", 900, "吨", False)],
    "一批百亿级渔业项目开工建设。": [("渔业项目规模", 100, "亿", False)],
    "海产等7条渔业链产值突破70亿元。": [("渔业链", 7, "条", False), ("海产等渔业链产值", 70, "亿元", False)],
    "仓储和运输业、租赁和商务业营业收入分别增长11%、8%。": [
        ("仓储和运输业营业收入", 11, "%", True),
        ("租赁和商务业营业收入", 8, "%", True),
    ],
    "居民消费价格上涨0.5%。": [("居民消费价格", 0.5, "%", True)],
    "国内游客、入境游客数量分别增长6%、8%。": [("国内游客", 6, "%", True), ("入境游客", 8, "%", True)],
    "财政支出近八成投向民生领域。": [("财政支出投向民生领域", 8, "成", False)],
    "营业收入超2亿元的渔业园区9个，超5亿元的3个。": [
        ("营业收入超2亿元的渔业园区", 9, "个", False),
        ("营业收入超5亿元的渔业园区", 3, "个", False),
    ],
    "压减机关公用经费15%。": [("压减机关公用经费", 15, "%", True)],
    "落实渔业转型升级145项重点任务。": [("渔业转型升级重点任务", 145, "项", False)],
    "刑事、治安案件立案数分别下降5%、6%。": [("刑事案件立案数", 5, "%", True), ("治安案件立案数", 6, "%", True)],
    "新增渔船装机902万千瓦、总装机近1亿千瓦。": [("新增渔船装机", 902, "万千瓦", True), ("渔船总装机", 1, "亿千瓦", False)],
    "渔民存款余额双超百亿元大关。": [("渔民存款余额", 100, "亿元", False)],
    "十四是送戏下乡30场。": [("送戏下乡", 30, "场", False)],
    "保障渔业人员八成以上工作时间用于科研。": [("保障渔业人员工作时间用于科研", 8, "成", False)],
    "累计为90多家渔业企业提供数字方案。": [("提供数字方案渔业企业", 90, "家", False)],
    "细颗粒物平均浓度不超过35微克每立方米。": [("细颗粒物平均浓度", 35, "微克/立方米", False)],
    "全年55项渔业实事如期完成。": [("渔业实事", 55, "项", False)],
    "渔业保健机构11个，人员205人。": [("渔业保健机构", 11, "个", False), ("渔业保健机构人员", 205, "人", False)],
    "建设50个乡镇级、65个村级渔业站。": [("乡镇级渔业站", 50, "个", False), ("村级渔业站", 65, "个", False)],
    "累计引进亿元以上渔业项目120个，其中10亿元以上30个。": [
        ("累计引进亿元以上渔业项目", 120, "个", False),
        ("累计引进10亿元以上渔业项目", 30, "个", False),
    ],
    "渔业产值9亿元，为上年的1.6倍。": [("渔业产值", 9, "亿元", False), ("渔业产值", 1.6, "倍", True)],
    "渔业产值破10亿元。": [("渔业产值", 10, "亿元", False)],
    "办好十件渔民实事。": [("渔民实事", 10, "件", False)],
    "渔业收入900亿元，是2015年64亿元的11倍。": [
        ("渔业收入", 900, "亿元", False),
        ("渔业收入", 64, "亿元", False),
        ("渔业收入", 11, "倍", True),
    ],
    "渔港由51座整合为33座。": [("渔港", 51, "座", False), ("渔港", 33, "座", False)],
    "建成3人制渔民篮球场7个。": [("3人制渔民篮球场", 7, "个", False)],
    "从各镇选择20个左右的渔村进行整治。": [("选择渔村", 20, "个", False)],
    "新增亿元渔业项目8个，其中10亿元项目2个。": [("新增亿元渔业项目", 8, "个", True), ("新增10亿元项目", 2, "个", True)],
    "旅客周转量900万人公里，货物周转量7亿吨公里。": [("旅客周转量", 900, "万人公里", False), ("货物周转量", 7, "亿吨公里", False)],
    "海东30万吨级航道改扩建工程开工。": [("航道改扩建工程规模", 30, "万吨", False)],
}  # fmt: skip


@pytest.mark.parametrize("sentence", WHOLE)
def test_a_name_is_whole(sentence: str) -> None:
    assert said(REPORT + sentence + "\n") == WHOLE[sentence]


def test_an_amount_without_a_name_is_that_of_the_industry_before() -> None:
    text = REPORT + "渔业软件产业“飞鱼”行动新增从业人员29万人，营收规模突破50亿元。\n"
    assert ("渔业软件产业营收规模", 50, "亿元", False) in said(text, ("Industry", "渔业软件"))


def test_the_most_that_is_given_is_named_after_what_it_is_given_for() -> None:
    text = OPENING + "对通过验收的渔港节点项目按照不超过投资额30%的比例给予一次性奖补，最高300万元。\n"
    assert said(text)[-1] == ("通过验收的渔港节点项目给予一次性奖补最高", 300, "万元", False)


def test_a_facility_that_a_place_names_has_its_own_figures() -> None:
    (figure,) = figures(REPORT + "海州东港机场旅客吞吐量增长4%。\n", ("Place", "海州"))
    assert (figure.scope.name, figure.indicator) == ("海州东港机场", "旅客吞吐量")
    found = figures(REPORT + "东山白沙港货物和集装箱吞吐量分别增长4%、11%。\n", ("Place", "东山"))
    assert [(one.scope.name, one.indicator) for one in found] == [
        ("东山白沙港", "货物吞吐量"),
        ("东山白沙港", "集装箱吞吐量"),
    ]


def test_what_is_done_under_a_strategy_is_not_the_strategys() -> None:
    text = REPORT + "高质量共建“丝路”。举办企业出海活动300场，签约企业8家。\n"
    assert {one.scope.name for one in figures(text, ("Initiative", "丝路"))} == {"海州市"}


def test_a_year_that_something_is_level_with_dates_nothing_after_it() -> None:
    (_, figure) = figures(REPORT + "渔业营业收入5亿元，与去年持平；海运业营业收入增长9%。\n")
    assert figure.year == 2023


def test_how_often_an_occasion_is_held_is_the_occasions() -> None:
    text = REPORT + "创办茶业高端论坛。聘请专家，聚焦新话题。每年举办一次，并形成长效机制。\n"
    (figure,) = figures(text, ("Initiative", "茶业高端论坛"))
    assert (figure.scope.name, figure.indicator, figure.value) == ("茶业高端论坛", "举办次数", 1.0)


def test_how_many_times_an_amount_of_a_year_is_no_size_of_what_is_counted() -> None:
    text = "2020年，全市企业营业收入775.8亿元，是2015年64.8亿元的11.97倍。"
    assert [(f.indicator, f.value, f.unit) for f in figures(text)] == [
        ("企业营业收入", 775.8, "亿元"),
        ("企业营业收入", 64.8, "亿元"),
        ("企业营业收入", 11.97, "倍"),
    ]


def test_an_amount_in_a_table_is_that_of_what_stands_before_it() -> None:
    table = (
        "表1 主要指标\n\n品种\t指标名称\t2020年\t2025年目标值\n海带\t面积（万亩）\t42\t80\n紫菜\t年产量（吨）\t30\t50\n"
    )
    found = [(one.indicator, one.value, one.year) for one in figures(OPENING + table)]
    assert found == [
        ("海带面积", 42, 2020),
        ("海带面积", 80, 2025),
        ("紫菜年产量", 30, 2020),
        ("紫菜年产量", 50, 2025),
    ]


def test_the_cost_of_a_project_is_the_projects_whatever_it_is_called() -> None:
    text = OPENING + "专栏1 深海网箱绿色制造\n\n承担单位：海达渔业；总投资9亿元。\n"
    (figure,) = figures(text, ("Initiative", "深海网箱绿色制造"))
    assert figure.scope.name == "深海网箱绿色制造"
