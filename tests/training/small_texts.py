"""Small texts of our own words, and what readers found in them."""

from __future__ import annotations

import json
from pathlib import Path

Read = dict[str, list[tuple[str, ...]]]
TEXTS: dict[str, tuple[str, Read]] = {
    "liuzhou": (
        "柳州市工业规划（2021—2025年）\n\n一、重点任务\n\n发展工程机械产业、汽车产业。研发电动装载机、轻型底盘。以柳工集团为龙头，"
        "发展工程机械产业。\n",
        {
            "entities": [
                ("Industry", "工程机械产业"),
                ("Industry", "汽车产业"),
                ("Technology", "电动装载机"),
                ("Enterprise", "柳工集团"),
            ],
            "relations": [("柳工集团", "anchors", "工程机械产业")],
        },
    ),
    "baoji": (
        "宝鸡市钛产业规划（2021—2025年）\n\n一、重点任务\n\n发展钛产业、机床产业。突破钛合金管材、钛丝技术。以宝钛集团为龙头，发展钛产业。\n",
        {
            "entities": [
                ("Industry", "钛产业"),
                ("Industry", "机床产业"),
                ("Technology", "钛合金管材"),
                ("Enterprise", "宝钛集团"),
            ],
            "relations": [("宝钛集团", "anchors", "钛产业")],
        },
    ),
    "panzhihua": (
        "攀枝花市钒产业规划（2021—2025年）\n\n一、重点任务\n\n发展钒产业、康养产业。攻克钒电池、钛白粉技术。以攀钢集团为龙头，发展钒产业。\n",
        {
            "entities": [
                ("Industry", "钒产业"),
                ("Industry", "康养产业"),
                ("Technology", "钒电池"),
                ("Enterprise", "攀钢集团"),
            ],
            "relations": [("攀钢集团", "anchors", "钒产业")],
        },
    ),
}


def write_text(folder: Path, name: str) -> tuple[Path, Path]:
    """The files of a text and of what readers found in it."""
    text, read = TEXTS[name]
    entities = [{"type": cls, "name": one, "aliases": []} for cls, one in read["entities"]]
    relations = [{"s": s, "p": p, "o": o, "evidence": s} for s, p, o in read["relations"]]
    facts = {"doc": name, "entities": entities, "relations": relations, "figures": []}
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / f"{name}.json").write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
    return folder / f"{name}.txt", folder / f"{name}.json"
