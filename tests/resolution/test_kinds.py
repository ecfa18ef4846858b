"""Kinds of names that were once made one and are two, and that were once left apart and are one."""

from __future__ import annotations

import pytest

from .pairs import NamePair, is_one

TWO = {
    "an industry and its speciality": ("Industry", "渔业", "舟山市", "渔业特色产业", "舟山市"),
    "two names of which nothing but a general word is left": (
        "Industry",
        "高端产业体系",
        "台州市",
        "高端服务业",
        "台州市",
    ),
    "a kind of an industry and the industry": ("Industry", "研学旅游", "黄山市", "旅游产业", "黄山市"),
    "the party committees of two provinces": ("GovernmentBody", "省委", "云南省", "省委", "贵州省"),
    "two laws": ("PolicyDocument", "森林法", "三明市", "森林防火法", "三明市"),
    "programmes of like name of two cities": ("Initiative", "瞪羚企业倍增计划", "株洲市", "瞪羚企业倍增计划", "衡阳市"),
    "a centre and its branch": ("Platform", "省创业服务中心", "温州市", "省创业服务中心温州分中心", "温州市"),
    "a thing and what it is made of": ("Technology", "轴承", "洛阳市", "轴承材料", "洛阳市"),
    "a firm and a bank's branch": ("Enterprise", "交通银行", "合肥市", "交通银行合肥分行", "合肥市"),
    "bare zones of two cities": ("Park", "经开区", "金华市", "经开区", "衢州市"),
    "what two plans call themselves": ("PolicyDocument", "本计划", "金华市", "本计划", "衢州市"),
    "reports of two years": ("PolicyDocument", "政府工作报告", "金华市#2023", "政府工作报告", "金华市#2024"),
    "places of one name": ("Place", "新华区", "石家庄市", "新华区", "沧州市"),
}
ONE = {
    "a works by the first characters of its words": ("Enterprise", "株洲冶炼厂", "株洲市", "株冶", "株洲市"),
    "the same with its kind told again": ("Enterprise", "白银冶炼厂", "白银市", "白冶冶炼厂", "白银市"),
    "a works with and without its group": ("Enterprise", "太极集团浙江东方制药厂", "绍兴市", "浙江东方制药厂", "绍兴市"),
    "a firm in two forms": ("Enterprise", "聊城中通客车股份有限公司", "聊城市", "中通客车", "聊城市"),
    "an academy by its short name": ("Institution", "中国社会科学院", "聊城市", "中国社科院", "菏泽市"),
    "a government by its level": ("GovernmentBody", "山东省人民政府", "聊城市", "省政府", "聊城市"),
    "a committee with and without its party": ("GovernmentBody", "中共聊城市委", "聊城市", "聊城市委", "聊城市"),
    "a park with and without the province": ("Park", "山东滨州国家农业科技园区", "滨州市", "滨州国家农业科技园区", "滨州市"),
    "a zone of cooperation with and without 经济": ("Park", "汕潮经济特别合作区", "汕头市", "汕潮特别合作区", "汕头市"),
    "a centre of a region, first way": ("Initiative", "粤港澳大湾区国际科技创新中心", "惠州市", "大湾区国际科技创新中心", "惠州市"),
    "a centre of a region, second way": ("Initiative", "粤港澳大湾区国际科技创新中心", "惠州市", "国际科技创新中心", "惠州市"),
    "an instrument of tax": ("Initiative", "研发费用加计扣除", "惠州市", "研究开发费用税前加计扣除", "汕头市"),
    "a system and its people": ("Initiative", "科技特派员", "宁德市", "科技特派员工作", "宁德市"),
    "a corridor with and without its region": ("Initiative", "长三角G60科创走廊", "金华市", "G60科创走廊", "金华市"),
    "a deep zone by its short name": ("Park", "河套深港科技合作区", "深圳市", "河套合作区", "深圳市"),
    "a deep zone by its first characters": ("Park", "河套深港科技创新合作区", "深圳市", "河套", "深圳市"),
    "an industry by its ending": ("Industry", "海水淡化产业", "舟山市", "海水淡化", "青岛市"),
}  # fmt: skip


@pytest.mark.parametrize("kind", TWO)
def test_two_things_are_not_made_one(kind: str) -> None:
    assert not is_one(NamePair(*TWO[kind], same=False))


@pytest.mark.parametrize("kind", ONE)
def test_one_thing_is_not_left_apart(kind: str) -> None:
    assert is_one(NamePair(*ONE[kind], same=True))
