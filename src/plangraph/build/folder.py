"""A build into a folder: claim files as they are made, then the graph that they fold into, all of it or nothing."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from plangraph.build.built import Built, unchanged
from plangraph.build.cache import Cache
from plangraph.build.claimfile import lines_of, read_claims, write_claims
from plangraph.build.decisions import NAME as DECISIONS
from plangraph.build.decisions import read_decisions, write_decision
from plangraph.build.keys import folder_key
from plangraph.build.pipeline import Options, Progress, none_read, plan_files, plan_texts
from plangraph.build.unseen import SOURCE as UNSEEN
from plangraph.build.unseen import without_plan
from plangraph.errors import DataError
from plangraph.graph.folder import replaced
from plangraph.graph.kept import add_lines
from plangraph.records import Decision, Finding, Judgement, PlanClaims, standing
from plangraph.sources import missing_facts
from plangraph.whole import content_of

CLAIMS, JUDGEMENTS = "claims", "judgements.jsonl"


def build(
    paths: Sequence[Path], output: Path, options: Options | None = None, progress: Progress | None = None
) -> Built:
    """Build the graph of all plans in files and folders into `output`, with the decisions that lie there.

    A document that cannot be read is a finding; DataError where none can be, or where two are one plan.
    """
    files, chosen, decisions = plan_files(paths), options or Options(), _decided(output)
    chosen = replace(chosen, facts=(*chosen.facts, *missing_facts(decisions)))
    cache = Cache(chosen.cache / "built" if chosen.cache else None)
    return _built(output, lambda: plan_texts(files, chosen, progress), decisions, cache)


def build_again(source: Path, output: Path) -> Built:
    """Fold the claims of a built graph again, with the decisions that lie beside them and beside the new one, which keeps
    them all; the same claims, the same bytes."""
    claims = sorted((source / CLAIMS).glob("*.jsonl"))
    if not claims:
        raise DataError(f"{source} is no built graph: it has no claims.")
    decisions = _decided(source, output)
    missing = [one for one in decisions if one.verdict == "missing"]
    texts = [_again(path, missing) for path in claims]  # read before the folder is replaced
    return _carry(source, _built(output, lambda: iter(texts), decisions))


def build_more(source: Path, output: Path, more: Sequence[str] = (), without: Collection[str] = ()) -> Built:
    """Fold the claims of a built graph (of none, where `source` is no folder) with the texts of more claim files, without the
    plans of some keys; the decisions of both folders hold. DataError where no plan is left, or two would be one."""
    texts = [*more]
    for path in sorted((source / CLAIMS).glob("*.jsonl")):
        text = _text_of(path)  # before the folder is replaced
        if plan_of(text) not in without:
            texts.append(text)
    keys = Counter(map(plan_of, texts))
    if twice := [key for key, number in keys.items() if number > 1]:
        raise DataError(f"The plan “{twice[0]}” is in this graph already: take that one away first, or give a key.")
    if not texts:
        raise DataError("No plan would be left.")
    return _carry(source, _built(output, lambda: iter(texts), _decided(source, output)))


def plan_of(text: str) -> str:
    """The key of the plan that the text of a claim file is about."""
    return str(json.loads(text[: text.index("\n")])["head"]["key"])


def _text_of(path: Path) -> str:
    """The text of a claim file; DataError where it cannot be read, or has no head that names its plan."""
    name = f"{CLAIMS}/{path.name}"
    try:
        text = content_of(path).decode("utf-8")
        head = json.loads(text[: text.index("\n")])["head"]
        sound = isinstance(head["key"], str) and all(isinstance(head.get(key), str | None) for key in ("file", "title"))
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        sound = False
    if not sound:
        raise DataError(f"{name} is damaged: it has no head; build the graph again.")
    return text


def _again(path: Path, missing: Sequence[Decision]) -> str:
    text = _text_of(path)
    if not missing and f'"source":"{UNSEEN}"' not in text:
        return text
    return write_claims(without_plan(read_claims(lines_of(text), f"{CLAIMS}/{path.name}"), missing))


def _decided(*folders: Path) -> tuple[Decision, ...]:
    """The decisions that hold of folders, which may be one."""
    return standing(dict.fromkeys(one for folder in dict.fromkeys(folders) for one in read_decisions(folder)))


def _built(
    output: Path,
    texts: Callable[[], Iterator[str | Finding]],
    decisions: Sequence[Decision],
    cache: Cache | None = None,
) -> Built:
    cache = cache or Cache(None)
    with replaced(output) as fresh:
        failed = list(_put_down(texts(), fresh / CLAIMS))
        plans = _Files(fresh / CLAIMS)
        if not plans.paths():
            raise none_read(failed)
        key = folder_key(plans.paths(), failed, decisions)
        if (there := unchanged(output, cache.get(key))) is not None:
            shutil.rmtree(fresh)
            return there
        built = _folded(plans, failed, decisions, fresh)
        cache.put(key, built.note)
    return built.at(output)


def _folded(plans: _Files, failed: Sequence[Finding], decisions: Sequence[Decision], fresh: Path) -> Built:
    """The graph of the claims, written beside them."""
    from plangraph.build.folding import fold  # what it takes to fold and to write takes half a second to import
    from plangraph.export.built import write_into

    folded = fold(plans, decisions)
    graph = replace(folded.graph, findings=tuple(sorted((*failed, *folded.graph.findings), key=_order)))
    with (fresh / JUDGEMENTS).open("w", encoding="utf-8") as file:
        file.writelines(map(_line, folded.resolved.judgements))
    return Built.of(fresh, write_into(graph, fresh, folded.reviewed), graph)


def _carry(source: Path, built: Built) -> Built:
    """Take the decisions of one folder into that of a build, behind those that it has."""
    there = set(read_decisions(built.folder))
    more = [one for one in read_decisions(source) if one not in there]
    if more:
        add_lines(built.folder, DECISIONS, map(write_decision, more))
    return built


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
