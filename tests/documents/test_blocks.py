from plangraph.documents import parse_text
from plangraph.documents.limits import MOST_IN_PASSAGE

from .views import check_offsets, outline, texts

LEAD = "一、基础\n“十三五”期间，全市坚持创新驱动，科技投入持续增加，创新平台不断完善，高新技术企业"


def test_a_sentence_broken_by_a_page_is_whole_again() -> None:
    document = parse_text(f"{LEAD}\n\n总量达到308家，居全省前列。\n二、形势\n形势向好。\n")
    assert texts(document)[0].endswith("高新技术企业总量达到308家，居全省前列。")
    check_offsets(document)


def test_a_page_number_between_the_halves_is_dropped() -> None:
    document = parse_text(f"{LEAD}\n— 12 —\n\f总量达到308家。\n— 13 —\n二、形势\n形势向好。\n")
    assert texts(document)[0].endswith("高新技术企业总量达到308家。")
    assert "13" not in "".join(passage.text for passage in document.passages)


def test_a_short_rest_of_a_heading_is_joined() -> None:
    body = "围绕油茶、脐橙等特色农业开展良种选育和加工技术研究，建好示范基地，让科技走进田间地头。"
    document = parse_text(
        f"（一）农业\n1.技术\n{body}\n建好特色农业基地，用良种良法带动农民增收致\n\n富\n{body}\n1.攻关\n{body}\n"
    )
    assert "建好特色农业基地，用良种良法带动农民增收致富" in [section.title for section in document.sections]


def test_a_broken_sentence_right_under_a_heading_is_no_heading() -> None:
    document = parse_text(
        "第一节 优化升级\n推动铜材、铝材等传统行业的更新换代，以新工艺、新\n"
        "\n设备为抓手，带动各类企业提质。\n一、材料\n发展材料。\n"
    )
    assert outline(document) == ["第一节 优化升级", "  一、 材料"]
    assert texts(document)[0] == "推动铜材、铝材等传统行业的更新换代，以新工艺、新设备为抓手，带动各类企业提质。"


def test_a_sentence_cut_by_a_box_goes_on_after_it() -> None:
    head = "加快推进电子信息产业园建设，围绕产业链部署创新链，围绕创新链布局产业链，以市场导向提升价"
    document = parse_text(
        f"一、电子信息\n{head}\n专栏1 电子信息\n元器件。依托龙头企业发展元器件。\n"
        "终端。发展智能终端。\n值链，扶持技术攻关。\n二、数据\n发展数据。\n"
    )
    assert texts(document)[0] == f"{head}值链，扶持技术攻关。"
    assert [p.text for p in document.passages if p.section == 1][1:] == [
        "元器件。依托龙头企业发展元器件。",
        "终端。发展智能终端。",
    ]
    check_offsets(document)


def test_text_wrapped_at_a_fixed_width_is_unwrapped() -> None:
    sentence = "全市坚持创新驱动发展战略，科技投入持续增加，创新平台不断完善，企业主体地位日益增强。"
    paragraph = "　　" + sentence * 4
    wrapped = "\n".join(paragraph[i : i + 30] for i in range(0, len(paragraph), 30))
    document = parse_text(f"一、基础\n{wrapped}\n二、形势\n{wrapped}\n三、目标\n{wrapped}\n四、任务\n{wrapped}\n")
    assert texts(document) == [sentence * 4] * 4


def test_latin_words_keep_a_space_where_a_line_broke() -> None:
    document = parse_text(
        "一、合作\n深化与国内外高校和科研院所的交流，重点围绕新型显示与半导体照明推进与 Mini\nLED 企业合作。\n"
    )
    assert texts(document)[0].endswith("推进与Mini LED企业合作。")


def test_title_lines_of_the_front_stay_apart() -> None:
    document = parse_text(
        "赣北市科技创新发展“十四五”规划 (2021-2025 年) (征求意见稿)\n"
        "\n赣北科技局\n2020 年 12 月\n\n一、基础\n基础较好。\n"
    )
    assert [passage.text for passage in document.passages][:3] == [
        "赣北市科技创新发展“十四五”规划 (2021-2025年) (征求意见稿)",
        "赣北科技局",
        "2020年12月",
    ]


def test_a_paragraph_without_end_is_read_in_parts() -> None:
    sentence = "以赣北铜业为龙头，做强铜箔产业。"
    text = "一、产业\n" + sentence * 1_000 + "\n" + "铜" * 13_000 + "\n"
    document = parse_text(text)
    check_offsets(document)
    long = [passage.text for passage in document.passages if passage.kind == "paragraph"]
    assert "".join(long) == sentence * 1_000 + "铜" * 13_000
    assert max(map(len, long)) <= MOST_IN_PASSAGE
    assert all(part.endswith("。") for part in long[:-3])
    assert {passage.section for passage in document.passages if passage.kind == "paragraph"} == {0}
