"""Two plans of places that do not exist, and a data folder of the test's own."""

from __future__ import annotations

from pathlib import Path

import pytest

FIRST = """云岭市人民政府关于印发云岭市先进制造业发展规划（2021—2025年）的通知
云府〔2021〕18号

云岭市先进制造业发展规划（2021—2025年）

第一章 发展目标
到2025年，规模以上工业总产值达到1200亿元，高新技术企业达到150家。

第二章 重点产业
以青石铝业有限公司为龙头，发展高端铝合金材料。

云岭市人民政府
2021年9月30日
"""
SECOND = """白沙市科技创新规划（2021—2025年）

第一章 平台
推动青石铝业有限公司与北岭大学共建轻合金联合实验室。
"""


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder, new and empty."""
    monkeypatch.setenv("PLANGRAPH_DATA", str(tmp_path / "data"))
    return tmp_path / "data"
