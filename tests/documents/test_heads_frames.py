"""What stands around a head: rows of links, numbered labels, labels without colons, lines that say who passed it."""

from plangraph.documents import parse_text

from .heads import metadata, period

RULES = "\n\n第一条 为加强竹编管理，结合实际，制定本规定。\n"


def test_a_row_of_links_is_nobody() -> None:
    found = metadata(
        "站点导航| 竹编论坛网 | 竹编资料网\n收藏本站| 设为首页| 首页\n攸县人民政府办公室关于印发攸县竹编管理办法的通知\n"
        "下载地址: 点击此处\n攸政办发〔2012〕7号\n各镇人民政府：\n现印发给你们。\n二〇一二年三月五日\n攸县竹编管理办法",
        "县",
    )
    assert (found.title, found.issuers, found.date) == ("攸县竹编管理办法", ("攸县人民政府办公室",), "2012-03-05")


def test_labels_that_are_counted_in_brackets() -> None:
    found = parse_text(
        "当前位置: 首页 > 政务公开\n  1. [索引号]11S/ZK-18\n  2. [用途种类] 其他\n  3. [发文机关] 攸县竹溪镇人民政府\n"
        "  4. [发文字号] 竹政字〔2018〕6号\n  5. [标题] 攸县竹溪镇竹编应急预案\n  6. [成文日期] 2018-06-09\n"
        "  • 【 字体：      】\n\n竹政字〔2018〕6号\n\n一、总则\n\n全镇竹编增长6%。\n"
    ).metadata
    assert (found.title, found.number) == ("攸县竹溪镇竹编应急预案", "竹政字〔2018〕6号")
    assert (found.issuers, found.date) == (("攸县竹溪镇人民政府",), "2018-06-09")


def test_labels_grown_onto_their_values() -> None:
    found = metadata(
        "发文机关中共江西省林业厅党组\n发文日期2021年3月5日\n时效性现行有效\n发文字号赣林发〔2021〕6号\n厅直各单位：\n"
        "现将《关于竹编的实施意见》印发给你们。\n中共江西省林业厅党组\n2021年3月5日\n关于竹编的实施意见",
        "省",
    )
    assert (found.number, found.issuers) == ("赣林发〔2021〕6号", ("中共江西省林业厅党组",))
    one = metadata(
        "关于印发《宜春市林业局2024年工作要点》的通知\n发布时间:2024-03-08 09:33信息来源: 宜春市林业局阅读次数:编辑:某某\n各县林业局：\n"
        "现印发给你们。",
        "市",
    )
    assert (one.issuers, one.date, period(one)) == (("宜春市林业局",), "2024-03-08", (2024, 2024))


def test_who_passed_it_and_when() -> None:
    decree = parse_text("宜春市竹编管理规定\n\n (1991年3月6日宜春市人民政府令19号发布)" + RULES).metadata
    assert (decree.number, decree.date) == ("宜春市人民政府令19号", "1991-03-06")
    short = parse_text(
        "江西省竹编管理办法\n\n赣府令第 21 号\n\n《江西省竹编管理办法》已经通过，现予公布。" + RULES
    ).metadata
    assert short.number == "赣府令第21号"
    act = parse_text(
        "南昌经济技术开发区条例\n(1993年8月8日南昌市第十届人民代表大会常务委员会第四次会议通过，1993年9月7日江西省第八届人民代表大会常务委员会第五次会议批准；"
        "根据2002年6月1日的决定修正)" + RULES
    ).metadata
    assert (act.date, act.status) == ("1993-08-08", "final")
    bare = parse_text(
        "关于江西省竹编规划的决议\n发布日期：2021-02-02\n2021年2月1日江西省第十三届人民代表大会第四次会议通过\n\n会议认为，规划可行。\n"
    ).metadata
    assert (bare.date, bare.issuers) == ("2021-02-01", ("江西省人民代表大会",))


def test_an_approval_carries_what_it_approves() -> None:
    found = metadata(
        "江西省人民代表大会常务委员会关于批准\n《南昌竹编条例》的决定\n(1994年8月3日 赣人大[1994]9号)\n现予以批准，公布施行。\n南昌竹编条例",
        "市",
    )
    assert (found.title, found.number, found.date) == ("南昌竹编条例", "赣人大[1994]9号", "1994-08-03")
    assert (
        parse_text("江西省林业厅关于批准发布竹编标准的公告\n\n各市林业局：\n现予发布。").metadata.title
        != "发布竹编标准"
    )


def test_a_notice_that_is_passed_on_keeps_its_name() -> None:
    found = metadata("江西省林业厅转发关于开展2022年度竹编行动的通知\n各市林业局：\n现通知如下。", "省")
    assert (found.title, period(found)) == ("关于开展2022年度竹编行动的通知", (2022, 2022))


def test_issuers_without_a_date() -> None:
    above = parse_text(
        "宜春市统计局 国家统计局宜春调查队\n2016年，全市竹编业平稳。\n一、综合\n全市竹编产值6亿元。"
    ).metadata
    assert above.issuers == ("宜春市统计局", "国家统计局宜春调查队")
    below = parse_text(
        "【江西】关于开展2021年度竹编示范的通知\n\n各市林业部门：\n\n一、组织竹编示范申报，严格把关。\n\n江西省林业厅\n\n江西省财政厅\n"
    ).metadata
    assert (below.title, below.issuers) == ("关于开展2021年度竹编示范的通知", ("江西省林业厅", "江西省财政厅"))
    named = parse_text("南县林业局2018年度竹编绩效评价报告\n\n一、部门概况\n\n全局有竹编师26人。\n").metadata
    assert (named.issuers, named.jurisdiction) == (("南县林业局",), "南县")


def test_a_headline_of_no_known_kind_above_the_stamp() -> None:
    found = parse_text(
        "2022年上半年上海市竹编产值 2022-07-19 来源:市统计局\n字号:\n\n竹编产值\n\n一、范围\n\n本市竹编产值6亿元。"
    ).metadata
    assert (found.title, found.issuers, found.date) == ("2022年上半年上海市竹编产值", ("上海市统计局",), "2022-07-19")


def test_a_town_that_stands_without_its_county() -> None:
    text = "竹家洞镇竹编应急预案\n\n1 总则\n\n为保护我镇竹编业，制定本预案。\n\n竹家洞镇有竹编师26人。\n"
    assert parse_text(text).metadata.jurisdiction == "竹家洞镇"


def test_the_office_of_a_ministry_is_the_state() -> None:
    found = parse_text("工业和信息化部办公厅关于公布竹编示范名单的通知\n\n各省主管部门：\n\n现予以公布。\n").metadata
    assert found.jurisdiction == "中国"
