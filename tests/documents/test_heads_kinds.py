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


def test_a_town_without_its_district_is_told_by_its_own_government() -> None:
    head = parse_text("云塘镇人民政府关于印发《云塘镇2024年渔业工作要点》的通知\n\n各村：" + BODY).metadata
    assert (head.jurisdiction, head.issuers) == ("云塘镇", ("云塘镇人民政府",))
    assert parse_text("乡镇渔业工作要点\n\n各乡镇人民政府：" + BODY).metadata.jurisdiction is None


def test_the_corps_has_its_own_plans_and_its_divisions_are_cities() -> None:
    corps = parse_text("新疆生产建设兵团渔业“十四五”规划" + BODY).metadata
    assert (corps.jurisdiction, corps.level) == ("新疆生产建设兵团", "province")
    signed = "关于印发《兵团渔业“十四五”规划》的通知\n\n各师市：\n\n新疆生产建设兵团\n2021年12月15日"
    assert parse_text(signed + BODY).metadata.issuers == ("新疆生产建设兵团",)
    city = parse_text("第一师阿拉尔市渔业发展\n第十四个五年规划和二〇三五年\n远景目标纲要" + BODY).metadata
    assert (city.title, city.jurisdiction) == (
        "第一师阿拉尔市渔业发展第十四个五年规划和二〇三五年远景目标纲要",
        "阿拉尔市",
    )


def test_the_second_half_of_a_title_may_be_no_kind_of_document() -> None:
    text = "湖州经济技术开发区\n“十四五”时期渔业建设规划\n和二〇三五年远景目标" + BODY
    assert parse_text(text).metadata.title == "湖州经济技术开发区“十四五”时期渔业建设规划和二〇三五年远景目标"


def test_a_part_of_a_free_trade_zone_is_its_own() -> None:
    head = parse_text("中国（湖北）自由贸易试验区宜昌片区渔业贸易若干措施" + BODY).metadata
    assert head.jurisdiction == "中国（湖北）自由贸易试验区宜昌片区"
    assert parse_text("中国（湖北）自由贸易试验区和各片区渔业贸易若干措施" + BODY).metadata.jurisdiction == (
        "中国（湖北）自由贸易试验区"
    )


def test_a_zone_is_told_by_the_bureau_that_signs() -> None:
    head = parse_text("横琴粤澳深度合作区商务局关于印发《横琴粤澳深度合作区渔业贸易措施》的通知" + BODY).metadata
    assert (head.jurisdiction, head.jurisdiction_class) == ("横琴粤澳深度合作区", "Park")


def test_a_decree_has_a_number_and_a_law_who_passed_it() -> None:
    decree = parse_text("湖北省人民政府令\n第208号\n\n湖北省渔港管理办法\n\n第一条 为管好渔港，制定本办法。\n").metadata
    assert (decree.number, decree.title) == ("湖北省人民政府令第208号", "湖北省渔港管理办法")
    law = (
        "湖北省渔港条例\n（2022年5月27日湖北省第十三届人民代表大会常务委员会第三十次会议通过）\n\n"
        "第一条 为管好渔港，制定本条例。\n"
    )
    found = parse_text(law).metadata
    assert (found.issuers, found.date) == (("湖北省人民代表大会常务委员会",), "2022-05-27")


def test_who_drew_up_what_is_passed_on_is_no_part_of_its_title() -> None:
    head = "天津市东丽区人民政府关于转发区农业农村委员会拟定的天津市东丽区渔业发展实施方案的通知"
    assert parse_text(head + BODY).metadata.title == "天津市东丽区渔业发展实施方案"


def test_a_label_set_wide_needs_no_colon() -> None:
    head = parse_text("文  号  攸政发〔2021〕5号\n成文日期  2021-04-27\n攸县渔业发展规划" + BODY).metadata
    assert (head.number, head.date) == ("攸政发〔2021〕5号", "2021-04-27")


def test_the_state_s_organs_that_begin_alike_are_one() -> None:
    head = parse_text("财政部 国务院国资委\n关于印发渔业行动计划的通知\n\n财政部\n国务院国资委\n2022年6月23日" + BODY)
    assert head.metadata.issuers == ("财政部", "国务院国资委")
