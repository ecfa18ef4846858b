"""Steps over the layers of a plan. A step sees the layers that it declares and no other, and changes those that it writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from plangraph.language.layers import LAYERS, OF_PASSAGES, OF_PLANS, PassageLayers, PlanLayers

WITH = {"frames": ("frames", "reading", "read_with")}  # what is kept of a passage where a step writes a layer


class UndeclaredLayer(AssertionError):
    """A step read a layer that it did not declare: a fault in PlanGraph."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step by its name: the room that it belongs to, the layers that it reads and writes, what it does."""

    name: str
    room: str  # language, sources or weighing
    reads: tuple[str, ...]
    writes: tuple[str, ...]
    run: Callable[[PlanLayers], PlanLayers]

    def __post_init__(self) -> None:
        unknown = {*self.reads, *self.writes} - set(LAYERS)
        if unknown:
            raise UndeclaredLayer(f"{self.name} declares {', '.join(sorted(unknown))}, which is no layer")

    def __call__(self, plan: PlanLayers) -> PlanLayers:
        """The plan with what the step writes."""
        hidden = set(LAYERS) - {*self.reads, *self.writes}
        after = self.run(_sealed(plan, hidden, self.name))
        changed = {layer: getattr(after, layer) for layer in self.writes if layer in OF_PLANS}
        kept = [name for layer in self.writes if layer in OF_PASSAGES for name in WITH.get(layer, (layer,))]
        passages = plan.passages
        if kept:
            passages = tuple(_taken(old, new, kept) for old, new in zip(passages, after.passages, strict=True))
        return replace(plan, passages=passages, **changed)


class _Sealed:
    """A layer that a step did not declare: whatever is done with it fails."""

    def __init__(self, layer: str, step: str) -> None:
        self.__dict__["said"] = f"the step {step} reads the layer {layer}, which it does not declare"

    def _fail(self, *_: Any) -> Any:
        raise UndeclaredLayer(self.__dict__["said"])

    __iter__ = __len__ = __bool__ = __getitem__ = __contains__ = __add__ = __radd__ = __getattr__ = _fail


def _taken(old: PassageLayers, new: PassageLayers, kept: Iterable[str]) -> PassageLayers:
    """A passage with what a step wrote; itself where that is nothing."""
    changes = {name: value for name in kept if (value := getattr(new, name)) is not getattr(old, name)}
    return old.having(changes) if changes else old


def _sealed(plan: PlanLayers, hidden: Iterable[str], step: str) -> PlanLayers:
    layers = set(hidden)
    over = {layer: _Sealed(layer, step) for layer in OF_PLANS if layer in layers}
    under: dict[str, Any] = {layer: _Sealed(layer, step) for layer in OF_PASSAGES if layer in layers}
    passages = tuple(_covered(passage, under) for passage in plan.passages)
    return replace(plan, passages=passages, **over)  # type: ignore[arg-type]


def _covered(passage: PassageLayers, layers: Mapping[str, Any]) -> PassageLayers:
    """The passage with layers in the place of those in which something is: itself where nothing is to be hidden."""
    own = passage.__dict__
    held = {name: layer for name, layer in layers.items() if own[name]}
    return passage.having(held) if held else passage
