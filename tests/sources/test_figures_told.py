"""Figures as a sentence tells them: what is a name, what only tells which things are meant, and whose they are."""

from __future__ import annotations

import pytest

from .figure_plans import OUTCOMES, TARGETS, figures

Said = tuple[str, float, str, bool]
SENTENCES: dict[str, list[Said]] = {
    "渔业产值年均增长6%左右。": [("渔业产值年均增长", 6, "%", True)],
    "渔业产值达到9亿元，年均增长率达7%。": [("渔业产值", 9, "亿元", False), ("渔业产值年均增长", 7, "%", True)],
    "渔业收入、港口收入年均分别增长4%、3%。": [
        ("渔业收入年均增长", 4, "%", True),
        ("港口收入年均增长", 3, "%", True),
    ],
    "海青至山前段4.2米净高隧道全线贯通。": [("隧道净高", 4.2, "米", False)],
    "航线通达12个国家和地区的30个港口。": [("航线通达国家和地区数量", 12, "个", False), ("港口数量", 30, "个", False)],
    "形成覆盖9个门类的完整渔业链条。": [],
    "办好3件大事。": [],
    "鱼苗成活率=（成活数/投放数）×100%。": [],
    "海产品产量8万吨，是正常销量的5倍。": [("海产品产量", 8, "万吨", False), ("海产品产量", 5, "倍", True)],
    "渔民待遇提高到最低工资标准2倍以上。": [("渔民待遇", 2, "倍", True)],
    "渔获在近海产量下降两成的情况下增长5%。": [("近海产量", 2, "成", True), ("渔获", 5, "%", True)],
    "码头50米内换乘比例提高到90%。": [("码头50米内换乘比例", 90, "%", False)],
    "全县600分以上考生22人。": [("600分以上考生数量", 22, "人", False)],
    "提速海青运河二期等6个在建项目。": [("在建项目数量", 6, "个", False)],
    "采取招聘船员90人、招募渔技员30名等举措。": [
        ("采取招聘船员数量", 90, "人", False),
        ("招募渔技员数量", 30, "名", False),
    ],
    "5个断面中Ⅰ类及以上水质占比86%。": [("断面中Ⅰ类及以上水质占比", 86, "%", False)],
    "10个渔业园区集聚企业50家。": [("渔业园区数量", 10, "个", False), ("渔业园区集聚企业数量", 50, "家", False)],
    "“渔歌”品牌正式发布、出口增长12%。": [("出口", 12, "%", True)],
    "连续3年提高渔民养老金、惠及5万人。": [("惠及人数", 5, "万人", False)],
    "新增2个示范渔村、总数居全国首位。": [("新增示范渔村数量", 2, "个", True)],
    "城市、农村低保标准分别提高6%和11%。": [("城市低保标准", 6, "%", True), ("农村低保标准", 11, "%", True)],
    "改造渔民旧居40户、老旧码头3座。": [("改造渔民旧居数量", 40, "户", False), ("改造老旧码头数量", 3, "座", False)],
    "投入2亿元办好8件渔民实事。": [("办好渔民实事投入", 2, "亿元", False), ("渔民实事数量", 8, "件", False)],
    "海盐、海带产量达到6吨、7吨。": [("海盐产量", 6, "吨", False), ("海带产量", 7, "吨", False)],
    "海产收入、渔港吞吐量实现“两个翻番”。": [("海产收入", 1, "番", True), ("渔港吞吐量", 1, "番", True)],
    "渔业增加值增长9%，其中养殖业增长12%。": [("渔业增加值", 9, "%", True), ("养殖业", 12, "%", True)],
    "依托海州20万亩滩涂，发展养殖。": [("滩涂", 20, "万亩", False)],
    "海产出口额增长9%，其中对邻国增长12%。": [("海产出口额", 9, "%", True), ("对邻国海产出口额", 12, "%", True)],
    "13项渔业技术首次纳入医保。": [("纳入医保渔业技术数量", 13, "项", False)],
    "完善渔港设施（10分）。": [],
    "对新渔港，按设备购置额的10%给予奖补，单个渔港最高9万元。": [
        ("新渔港按设备购置额奖补", 10, "%", False),
        ("新渔港单个渔港奖补", 9, "万元", False),
    ],
    "渔港清淤每2年不得少于1次。": [("渔港清淤每2年次数", 1, "次", False)],
    "18个渔村（社、队）划分网格90个。": [
        ("渔村（社、队）数量", 18, "个", False),
        ("渔村（社、队）数量", 90, "个", False),
    ],
}


@pytest.mark.parametrize(("sentence", "told"), SENTENCES.items())
def test_what_a_sentence_tells(sentence: str, told: list[Said]) -> None:
    assert [(f.indicator, f.value, f.unit, f.change) for f in figures(OUTCOMES + sentence + "\n")] == told


@pytest.mark.parametrize(
    ("sentence", "names", "scopes"),
    [
        ("政府投资工程面向小微企业的预留份额达30%。", [("Initiative", "政府投资工程")], ["海州市"]),
        ("青山县渔港工程开工率91%。", [("Initiative", "青山县渔港工程")], ["青山县渔港工程"]),
        ("加快建设海州研究院，优化3家渔业园区。", [("Platform", "海州研究院")], ["海州市"]),
        ("海州博物馆新馆建成开放，《大海》等6部作品获奖。", [("Institution", "海州博物馆")], ["海州市"]),
        ("举办渔业论坛等活动，渔业融资平台发放贷款3亿元。", [("Initiative", "渔业论坛")], ["海州市"]),
        ("新设渔业基金4只。", [("Initiative", "新设渔业基金")], ["海州市"]),
        ("完成“三山”工程建设任务90万亩。", [], ["海州市"]),
        ("力争到发中欧班列突破500列。", [], ["海州市"]),
    ],
)
def test_whose_a_figure_is(sentence: str, names: list[tuple[str, str]], scopes: list[str]) -> None:
    assert [f.scope.name for f in figures(TARGETS + sentence + "\n", *names)] == scopes


def test_what_something_was_before_has_no_year_of_its_own() -> None:
    found = figures(OUTCOMES + "到2020年，市属渔场由51家整合为33家。\n")
    assert [(f.value, f.year) for f in found] == [(51, None), (33, 2020)]


def test_characters_that_could_not_be_read_are_no_figures() -> None:
    assert not figures(OUTCOMES + "(cid:145)e¤(cid:190)报34%；\n")
