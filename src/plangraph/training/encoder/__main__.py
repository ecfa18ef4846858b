"""Train the encoder on everything that is read: python -m plangraph.training.encoder PACKAGE [OPTIONS]

PACKAGE        the base model's package, as `make encoder` fetches it
--facts DIR    a folder of readers' facts; may stand several times
--texts DIR    a folder of texts that are not beside their facts; may stand several times
--out DIR      where the encoder's files are written (by default into the package)
--go-on        go on with the encoder in the package, with the texts that it has not read (`read.txt`) and as many others
--held-out     train five encoders instead, each without one fold, into DIR/fold-1 to DIR/fold-5, and keep what each
               sees in the texts of its fold; what is there already is not made again
--small        one round over the smallest text of every fold, to see that it goes the whole way
"""

from __future__ import annotations

import argparse
import time
from dataclasses import replace
from pathlib import Path

from plangraph.encoder import WEIGHTS
from plangraph.errors import PlanGraphError
from plangraph.training.encoder.fitting import Course
from plangraph.training.encoder.going_on import FURTHER
from plangraph.training.encoder.held_out import hold_out
from plangraph.training.encoder.training import train, train_on
from plangraph.training.folds import few, read_texts


def main() -> None:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path)
    parser.add_argument("--facts", type=Path, action="append", default=[])
    parser.add_argument("--texts", type=Path, action="append", default=[])
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--go-on", action="store_true")
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--fold", type=int, action="append", default=[])
    parser.add_argument("--small", action="store_true")
    asked = parser.parse_args()
    try:
        _make(asked)
    except PlanGraphError as error:
        parser.exit(1, f"{error}\n")


def _make(asked: argparse.Namespace) -> None:
    texts = list(read_texts(asked.facts, asked.texts))
    course = replace(FURTHER if asked.go_on else Course(), **({"rounds": 1} if asked.small else {}))
    texts = few(texts) if asked.small else texts
    if asked.held_out:
        hold_out(texts, asked.package, asked.out, asked.fold, course, _tell)
    elif asked.go_on:
        train_on(texts, WEIGHTS, asked.out, course, _tell)
    else:
        train(texts, asked.package, asked.out, course, _tell)


def _tell(line: str) -> None:
    print(time.strftime("%H:%M:%S"), line, flush=True)


if __name__ == "__main__":
    main()
