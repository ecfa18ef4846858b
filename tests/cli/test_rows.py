"""Parameters from the command line: what is no value is one sentence."""

from __future__ import annotations

import pytest

from plangraph.cli.rows import parameters
from plangraph.errors import UsageError

from .run import is_one_sentence, plangraph


def test_values() -> None:
    assert parameters(["a=1", "b=[1, null]", "c=韶关市", "d=", "e=x=y"]) == {
        "a": 1, "b": [1, None], "c": "韶关市", "d": "", "e": "x=y",
    }  # fmt: skip


@pytest.mark.parametrize("given", ["a", "=1", "a=" + "9" * 5_000, "a=-" + "9" * 5_000, "a=" + "[" * 100_000])
def test_what_is_no_value(given: str) -> None:
    with pytest.raises(UsageError) as caught:
        parameters([given])
    assert "\n" not in str(caught.value)


@pytest.mark.embedded
def test_arguments_that_are_not_utf_8(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    from plangraph.store.embedded import Folder, stop

    place = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("PLANGRAPH_DATA", str(place))
    monkeypatch.delenv("PLANGRAPH_URL", raising=False)
    bad = b"\xff\xfe".decode("utf-8", "surrogateescape")
    try:
        for arguments in (
            ("query", f"RETURN '{bad}' AS x"),
            ("query", "RETURN $x AS x", "-p", f"x={bad}"),
            ("query", "RETURN $x AS x", "-p", f"x={2**80}"),
            ("search", bad),
            ("load", bad),
            ("load", "a", "--url", f"bolt://{bad}"),
        ):
            ended = plangraph(capsys, *arguments)
            assert ended.code in (1, 2), arguments
            assert is_one_sentence(ended.err), arguments
    finally:
        stop(Folder(place))
