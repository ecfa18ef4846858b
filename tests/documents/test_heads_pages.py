"""Heads as sites show them: news above a document, explanations, broken lines, a publisher above the address."""

from plangraph.documents import parse_text

from .heads import metadata, period

BODY = "\n\n一、总体要求\n\n坚持统筹推进，全县竹编产值增长6%。\n"


def test_an_explanation_of_a_plan_is_no_draft() -> None:
    found = parse_text("【文字解读】《攸县竹编发展“十四五”规划（草案）》的说明\n\n发布日期：2021-07-01" + BODY).metadata
    assert (found.title, found.kind) == ("《攸县竹编发展“十四五”规划（草案）》的说明", "explanation")
    assert (found.status, found.jurisdiction, period(found)) == ("final", "攸县", (2021, 2025))


def test_a_headline_that_tells_of_a_plan() -> None:
    text = "竹编攸县建设三年行动计划出台\n\n攸县县委、县政府16日印发《竹编攸县建设三年行动计划（2018~2020年）》，涉及多方面。"
    found = parse_text(text + BODY).metadata
    assert (found.title, period(found)) == ("竹编攸县建设三年行动计划（2018~2020年）", (2018, 2020))
    assert found.issuers == ("攸县县委", "攸县人民政府")


def test_a_report_without_headline_tells_which_plan_was_issued() -> None:
    told = parse_text(
        "日前，上海市经济和信息化委员会印发了《上海市竹编发展规划（2022—2035年）》，提出多项任务。" + BODY
    ).metadata
    assert (told.title, told.jurisdiction) == ("上海市竹编发展规划（2022—2035年）", "上海市")
    by_order = "根据日前省政府印发《江西省竹编发展规划（2022—2035年）》的精神，制定本措施。"
    assert parse_text(by_order + BODY).metadata.title is None


def test_what_signs_below_the_address_goes_before_the_page() -> None:
    found = metadata(
        "关于印发《金华经济技术开发区竹编应急预案》的通知\n金华市林业局金华经济技术开发区分局\n2024-03-01\n各街道办事处：\n"
        "现印发给你们，请认真执行。\n金华经济技术开发区管理委员会办公室\n2024年2月29日",
        "区",
    )
    assert (found.issuers, found.date) == (("金华经济技术开发区管理委员会办公室",), "2024-02-29")


def test_a_number_with_the_stamp_of_the_page_and_one_after_a_date() -> None:
    stamped = metadata("攸县人民政府关于印发攸县竹编规划的通知（攸政发〔2021〕5号）2021.04.27798\n各镇：", "县")
    assert stamped.number == "攸政发〔2021〕5号"
    dated = metadata("攸县林业局关于做好竹编工作的通知\n2000年12月28日 攸林[2000]17号\n各林场：", "县")
    assert (dated.number, dated.date) == ("攸林[2000]17号", "2000-12-28")


def test_a_number_after_the_title_in_a_sentence() -> None:
    text = "攸县竹编规划\n日前，县政府印发《攸县竹编规划》（攸政发〔2021〕5号），要求落实《攸县方案》（攸政发〔2020〕9号）。"
    assert metadata(text, "县").number == "攸政发〔2021〕5号"


def test_a_notice_whose_line_breaks_are_lost() -> None:
    found = parse_text(
        "各区县人民政府，市直各单位： 《宁波市竹编实施方案（2017—2020年）》已经审议通过，现印发给你们，请认真贯彻实施，抓好落实。"
        " 宁波市人民政府 2017 年 10 月 31 日 宁波市竹编 实施方案（2017—2020年） 竹编是我市特色。 一、总体要求 到2020年，我市竹编壮大。"
    ).metadata
    assert found.title == "宁波市竹编实施方案（2017—2020年）"
    assert (found.issuers, found.date, found.jurisdiction) == (("宁波市人民政府",), "2017-10-31", "宁波市")


def test_a_title_and_its_text_on_one_line() -> None:
    text = "2020年攸县竹编发展公报 2020年，在县委领导下，全县竹编平稳增长。 一、综合 全县竹编增长6%。"
    assert parse_text(text).metadata.title == "2020年攸县竹编发展公报"


def test_the_headline_says_our_city_and_the_title_its_name() -> None:
    found = metadata(
        "梧州市人民政府关于印发我市竹编计划2011至2015年实施方案的通知\n各县人民政府：\n现印发给你们。\n2012年1月29日\n"
        "梧州市竹编计划（2011至2015年）实施方案\n为发展竹编，制定本方案。"
    )
    assert (found.title, period(found)) == ("梧州市竹编计划（2011至2015年）实施方案", (2011, 2015))


def test_a_draft_laid_out_without_headline() -> None:
    text = "为发展竹编，我局起草了《攸县竹编管理办法（征求意见稿）》，现向社会公开征求意见。\n\n攸县林业局\n2022年8月17日\n"
    found = parse_text(text).metadata
    assert (found.title, found.status, found.issuers) == ("攸县竹编管理办法", "draft", ("攸县林业局",))


def test_an_approval_of_a_draft_is_none() -> None:
    text = "国务院关于竹编发展规划的批复\n国函〔2021〕98号\n某部：\n《关于报送〈竹编发展规划（送审稿）〉的请示》收悉。现批复如下："
    assert metadata(text, "国").status == "final"


def test_a_plan_as_its_congress_passed_it() -> None:
    found = metadata(
        "公开日期：2016-03-16\n攸县第十七届人民代表大会第六次会议关于攸县竹编规划的决议\n"
        "（2016年3月11日攸县第十七届人民代表大会\n第六次会议通过）",
        "县",
    )
    assert (found.issuers, found.date) == (("攸县人民代表大会",), "2016-03-11")


def test_a_plan_of_three_lines_ends_with_one_word() -> None:
    found = metadata("攸县国民经济和社会发展\n第十四个五年规划和二〇三五年远景目标\n纲要", "县")
    assert found.title == "攸县国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要"


def test_a_report_of_a_bureau_on_one_year_and_the_plan_of_the_next() -> None:
    found = metadata(
        "关于攸县2015年竹编计划执行情况与2016年计划的报告\n——2016年1月31日在攸县第六届人民代表大会第二次会议上\n"
        "攸县林业局局长某某\n各位代表：\n受县政府委托，我向大会报告。\n各位代表，",
        "县",
    )
    assert (found.issuers, found.date, period(found)) == (("攸县林业局",), "2016-01-31", (2016, 2016))


def test_a_district_that_shares_its_name_is_that_of_its_congress() -> None:
    found = metadata(
        "政府工作报告\n——2022年4月26日在新华区第十一届人民代表大会第一次会议上\n各位代表：\n我代表区人民政府报告工作。\n各位代表，",
        "区",
    )
    assert (found.jurisdiction, found.issuers) == ("新华区", ("新华区人民政府",))


def test_labels_that_white_space_divides_from_their_values() -> None:
    found = parse_text(
        "索引号 115001/2021-00009 发布机构 攸县林业局\n成文日期 2020-12-16 发布日期 2020-12-18 主题分类 林业\n"
        "发文字号 攸林发〔2020〕15号\n\n攸县竹编规划\n\n为发展竹编，制定本规划。"
        + BODY
        + "全县竹编壮大。\n\n竹农增收。\n\n" * 8
    ).metadata
    assert (found.number, found.date, found.issuers) == ("攸林发〔2020〕15号", "2020-12-16", ("攸县林业局",))
    assert found.title == "攸县竹编规划"


def test_an_organ_before_its_title_with_a_colon() -> None:
    found = parse_text("攸县林业局：攸县竹编发展白皮书（2022年度）\n\n竹编是攸县的名片。" + BODY).metadata
    assert (found.title, found.issuers) == ("攸县竹编发展白皮书（2022年度）", ("攸县林业局",))


def test_an_explanation_of_a_notice_names_what_it_sends() -> None:
    found = parse_text(
        "文字解读——《攸县人民政府关于印发攸县竹编规划的通知》\n\n2023-03-31\n\n竹编是攸县的名片。" + BODY
    )
    assert (found.metadata.title, found.metadata.date) == ("攸县竹编规划", "2023-03-31")


def test_a_decision_of_a_standing_committee() -> None:
    found = metadata(
        "攸县人民代表大会常务委员会关于保护竹编的决定\n（2023年4月28日攸县第十六届人民代表大会常务委员会第十次会议通过）\n"
        "发布时间：2023-05-17",
        "县",
    )
    assert (found.issuers, found.date) == (("攸县人民代表大会常务委员会",), "2023-04-28")


def test_a_report_without_head_is_of_the_one_county_that_it_names() -> None:
    text = "各位代表：\n\n我代表县人民政府向大会报告工作，请予审议。\n\n一、2024年工作回顾\n\n这是攸县奋进的一年，全县竹编产值增长6%。\n"
    found = parse_text(text).metadata
    assert (found.jurisdiction, found.issuers, period(found)) == ("攸县", ("攸县人民政府",), (2025, 2025))


def test_a_word_of_the_page_is_no_part_of_a_headline() -> None:
    found = metadata("发布信息\n攸县人民政府关于印发攸县竹编实施方案的通知\n攸政发〔2022〕27号\n各镇：", "县")
    assert found.title == "攸县竹编实施方案"
    assert metadata("规范性文件草案征集意见\n关于发展竹编的意见\n（征求意见稿）", "县").title == "关于发展竹编的意见"


def test_organs_above_the_printed_title_and_its_draft() -> None:
    found = metadata(
        "《关于发展竹编的意见》（征求意见稿）公开征求意见的通知\n为发展竹编，现向社会公开征求意见。\n中共攸县县委\n攸县人民政府\n"
        "关于发展竹编的意见\n（征求意见稿）\n为发展竹编，提出如下意见。",
        "县",
    )
    assert (found.title, found.status) == ("关于发展竹编的意见", "draft")
    assert found.issuers == ("中共攸县县委", "攸县人民政府")
