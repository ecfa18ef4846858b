"""From texts and facts to the files of the encoder: the base model, trained, cut and written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch

from plangraph.encoder.model import MODEL, PAIRS, VOCABULARY
from plangraph.encoder.pieces import Vocabulary
from plangraph.training.encoder.base import base_network
from plangraph.training.encoder.exporting import write_pairs, write_small
from plangraph.training.encoder.fitting import Course, Told, fit
from plangraph.training.encoder.going_on import FURTHER, READ, mean_of, unread, written_network
from plangraph.training.encoder.network import Network
from plangraph.training.encoder.reading import sample
from plangraph.training.folds import ReadText

KEPT = "training.pt"  # where a run stands that is not done


def train(
    texts: Sequence[ReadText], package: Path, folder: Path, course: Course | None = None, tell: Told = print
) -> None:
    """Train on the texts and write the network and its vocabulary into a folder, the vocabulary first."""
    course = course or Course()
    torch.manual_seed(course.seed)
    _train(base_network(package), texts, {text.name for text in texts}, folder, course, tell)


def train_on(
    texts: Sequence[ReadText], start: Path, folder: Path, course: Course = FURTHER, tell: Told = print
) -> None:
    """Go on with the encoder of the folder `start`: it learns those of the texts that it has not read, among others, and what
    is written in the end is the mean of both, which knows the new and has forgotten less of the old."""
    torch.manual_seed(course.seed)
    names = {text.name for text in texts} | set((start / READ).read_text(encoding="utf-8").split())
    before, _, entries = written_network(start)
    _train(written_network(start), unread(texts, start, course.seed), names, folder, course, tell)
    _write(mean_of(before, written_network(folder)[0]), entries, names, folder)


def _train(
    begun: tuple[Network, Vocabulary, list[str]],
    texts: Sequence[ReadText],
    names: set[str],
    folder: Path,
    course: Course,
    tell: Told,
) -> None:
    """Train a network on the texts and write its files; `names` are those of all texts that it has learned from then."""
    network, vocabulary, entries = begun
    samples = [sample(text, vocabulary) for text in texts]
    tell(f"{len(samples)} texts, {sum(len(ids) for one in samples for ids in one.ids)} pieces")
    fit(network, samples, vocabulary, course, tell, folder / KEPT)
    _write(network, entries, names, folder)
    (folder / KEPT).unlink()


def _write(network: Network, entries: Sequence[str], names: set[str], folder: Path) -> None:
    """Write the files of an encoder."""
    (folder / VOCABULARY).write_text("\n".join(entries) + "\n", encoding="utf-8")
    write_pairs(network, folder / PAIRS)
    part = folder / f"{MODEL}.part"
    write_small(network, part)
    part.replace(folder / MODEL)
    (folder / READ).write_text("\n".join(sorted(names)) + "\n", encoding="utf-8")
