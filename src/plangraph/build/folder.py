"""A build into a folder: claim files as they are made, then the graph that they fold into, all of it or nothing."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from plangraph.build.cache import Cache
from plangraph.build.claimfile import lines_of, read_claims, write_claims
from plangraph.build.decisions import NAME as DECISIONS
from plangraph.build.decisions import read_decisions, write_decision
from plangraph.build.keys import stage_key, whole_code_key
from plangraph.build.pipeline import Options, Progress, fold, none_read, plan_files, plan_texts
from plangraph.build.unseen import SOURCE as UNSEEN
from plangraph.build.unseen import without_plan
from plangraph.errors import DataError
from plangraph.export.built import write_into
from plangraph.graph.checks import check
from plangraph.graph.folder import replaced
from plangraph.graph.kept import add_lines
from plangraph.graph.manifest import NAME as MANIFEST
from plangraph.graph.tables import read_tables
from plangraph.graph.verify import verify
from plangraph.records import Decision, Finding, Graph, Judgement, PlanClaims, standing
from plangraph.sources import missing_facts

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
    files, chosen = plan_files(paths), options or Options()
    chosen = replace(chosen, facts=(*chosen.facts, *missing_facts(standing(read_decisions(output)))))
    return _built(
        output,
        lambda: plan_texts(files, chosen, progress),
        output,
        Cache(chosen.cache / "built" if chosen.cache else None),
    )


def build_again(source: Path, output: Path) -> Built:
    """Fold the claims of a built graph again, with the decisions that lie beside them and beside the new one, which keeps
    them all; the same claims, the same bytes."""
    claims = sorted((source / CLAIMS).glob("*.jsonl"))
    if not claims:
        raise DataError(f"{source} is no built graph: it has no claims.")
    missing = [one for one in _decided(source, output) if one.verdict == "missing"]
    texts = [_again(path, missing) for path in claims]  # read before the folder is replaced
    return _built(output, lambda: iter(texts), source, Cache(None))


def build_more(source: Path, output: Path, more: Sequence[str] = (), without: Collection[str] = ()) -> Built:
    """Fold the claims of a built graph (of none, where `source` is no folder) with the texts of more claim files, without the
    plans of some keys; the decisions of both folders hold. DataError where no plan is left, or two would be one."""
    texts = [*more]
    for path in sorted((source / CLAIMS).glob("*.jsonl")):
        text = path.read_text(encoding="utf-8")  # before the folder is replaced
        if plan_of(text) not in without:
            texts.append(text)
    keys = Counter(map(plan_of, texts))
    if twice := [key for key, number in keys.items() if number > 1]:
        raise DataError(f"The plan “{twice[0]}” is in this graph already: take that one away first, or give a key.")
    if not texts:
        raise DataError("No plan would be left.")
    return _built(output, lambda: iter(texts), source, Cache(None))


def plan_of(text: str) -> str:
    """The key of the plan that the text of a claim file is about."""
    return str(json.loads(text[: text.index("\n")])["head"]["key"])


def _again(path: Path, missing: Sequence[Decision]) -> str:
    text = path.read_text(encoding="utf-8")
    if not missing and f'"source":"{UNSEEN}"' not in text:
        return text
    return write_claims(without_plan(read_claims(lines_of(text), f"{CLAIMS}/{path.name}"), missing))


def _decided(source: Path, output: Path) -> tuple[Decision, ...]:
    """The decisions that hold of two folders, which may be one."""
    return standing(dict.fromkeys((*read_decisions(source), *read_decisions(output))))


def _built(output: Path, texts: Callable[[], Iterator[str | Finding]], source: Path, cache: Cache) -> Built:
    decisions = _decided(source, output)
    with replaced(output) as fresh:
        failed = list(_put_down(texts(), fresh / CLAIMS))
        plans = _Files(fresh / CLAIMS)
        if not plans.paths():
            raise none_read(failed)
        key = _key(plans.paths(), failed, decisions)
        if cache.get(key) == _manifest(output) and _sound(output):
            shutil.rmtree(fresh)
            graph = read_tables(output)
            return Built(graph, check(graph))
        folded = fold(plans, decisions)
        graph = replace(folded.graph, findings=tuple(sorted((*failed, *folded.graph.findings), key=_order)))
        with (fresh / JUDGEMENTS).open("w", encoding="utf-8") as file:
            file.writelines(map(_line, folded.resolved.judgements))
        findings = write_into(graph, fresh, folded.reviewed)
        cache.put(key, _manifest(fresh) or "")
    _carry(source, output)
    return Built(graph, findings)


def _carry(source: Path, output: Path) -> None:
    """Take the decisions of one folder into another, behind those that it has."""
    there = set(read_decisions(output))
    more = [one for one in read_decisions(source) if one not in there]
    if more:
        add_lines(output, DECISIONS, map(write_decision, more))


def _key(claims: Sequence[Path], failed: Sequence[Finding], decisions: Sequence[Decision]) -> str:
    """What a built folder depends on: the claims, what failed, the decisions and all the code."""
    files = (f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}" for path in claims)
    return stage_key(whole_code_key(), *files, repr(failed), repr(decisions))


def _manifest(folder: Path) -> str | None:
    try:
        return (folder / MANIFEST).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _sound(folder: Path) -> bool:
    """Whether a folder holds all that its manifest says."""
    try:
        verify(folder)
    except DataError:
        return False
    return True


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
            yield Finding(
                "error", key, f"{seen[key]} and {file} are both the plan “{key}”: give one another `key` in plans.toml."
            )
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


def _line(judgement: Judgement) -> str:
    return json.dumps(asdict(judgement), ensure_ascii=False, separators=(",", ":")) + "\n"
