from plangraph.documents import parse_text

from .views import messages

PLAN = "一、基础\n" + "全市坚持创新驱动发展，科技投入持续增加。\n" * 20


def test_a_clean_plan_has_no_finding_about_its_text() -> None:
    assert "text: text:" not in messages(parse_text(PLAN))


def test_traditional_characters() -> None:
    assert "traditional characters" in messages(
        parse_text("一、發展基礎\n" + "創新體系與產業環境進一步優化，經濟實現發展。\n" * 20)
    )


def test_an_english_plan() -> None:
    assert "% of the text is Chinese" in messages(parse_text("1. Background\nThe city grows its industry.\n" * 20))


def test_damaged_characters_and_wrong_encodings() -> None:
    assert "3 characters could not be decoded" in messages(parse_text(PLAN + "全市\ufffd\ufffd\ufffd发展。\n"))
    garbled = "全市发展新材料产业".encode().decode("latin-1")
    assert "wrong encoding" in messages(parse_text(PLAN + garbled))


def test_noise_of_a_text_recognition() -> None:
    assert "text recognition" in messages(parse_text(PLAN + "科技<|投入»«增加~`'发展\\;;企业}{平台。\n"))


def test_a_text_without_headings() -> None:
    assert "No headings were found" in messages(parse_text("全市坚持创新驱动发展，科技投入持续增加。\n" * 20))


def test_sections_without_text_and_paragraphs_that_break_off() -> None:
    document = parse_text(PLAN + "二、目标\n三、任务\n" + "做强产业，做优平台，做大企业，" * 4 + "加快形成\n")
    assert "Nothing stands under the heading “二、目标”" in messages(document, "info")
    assert "A paragraph breaks off" in messages(document, "info")


def test_a_very_long_text_is_told() -> None:
    document = parse_text("一、基础\n" + "全市坚持创新驱动发展，科技投入持续增加。\n" * 51_000)
    assert "very long" in messages(document, "info")


def test_a_traditional_text_is_read_in_simplified_characters() -> None:
    head = "東莞市人民政府關於發展竹編產業的實施意見\n東府〔2021〕54號\n各鎮人民政府:\n為發展竹編產業,提出如下意見:\n"
    found = parse_text(head + "一、總體要求\n加強領導,推動我市產業創新。\n").metadata
    assert (found.title, found.number) == ("东莞市人民政府关于发展竹编产业的实施意见", "东府〔2021〕54号")
    assert (found.jurisdiction, found.issuers) == ("东莞市", ("东莞市人民政府",))
