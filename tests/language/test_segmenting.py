"""Words are told apart by the dictionary that comes with jieba, whatever lies in the folder for temporary files."""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
from pathlib import Path

ASK = """
import sys
from plangraph.documents.mending import general
from plangraph.language.text import tokenizer
for known in (general(), tokenizer()):
    print(" ".join(known.cut("绿色发展水平", HMM=False)))
print(" ".join(tokenizer().cut("推动产业做大做强", HMM=False)))
print("pkg_resources" in sys.modules)
"""


def test_a_planted_dictionary_is_not_read_and_none_is_left_behind(tmp_path: Path) -> None:
    """jieba would read its words from a file that any user of the machine can write."""
    planted = {"绿色发展水": 9_000_000, **{"绿色发展水"[:i]: 0 for i in range(1, 5)}, "平": 9}
    content = marshal.dumps((planted, 9_000_009))
    (tmp_path / "jieba.cache").write_bytes(content)
    environment = {**os.environ, "TMPDIR": str(tmp_path), "TEMP": str(tmp_path), "TMP": str(tmp_path)}
    asked = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, env=environment, check=True)
    assert asked.stdout.splitlines() == ["绿色 发展 水平"] * 2 + ["推动 产业 做大做强", "False"]
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("jieba.cache", content)]


def test_words_added_to_one_breaker_are_not_in_the_other() -> None:
    from plangraph.language.text import tokenizer
    from plangraph.segmenting import general

    assert tokenizer().FREQ.get("做大做强")
    assert not general().FREQ.get("做大做强")
