"""Heads of kinds that are seldom seen: notices with their own text, numbers at a line's end, towns, introduced zones."""

from __future__ import annotations

from plangraph.documents import parse_text

BODY = "\n\n一、总体要求\n\n坚持统筹推进，全镇渔业总产值增长6%。\n"


def test_a_notice_that_sends_nothing_is_its_own_title() -> None:
    head = parse_text("江西省商务厅关于做好冬季\n渔港安全工作的通知\n\n各市商务局：" + BODY).metadata
    assert head.title == "江西省商务厅关于做好冬季渔港安全工作的通知"
    assert head.issuers == ("江西省商务厅",)


def test_a_number_at_the_end_of_the_title_is_none_of_it() -> None:
    head = parse_text("中共江西省委江西省人民政府关于加快渔业发展的意见赣发〔2019〕13号" + BODY).metadata
    assert (head.title, head.number) == ("中共江西省委江西省人民政府关于加快渔业发展的意见", "赣发〔2019〕13号")
    assert head.issuers == ("中共江西省委", "江西省人民政府")


def test_a_title_over_those_it_is_sent_to_is_found_after_prose() -> None:
    text = "为加快渔业发展，日前，有关部门印发文件，要求认真学习。\n\n关于推动渔港转型的实施意见\n\n各县渔业局：" + BODY
    assert parse_text(text).metadata.title == "关于推动渔港转型的实施意见"


def test_a_town_is_the_jurisdiction_of_its_plan() -> None:
    head = parse_text("东莞市虎门镇渔业发展规划（2021—2025年）" + BODY).metadata
    assert (head.jurisdiction, head.jurisdiction_class) == ("虎门镇", "Place")


def test_a_district_with_a_town_in_its_text_stays() -> None:
    head = parse_text("东莞市虎门镇渔业发展规划（2021—2025年）\n\n一、总体要求\n\n全市渔业总产值增长6%。\n").metadata
    assert head.jurisdiction == "东莞市"


def test_a_zone_that_the_text_gives_a_short_name_is_its_own() -> None:
    text = (
        "郫都区蜀绣产业功能区建设方案\n\n一、现状\n\n"
        "郫都区蜀绣产业功能区（以下简称“功能区”）位于区内，全区支持功能区发展。\n"
    )
    head = parse_text(text).metadata
    assert (head.jurisdiction, head.jurisdiction_class) == ("郫都区蜀绣产业功能区", "Park")
