"""Training: windows of passages, a step for every few of them, some rounds over all texts, everything from one seed."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from plangraph.encoder.pieces import Vocabulary
from plangraph.encoder.windows import LIMIT, Window, pack, size
from plangraph.training.encoder.network import Network
from plangraph.training.encoder.pairing import examples
from plangraph.training.encoder.reading import Sample

NEW = ("labels.", "pairs.")  # what the base model has not
NO_LABEL = -100  # of marks and padding


@dataclass(frozen=True, slots=True)
class Course:
    """How long and how fast the encoder learns."""

    rounds: int = 4
    windows: int = 6  # of a step
    rate: float = 2.5e-4
    rate_of_labels: float = 1e-3  # of what is not in the base model
    share_of_pairs: float = 0.3  # of the loss over pairs of things, beside that over labels
    warming: float = 0.1  # of all steps
    limit: int = LIMIT
    seed: int = 7
    threads: int = 1


Told = Callable[[str], None]
Batch = list[tuple[int, Window]]  # index of the sample, window over its passages


def fit(
    network: Network,
    samples: Sequence[Sample],
    vocabulary: Vocabulary,
    course: Course,
    tell: Told = print,
    kept: Path | None = None,
) -> None:
    """Train the network on the samples, in place. With `kept` a run that was stopped goes on after its last round."""
    torch.manual_seed(course.seed)
    torch.set_num_threads(course.threads)
    torch.set_flush_denormal(True)
    chance = random.Random(course.seed)
    rounds = [list(_batches(samples, course, chance)) for _ in range(course.rounds)]
    steps = sum(map(len, rounds))
    optimizer = _optimizer(network, course)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _pace(step, steps, course.warming))
    done = _restore(kept, network, optimizer, schedule)
    network.train()
    began = time.monotonic()
    for number, batches in enumerate(rounds[done:], done + 1):
        lost = 0.0
        for batch in batches:
            ids, labels, mask = _tensors(samples, batch, vocabulary)
            seen = network.encoded(ids, mask)
            scores = network.labelled(seen)
            loss = functional.cross_entropy(scores.flatten(0, 1), labels.flatten(), ignore_index=NO_LABEL)
            loss = loss + course.share_of_pairs * _of_pairs(network, seen, samples, batch)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            lost += float(loss.detach())
        tell(f"round {number}: {len(batches)} steps, loss {lost / len(batches):.4f}, {time.monotonic() - began:.0f} s")
        _keep(kept, number, network, optimizer, schedule)
    network.eval()


def _of_pairs(network: Network, seen: Tensor, samples: Sequence[Sample], batch: Batch) -> Tensor:
    """The loss over all pairs of things of the windows, by the number of things."""
    total, things = torch.zeros(()), 0
    for row, (i, window) in zip(seen, batch, strict=True):
        own = examples(samples[i].pairs, window)
        if own is not None:
            ends = (torch.from_numpy(part) for part in (own.first, own.last, own.cls, own.beside))
            scores, counts = network.pairs(row, *ends), torch.from_numpy(own.counts)
            right = torch.from_numpy(own.right)[counts]
            total = total + functional.binary_cross_entropy_with_logits(scores[counts], right, reduction="sum")
            things += len(own.first)
    return total / max(things, 1)


def _keep(kept: Path | None, number: int, *parts: Any) -> None:
    """Write where training is after a round."""
    if kept is not None:
        kept.parent.mkdir(parents=True, exist_ok=True)
        part = kept.with_suffix(".part")
        torch.save((number, torch.get_rng_state(), [one.state_dict() for one in parts]), part)
        part.replace(kept)


def _restore(kept: Path | None, *parts: Any) -> int:
    """The number of rounds that are done; network, optimizer and schedule are put where they were."""
    if kept is None or not kept.is_file():
        return 0
    number, chance, states = torch.load(kept, weights_only=True)
    torch.set_rng_state(chance)
    for part, state in zip(parts, states, strict=True):
        part.load_state_dict(state)
    return int(number)


def _pace(step: int, steps: int, warming: float) -> float:
    """The share of the full rate at a step: up over the first ones, then evenly down to nothing."""
    warm = max(1.0, steps * warming)
    return min((step + 1) / warm, max(0.0, (steps - step) / max(1.0, steps - warm)))


def _optimizer(network: Network, course: Course) -> torch.optim.Optimizer:
    own = [p for name, p in network.named_parameters() if name.startswith(NEW)]
    plain = [p for name, p in network.named_parameters() if not name.startswith(NEW) and p.ndim == 1]
    heavy = [p for name, p in network.named_parameters() if not name.startswith(NEW) and p.ndim > 1]
    groups = [
        {"params": own, "lr": course.rate_of_labels, "weight_decay": 0.0},
        {"params": plain, "lr": course.rate, "weight_decay": 0.0},
        {"params": heavy, "lr": course.rate, "weight_decay": 0.01},
    ]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6, fused=True)


def _batches(samples: Sequence[Sample], course: Course, chance: random.Random) -> Iterator[Batch]:
    """The windows of all samples, cut anew, those of like size together, in an order of chance."""
    windows = [
        (i, window)
        for i, one in enumerate(samples)
        for window in pack([len(ids) for ids in one.ids], course.limit, 0, chance.randint(16, course.limit))
    ]
    chance.shuffle(windows)
    windows.sort(key=lambda pair: size(pair[1]) // 48)
    batches = [windows[i : i + course.windows] for i in range(0, len(windows), course.windows)]
    chance.shuffle(batches)
    yield from batches


def _tensors(samples: Sequence[Sample], batch: Batch, vocabulary: Vocabulary) -> tuple[Tensor, Tensor, Tensor]:
    """Numbers of pieces, labels, and where there is a piece."""
    longest = max(size(window) for _, window in batch)
    ids = torch.full((len(batch), longest), vocabulary.pad)
    labels = torch.full((len(batch), longest), NO_LABEL)
    for row, (i, window) in enumerate(batch):
        ids[row, 0] = vocabulary.first
        for part in window:
            end = part.at + part.end - part.start
            ids[row, part.at : end] = torch.tensor(samples[i].ids[part.passage][part.start : part.end])
            labels[row, part.at : end] = torch.tensor(samples[i].labels[part.passage][part.start : part.end])
            ids[row, end] = vocabulary.between
    return ids, labels, ids != vocabulary.pad
