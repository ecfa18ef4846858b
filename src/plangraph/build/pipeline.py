"""The order of the stages: plans to claims, claims to things, things to clusters, all folded into a graph."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise
from pathlib import Path

from plangraph.build.cache import Cache
from plangraph.build.claimfile import lines_of, read_claims, write_claims
from plangraph.build.keys import stage_key
from plangraph.build.lost import lost_finding, unheld
from plangraph.documents import find_documents
from plangraph.documents.metadata.beside import stated_beside
from plangraph.errors import DataError, DocumentError
from plangraph.graph.fold import fold_graph
from plangraph.graph.judged import Judged, Reviewed
from plangraph.graph.meant import Meant
from plangraph.records import Decision, Finding, Graph, Metadata, PlanClaims, Resolved
from plangraph.resolution import Decided, resolve_across, resolve_within
from plangraph.sources import FactFile

Progress = Callable[[str, int, int], None]  # what was read, how many are, how many there are


@dataclass(frozen=True)
class Options:
    """How plans are read: what the caller says of them, readers' facts, how many processes, where results are kept, and
    what is left out (`encoder`)."""

    metadata: Metadata | None = None
    facts: tuple[FactFile, ...] = ()
    jobs: int = 1
    cache: Path | None = None
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Folded:
    """A graph, who is who in it, and what came of the decisions."""

    graph: Graph
    resolved: Resolved
    reviewed: Reviewed


def plan_files(paths: Sequence[Path]) -> list[Path]:
    """The plans in files and folders, by their names; DataError where two files would have one name."""
    files = sorted(find_documents(paths), key=lambda path: (path.stem, path.name))
    for one, other in pairwise(files):
        if one.stem == other.stem:
            raise DataError(f"{one} and {other} would both be the plan “{one.stem}”: rename one of them.")
    return files


def plan_texts(files: Sequence[Path], options: Options, progress: Progress | None = None) -> Iterator[str | Finding]:
    """The claims of each file as the text of a claim file, in the order of the files; a finding for one that failed."""
    work = partial(_plan_text, options=options)
    if options.jobs > 1 and len(files) > 1:
        with ProcessPoolExecutor(options.jobs) as pool:
            yield from _watched(pool.map(work, files), files, progress)
    else:
        yield from _watched(map(work, files), files, progress)


def fold(plans: Callable[[], Iterable[PlanClaims]], decisions: Sequence[Decision] = ()) -> Folded:
    """The graph of the plans that `plans` gives each time it is called: they are gone through twice and never held."""
    decided = Decided.of(decisions)
    resolved = resolve_across([(plan.head, resolve_within(plan, decided)) for plan in plans()], decided)
    judged, meant = Judged.of(decisions, resolved), Meant.of(decisions)
    graph = meant.said_in(fold_graph(plans(), resolved, judged))
    lost = [lost_finding(one) for one in (*judged.unmet(), *meant.unmet(), *unheld(decisions, resolved))]
    reviewed = judged.reviewed(decisions, len(lost))
    return Folded(replace(graph, findings=(*graph.findings, *lost)), resolved, reviewed)


def build_graph(
    paths: Sequence[Path],
    options: Options | None = None,
    decisions: Sequence[Decision] = (),
    progress: Progress | None = None,
) -> Graph:
    """The graph of all plans in files and folders, in memory; the same for any order of the files and any number of jobs.

    A document that cannot be read is a finding, and the others are read; DataError where none can be.
    """
    texts, failed = Plans(), []
    for found in plan_texts(plan_files(paths), options or Options(), progress):
        failed += [found] if isinstance(found, Finding) else []
        texts.texts += [found] if isinstance(found, str) else []
    if not texts.texts:
        raise none_read(failed)
    graph = fold(texts, decisions).graph
    return replace(graph, findings=(*failed, *graph.findings))


@dataclass
class Plans:
    """Claim files in memory, as something that can be gone through again and again."""

    texts: list[str] = field(default_factory=list)

    def __call__(self) -> Iterator[PlanClaims]:
        return (read_claims(lines_of(text), "claims") for text in self.texts)


def none_read(failed: Sequence[Finding]) -> DataError:
    """What is said where no document could be read."""
    return DataError(
        failed[0].message if len(failed) == 1 else "None of the documents can be read: " + failed[0].message
    )


def _plan_text(path: Path, options: Options) -> str | Finding:
    """A plan's claim file: what the machine finds, from the cache where nothing that it depends on has changed, and what
    readers say."""
    try:
        given = repr((stated_beside(path, options.metadata), options.without))
        key = stage_key(path.name, path.read_bytes(), given)
        cache = Cache(options.cache / "claims" if options.cache else None)
        text = cache.get(key)
        if text is None:
            from plangraph.build.plan import read_plan  # what it takes to read a plan takes half a second to import

            text = write_claims(read_plan(path, options.metadata, options.without))
            cache.put(key, text)
        return _with_facts(text, path, options) if options.facts else text
    except DocumentError as error:
        return Finding("error", path.stem, str(error))
    except DataError:
        raise  # what is wrong beside the documents concerns them all
    except Exception as error:  # a fault of ours in one document takes no other along, and is told
        return Finding("error", path.stem, f"{path.name}: PlanGraph failed on it ({type(error).__name__}: {error}).")


def _with_facts(text: str, path: Path, options: Options) -> str:
    from plangraph.build.plan import naming, with_facts
    from plangraph.documents import read_document

    facts = naming(options.facts, json.loads(text[: text.index("\n")])["head"])
    if not facts:
        return text
    document = read_document(path, metadata=options.metadata)
    return write_claims(with_facts(read_claims(lines_of(text), path.name), document, facts))


def _watched(
    found: Iterator[str | Finding], files: Sequence[Path], progress: Progress | None
) -> Iterator[str | Finding]:
    for number, path in enumerate(files):
        if progress is not None:
            progress(path.name, number, len(files))
        yield next(found)
