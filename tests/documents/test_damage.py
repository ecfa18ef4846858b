"""Files with damaged bytes are read or refused in one sentence; nothing else is raised."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plangraph.documents import read_document
from plangraph.errors import DocumentError

from .test_formats import FILES
from .views import check_offsets

DAMAGE = st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=12)


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(damage=DAMAGE, cut=st.floats(0.3, 1))
def test_damaged_files(name: str, damage: list[tuple[float, int]], cut: float, tmp_path: Path) -> None:
    data = bytearray(FILES[name])
    for place, value in damage:
        data[int(place * len(data))] = value
    path = tmp_path / name
    path.write_bytes(bytes(data[: int(cut * len(data))]))
    refusal = ""
    try:
        check_offsets(read_document(path))
    except DocumentError as error:
        refusal = str(error)
    assert refusal == "" or refusal.startswith(name)
