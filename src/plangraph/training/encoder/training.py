"""From texts and facts to the files of the encoder: the base model, trained, cut and written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch

from plangraph.encoder.model import MODEL, PAIRS, VOCABULARY
from plangraph.training.encoder.base import base_network
from plangraph.training.encoder.exporting import write_pairs, write_small
from plangraph.training.encoder.fitting import Course, Told, fit
from plangraph.training.encoder.reading import sample
from plangraph.training.folds import ReadText

KEPT = "training.pt"  # where a run stands that is not done


def train(
    texts: Sequence[ReadText], package: Path, folder: Path, course: Course | None = None, tell: Told = print
) -> None:
    """Train on the texts and write the network and its vocabulary into a folder, the vocabulary first."""
    course = course or Course()
    torch.manual_seed(course.seed)
    network, vocabulary, entries = base_network(package)
    samples = [sample(text, vocabulary) for text in texts]
    tell(f"{len(samples)} texts, {sum(len(ids) for one in samples for ids in one.ids)} pieces")
    fit(network, samples, vocabulary, course, tell, folder / KEPT)
    (folder / VOCABULARY).write_text("\n".join(entries) + "\n", encoding="utf-8")
    write_pairs(network, folder / PAIRS)
    part = folder / f"{MODEL}.part"
    write_small(network, part)
    part.replace(folder / MODEL)
    (folder / KEPT).unlink()
