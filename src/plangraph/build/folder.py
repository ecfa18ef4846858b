"""A build into a folder: claim files as they are made, then the graph that they fold into, all of it or nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from plangraph.build.claimfile import lines_of, read_claims
from plangraph.build.decisions import read_decisions
from plangraph.build.pipeline import Options, Progress, fold, none_read, plan_files, plan_texts
from plangraph.errors import DataError
from plangraph.graph.folder import replaced
from plangraph.graph.write import write_into
from plangraph.records import Finding, Graph, Judgement, PlanClaims

CLAIMS, JUDGEMENTS = "claims", "judgements.jsonl"


@dataclass(frozen=True, slots=True)
class Built:
    """A graph as it was written, and the findings of the checks of its data."""

    graph: Graph
    checks: tuple[Finding, ...]


def build(
    paths: Sequence[Path], output: Path, options: Options | None = None, progress: Progress | None = None
) -> Built:
    """Build the graph of all plans in files and folders into `output`, with the decisions that lie there.

    A document that cannot be read is a finding; DataError where none can be, or where two are one plan.
    """
    files = plan_files(paths)
    return _built(output, lambda: plan_texts(files, options or Options(), progress), output)


def build_again(source: Path, output: Path) -> Built:
    """Fold the claims of a built graph again, with the decisions that lie beside them; the same claims, the same bytes."""
    claims = sorted((source / CLAIMS).glob("*.jsonl"))
    if not claims:
        raise DataError(f"{source} is no built graph: it has no claims.")
    texts = [path.read_text(encoding="utf-8") for path in claims]  # read before the folder is replaced
    return _built(output, lambda: iter(texts), source)


def _built(output: Path, texts: Callable[[], Iterator[str | Finding]], decided: Path) -> Built:
    decisions = read_decisions(decided)
    with replaced(output) as fresh:
        failed = list(_put_down(texts(), fresh / CLAIMS))
        plans = _Files(fresh / CLAIMS)
        if not plans.paths():
            raise none_read(failed)
        folded = fold(plans, decisions)
        graph = replace(folded.graph, findings=tuple(sorted((*failed, *folded.graph.findings), key=_order)))
        (fresh / JUDGEMENTS).write_text(_lines(folded.resolved.judgements), encoding="utf-8")
        return Built(graph, write_into(graph, fresh))


def _order(finding: Finding) -> tuple[str, str, str]:
    return finding.severity, finding.place, finding.message


def _put_down(texts: Iterable[str | Finding], folder: Path) -> Iterator[Finding]:
    """Write each plan's claims under its key; what failed, and a second plan of one key, is a finding."""
    folder.mkdir()
    seen: dict[str, str] = {}
    for found in texts:
        if isinstance(found, Finding):
            yield found
            continue
        head = json.loads(found[: found.index("\n")])["head"]
        key, file = head["key"], head["file"]
        if key in seen:
            yield Finding("error", key, f"{seen[key]} and {file} are both the plan “{key}”: give one another `key` in plans.toml.")
            continue
        seen[key] = file
        (folder / f"{file_name(key)}.jsonl").write_text(found, encoding="utf-8")


def file_name(key: str) -> str:
    """A plan's key as the name of a file."""
    return "".join("_" if char in '/\\:*?"<>|' or not char.isprintable() else char for char in key)[:80]


class _Files:
    """The claim files of a folder, read one by one each time they are gone through."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def paths(self) -> list[Path]:
        return sorted(self._folder.glob("*.jsonl"))

    def __call__(self) -> Iterator[PlanClaims]:
        for path in self.paths():
            yield read_claims(lines_of(path.read_text(encoding="utf-8")), f"{CLAIMS}/{path.name}")


def _lines(judgements: Iterable[Judgement]) -> str:
    return "".join(json.dumps(asdict(one), ensure_ascii=False, separators=(",", ":")) + "\n" for one in judgements)
