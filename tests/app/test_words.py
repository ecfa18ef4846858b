"""The screen's words: both languages, the same gaps, none missing, none unused; and text that stays text."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

APP = Path(__file__).parents[2] / "app"
sys.path.insert(0, str(APP))

from parts.pinyin import romanised  # noqa: E402
from parts.plain import markup, plain  # noqa: E402
from parts.tongue import _table  # noqa: E402
from parts.words import _words  # noqa: E402
from plangraph.questions import catalogue  # noqa: E402
from plangraph.records import Finding  # noqa: E402

CODE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(APP.rglob("*.py")))
FINDINGS = APP.parent / "graphs" / "findings.jsonl"
GROUPS = set(re.findall(r'f"([a-z_]+)\.\w*{', CODE))  # of keys that are made at run time


def test_every_key_has_both_languages_with_the_same_gaps() -> None:
    for key, pair in _words().items():
        gaps = [sorted(re.findall(r"{(\w+)}", pair[language])) for language in ("zh", "en")]
        assert all(pair.values()), key
        assert gaps[0] == gaps[1], key


def test_every_word_that_the_pages_say_is_there() -> None:
    said = set(re.findall(r"""say\(\s*["']([a-z_]+\.\w+)["']""", CODE)) | set(re.findall(r'nothing\("([^"]+)"', CODE))
    assert said
    assert said <= set(_words())


def test_no_word_is_left_over() -> None:
    loose = [key for key in _words() if key not in CODE and key.partition(".")[0] not in GROUPS]
    assert loose == []


def test_what_streamlit_says_is_said_in_chinese() -> None:
    table = _table()
    assert {"exact", "begins"} == table.keys()
    for english, chinese in (*table["exact"].items(), *table["begins"].items()):
        assert english.isascii() or "⌘" in english
        assert any("\u4e00" <= sign <= "\u9fff" for sign in chinese), english


def test_every_choice_of_a_question_has_a_word_in_both_languages() -> None:
    values = {value for question in catalogue() for one in question.parameters for value in one.choices}
    assert values
    assert {value for value in values if not {f"option.{value}", f"level.{value}"} & set(_words())} == set()


def test_names_are_read_in_pinyin_word_by_word() -> None:
    assert romanised("韶关市") == "Shaoguan Shi"
    assert romanised("青石光电", "Bluestone Optics") == "Bluestone Optics"
    assert romanised("5G") == ""


HOSTILE = [
    "<script>alert(1)</script>",
    "**东阳光** _x_ `code` [a](javascript:alert(1)) ![i](http://x/y.png)",
    ":red[红] :material/home: $x^2$ ~~x~~ | a | b |",
    "# 标题\n- 项\n> 引",
    "&lt;b&gt; &amp; \\",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_letter_for_letter(text: str) -> None:
    rendered = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parseInline(plain(text))[0].children
    assert rendered is not None
    assert {token.type for token in rendered} <= {"text", "text_special"}
    assert "".join(token.content for token in rendered) == " ".join(text.split())
    assert "<" not in markup(text)


@given(st.text())
def test_any_text_is_shown_letter_for_letter(text: str) -> None:
    rendered = MarkdownIt("commonmark").parseInline(plain(text))[0].children or []
    shown = " ".join(text.replace("\x00", "\ufffd").split())
    assert "".join(token.content for token in rendered) == shown


# --- what reading and building met with --------------------------------------------------------------------------------


def test_what_the_shipped_graph_met_with_has_no_english_sentence() -> None:
    lines = FINDINGS.read_text(encoding="utf-8").splitlines()
    told = [Finding(**json.loads(line)).told("zh") for line in lines]
    assert told
    assert [one for one in told if re.search(r"\b[a-z]+ [a-z]+ [a-z]+\b", one)] == []
