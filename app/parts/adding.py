"""A reading on the screen: files are dropped, their heads corrected, how far it is is told, and then what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from parts import address
from parts.added import added, missed_files, taken
from parts.correcting import heads_form
from parts.plain import markup, plain
from parts.states import guarded
from parts.words import say
from plangraph.intake import LIMITS, STAGES, Order, Reading, State, ended, new_reading, reading, start

EVERY = 1.0  # seconds between two looks at a reading
MEGA, GIGA = 1_000_000, 1_000_000_000


def drop_files() -> None:
    """The place where files are dropped, and its limits; with files there, the reading of their heads begins."""
    st.html(f'<p class="pg-line">{markup(say("add.hint"))}</p>')
    given = st.file_uploader(
        say("add.files"), LIMITS.kinds, accept_multiple_files=True, key="add-files", max_upload_size=LIMITS.bytes // MEGA,
        label_visibility="collapsed",
    )  # fmt: skip
    st.caption(
        say(
            "add.limits",
            kinds=say("canvas.and").join(LIMITS.kinds),
            files=LIMITS.files,
            size=LIMITS.bytes // MEGA,
            memory=LIMITS.memory // GIGA,
            once=LIMITS.at_once,
        )
    )
    if given and _fit(given):
        with guarded():
            one = new_reading((file.name, file.getvalue()) for file in given)
            start(one, Order("heads"))
            address.write(job=one.id)
            st.rerun()


def _fit(given: Sequence[UploadedFile]) -> bool:
    """Whether files keep to the limits; a sentence where they do not."""
    wrong = [one.name for one in given if PurePath(one.name).suffix.lower()[1:] not in LIMITS.kinds]
    if len(given) > LIMITS.files:
        st.error(say("add.too_many", number=len(given), files=LIMITS.files))
    elif wrong:
        st.error(say("add.wrong_kind", names=plain("、".join(wrong))))
    return len(given) <= LIMITS.files and not wrong


def draw_reading(one: Reading) -> None:
    """A reading as far as it is."""
    state = ended(one)
    if not state.over:
        _watch(one.id, state)
    elif state.stage == "failed":
        _failed(one, state)
    elif state.do == "heads":
        heads_form(one, state)
    elif state.do == "take":
        taken(one)
    else:
        added(one, state)


def _watch(name: str, state: State) -> None:
    """Tell how far it is, again and again, until it is over."""

    @st.fragment(run_every=EVERY)
    def look() -> None:
        one = reading(name)
        now = ended(one) if one else state
        if one is None or now.over:
            st.rerun()
        st.html(_progress(now))

    look()
    st.caption(say("add.leave"))


def _progress(state: State) -> str:
    """The stages as a list: done, with the seconds that they took, at work, to come."""
    told = say("add.of_files", file=state.file, number=state.number, of=state.of) if state.file else ""
    if state.do == "heads":
        return f'<p class="pg-line" role="status">{markup(say("add.reading_heads"))} {markup(told)}</p>'
    stages = ("waiting", "fold") if state.do == "take" else STAGES
    at = stages.index(state.stage) if state.stage in stages else 0
    lines = "".join(_stage(stage, place, at, state) for place, stage in enumerate(stages))
    return f'<p class="pg-line" role="status">{markup(told)}</p><ol class="pg-stages">{lines}</ol>'


def _stage(stage: str, place: int, at: int, state: State) -> str:
    kind = "done" if place < at else "now" if place == at else "next"
    seconds = state.seconds.get(stage, 0.0)
    took = (
        f' <span class="pg-quiet">{markup(say("add.seconds", number=f"{seconds:.0f}"))}</span>' if seconds >= 1 else ""
    )
    return f'<li class="{kind}">{markup(say(f"stage.{stage}"))}{took if kind == "done" else ""}</li>'


def _failed(one: Reading, state: State) -> None:
    st.error(f"{say('add.failed')}  \n:small[{say('state.detail', words=plain(state.sentence))}]")
    missed_files(state)
    if state.heads and state.do == "add":
        st.button(say("add.back"), key="add-back", on_click=_back, args=(one, state))
    again()


def _back(one: Reading, state: State) -> None:
    """The heads once more, to be corrected otherwise."""
    with guarded():
        one.tell(State("heads", "done", heads=state.heads))


def again() -> None:
    """The way to another reading."""
    st.html(f'<p class="pg-line"><a href="{markup(address.here(job=None))}">{markup(say("add.more"))}</a></p>')
