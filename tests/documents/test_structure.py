from plangraph.documents import parse_text

from .views import check_offsets, outline, path_of, texts

STYLES = """第一章 总体要求
第一节 发展基础
一、主要成就
（一）创新能力
全市建成国家级孵化器3家。
1.平台建设
建成省级重点实验室2家。
（1）布局
布局科技园区。
①园区
建设园区。
（二）产业水平
产业水平提高。
二、存在问题
投入不足。
第二节 发展目标
到2025年，高新技术企业达到300家。
第二章 重点任务
做强产业。
"""


def test_numbering_styles_nest() -> None:
    assert outline(parse_text(STYLES)) == [
        "第一章 总体要求",
        "  第一节 发展基础",
        "    一、 主要成就",
        "      （一） 创新能力",
        "        1. 平台建设",
        "          （1） 布局",
        "            ① 园区",
        "      （二） 产业水平",
        "    二、 存在问题",
        "  第二节 发展目标",
        "第二章 重点任务",
    ]


def test_a_document_may_nest_styles_the_other_way() -> None:
    text = (
        "1.总体要求\n一、基础\n基础较好。\n二、目标\n目标明确。\n"
        "2.重点任务\n一、产业\n做强产业。\n二、平台\n做优平台。\n"
    )
    assert outline(parse_text(text)) == [
        "1. 总体要求",
        "  一、 基础",
        "  二、 目标",
        "2. 重点任务",
        "  一、 产业",
        "  二、 平台",
    ]


def test_headings_run_into_the_text_are_sections() -> None:
    document = parse_text(
        "一、布局\n（一）电子信息产业。重点发展芯片、模组。\n"
        "1. 一核。即赣北经开区，做强电子信息。\n二、保障\n加强领导。\n"
    )
    assert outline(document) == ["一、 布局", "  （一） 电子信息产业", "    1. 一核", "二、 保障"]
    assert path_of(document, "重点发展芯片") == "布局 › 电子信息产业"
    assert texts(document, "heading")[1:3] == ["（一）电子信息产业。", "1. 一核。"]
    check_offsets(document)


def test_dashes_with_a_title_are_sections_and_without_one_items() -> None:
    document = parse_text(
        "一、重点产业\n——先进钢铁材料。以赣北钢铁公司为龙头，发展特钢。\n——纺织服装,鼓励现有企业开展智能化改造,提高产品竞争力。\n"
        "——新型建材：发展绿色建材。\n二、保障\n加强领导。\n"
    )
    assert outline(document) == ["一、 重点产业", "  —— 先进钢铁材料", "  —— 新型建材", "二、 保障"]
    assert texts(document, "item") == ["——纺织服装，鼓励现有企业开展智能化改造，提高产品竞争力。"]
    assert path_of(document, "纺织服装") == "重点产业"


def test_numbered_sentences_are_items_where_nothing_stands_under_them() -> None:
    document = parse_text(
        "（一）完成指标。\n1、研发投入占比达到2%。\n2、专利达到4件。\n（二）发展产业。\n3、企业保底100家。\n二、措施\n抓落实。\n"
    )
    assert outline(document) == ["（一） 完成指标", "（二） 发展产业", "二、 措施"]
    assert texts(document, "item") == ["1、研发投入占比达到2%。", "2、专利达到4件。", "3、企业保底100家。"]
    assert path_of(document, "保底") == "发展产业"


def test_an_item_closes_the_section_of_the_number_before_it() -> None:
    long = "积极与周边国家自主创新示范区开展全方位、多层次、宽领域的合作，构建开放创新格局，推动产业协同发展。"
    document = parse_text(f"（一）合作\n1、平台建设。搭建合作平台。\n2、{long}\n（二）保障\n加强领导。\n")
    assert path_of(document, "全方位") == "合作"


def test_counted_points_are_sections_only_where_each_has_a_block_and_a_title() -> None:
    apart = parse_text(
        "一、基础\n一是实力增强。研发投入达到3亿元。\n二是平台提升。高新区获批。\n二、形势\n机遇与挑战并存。\n"
    )
    assert outline(apart) == ["一、 基础", "  一是 实力增强", "  二是 平台提升", "二、 形势"]
    together = parse_text(
        "一、基础\n一是实力增强。研发投入达到3亿元。二是平台提升。高新区获批。\n二、形势\n机遇与挑战并存。\n"
    )
    assert outline(together) == ["一、 基础", "二、 形势"]
    assert texts(together, "item") == ["一是实力增强。研发投入达到3亿元。二是平台提升。高新区获批。"]


def test_a_box_ends_at_the_next_heading_and_holds_its_own_numbers() -> None:
    document = parse_text(
        "（一）人才\n1.引进人才\n引进领军人才。\n专栏1 人才工程\n1.英才计划\n"
        "引进20名人才。\n2.工匠工程\n培养5名工匠。\n2.培养人才\n培养青年人才。\n"
        "专栏2 青年工程\n重点支持青年。\n3.优化环境\n优化环境。\n（二）平台\n建设平台。\n"
    )
    assert outline(document) == [
        "（一） 人才",
        "  1. 引进人才",
        "    专栏1 人才工程",
        "      1. 英才计划",
        "      2. 工匠工程",
        "  2. 培养人才",
        "    专栏2 青年工程",
        "  3. 优化环境",
        "（二） 平台",
    ]
    assert [section.kind for section in document.sections if section.number.startswith("专栏")] == ["box", "box"]


def test_a_box_after_a_run_of_points_belongs_to_what_they_belong_to() -> None:
    document = parse_text(
        "一、材料产业\n——钢铁。发展特钢。\n——铜材。发展铜箔。\n——建材。发展建材。\n"
        "专栏1 材料产业重点工作\n特钢：支持研发。\n二、装备\n发展装备。\n"
    )
    assert path_of(document, "支持研发") == "材料产业 › 材料产业重点工作"


def test_a_paragraph_about_all_points_leaves_the_last_one() -> None:
    document = parse_text(
        "（一）基础\n1.平台\n平台增加。\n2.企业\n企业增加。\n总体上看，全市科技工作仍有不足。\n（二）形势\n形势向好。\n"
    )
    assert path_of(document, "总体上看") == "基础"


def test_headings_whose_numbers_were_lost_take_their_place() -> None:
    body = "全面对接大湾区创新资源，以载体建设为抓手，加快推动科技成果落地转化和产业化，形成发展合力。"
    document = parse_text(
        f"一、任务\n（一）推进科技融湾，打造拓展区\n{body}\n1.承载区\n{body}\n2.承接地\n{body}\n"
        f"加强载体建设，提升自主创新能级\n{body}\n1.孵化载体\n{body}\n（三）优化生态，建设绿色之城\n{body}\n"
        f"二、保障措施\n（一）加强协调\n{body}\n加大资金投入\n{body}\n（三）完善配套\n{body}\n"
    )
    assert outline(document) == [
        "一、 任务",
        "  （一） 推进科技融湾，打造拓展区",
        "    1. 承载区",
        "    2. 承接地",
        "  加强载体建设，提升自主创新能级",
        "    1. 孵化载体",
        "  （三） 优化生态，建设绿色之城",
        "二、 保障措施",
        "  （一） 加强协调",
        "  加大资金投入",
        "  （三） 完善配套",
    ]


def test_front_and_foot_matter_stand_in_no_section() -> None:
    document = parse_text(
        "赣北市人民政府文件\n赣府〔2022〕5号\n赣北市人民政府关于印发赣北市科技创新规划的通知\n"
        "前 言\n本规划明确任务。\n一、基础\n基础较好。\n"
        "公开方式：主动公开\n赣北市人民政府办公室\n2022年1月12日印发\n"
    )
    assert outline(document) == ["前 言", "一、 基础"]
    outside = [passage.text for passage in document.passages if passage.section < 0]
    assert outside[:2] == ["赣北市人民政府文件", "赣府〔2022〕5号"]
    assert outside[-3:] == ["公开方式：主动公开", "赣北市人民政府办公室", "2022年1月12日印发"]


LABELS = """一、五条链
子链甲  风机与轴承
带头企业：海岭重工、川北轴承、大河精密（渭南）有限公司
承载园区：渭南高新技术产业开发区（下称高新区）
风机以大功率为方向，轴承以长寿命为方向；海岭重工研制六兆瓦以上的整机和配套的控制系统，与西部
电网公司共建试验风场，两年内投放样机十台。
子链乙  电缆
带头企业：秦岭电缆
承载园区：东城工业园
电缆以耐寒、耐火为方向，秦岭电缆要把高压直流电缆的产能翻一番，同时带动铜杆、护套料在本地配套，
形成从原料到成品的一整条链。
"""


def test_lines_of_a_label_and_what_it_holds_stand_by_themselves() -> None:
    document = parse_text(LABELS)
    assert outline(document) == ["一、 五条链", "  子链甲 风机与轴承", "  子链乙 电缆"]
    paragraphs = texts(document, "paragraph")
    assert "带头企业：海岭重工、川北轴承、大河精密（渭南）有限公司" in paragraphs
    assert "承载园区：渭南高新技术产业开发区（下称高新区）" in paragraphs
    assert any(text.startswith("风机以") and text.endswith("十台。") for text in paragraphs)
    check_offsets(document)
