"""Small plans of our own words, put into a folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

HEFEI = """合肥市人工智能产业发展规划（2021—2025年）

一、智能语音产业

以科大讯飞股份有限公司为龙头，发展智能语音产业。到2025年，全市规模以上企业达到120家。

二、平台

支持科大讯飞建设安徽省智能语音重点实验室。
"""
KEY = "合肥市-人工智能产业发展规划-2021-2025"
WUHU = """芜湖市机器人产业发展规划（2021—2025年）

一、机器人产业

依托埃夫特智能装备股份有限公司，发展机器人产业。与科大讯飞股份有限公司开展合作。
"""

# what a reader found in them
FIRM = {"type": "Enterprise", "name": "科大讯飞股份有限公司", "aliases": ["科大讯飞"]}
LAB = {"type": "Platform", "name": "安徽省智能语音重点实验室", "aliases": []}
HOME = {"type": "Place", "name": "合肥市", "aliases": []}
SPEECH = {"type": "Industry", "name": "智能语音", "aliases": []}
BUILT = {
    "s": "安徽省智能语音重点实验室",
    "p": "builtBy",
    "o": "科大讯飞股份有限公司",
    "evidence": "支持科大讯飞建设安徽省智能语音重点实验室",
}


def plans(folder: Path, **texts: str) -> Path:
    """The folder with `<name>.txt` for each text."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def fact_file(path: Path, doc: str, **content: Any) -> Path:
    """A file of facts in the form of the annotation guide."""
    empty: dict[str, Any] = {"entities": [], "relations": [], "figures": []}
    path.write_text(json.dumps({"doc": doc, **empty, **content}, ensure_ascii=False), encoding="utf-8")
    return path


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
