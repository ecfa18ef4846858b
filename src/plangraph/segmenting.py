"""jieba's dictionary, read once a process from its own package and from nowhere else.

jieba would keep what it has read in a file of the folder for temporary files, under a name that every user of the machine can
write; words would then be told apart by whatever lies there. It would also import pkg_resources, which takes longer than
the rest of it.
"""

from __future__ import annotations

import logging
import sys
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import jieba


@lru_cache(maxsize=1)
def general() -> jieba.Tokenizer:
    """jieba as it comes."""
    known = sys.modules.get("pkg_resources")
    sys.modules["pkg_resources"] = known  # type: ignore[assignment]  # None: the import of jieba does without it
    try:
        import jieba
    finally:
        if known is None:
            del sys.modules["pkg_resources"]
    jieba.setLogLevel(logging.ERROR)
    segmenter = jieba.Tokenizer()
    segmenter.FREQ, segmenter.total = segmenter.gen_pfdict(segmenter.get_dict_file())
    segmenter.initialized = True
    return segmenter


def with_words(words: list[str]) -> jieba.Tokenizer:
    """jieba with words of two characters and more added, each as often as it must stand to be found whole."""
    own = type(general())()
    own.FREQ, own.total, own.initialized = dict(general().FREQ), general().total, True
    for word in words:
        if len(word) > 1 and not own.FREQ.get(word):  # 0: the beginning of a longer word
            own.add_word(word)
    return own
