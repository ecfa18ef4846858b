"""Many plans to claims: each read once, and again only where something that it depends on has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise
from pathlib import Path

from plangraph.build.cache import Cache
from plangraph.build.claimfile import lines_of, read_claims, write_claims
from plangraph.build.facts import facts_key, naming, with_facts
from plangraph.build.keys import stage_key
from plangraph.documents import bytes_of, find_documents
from plangraph.documents.metadata.beside import stated_beside
from plangraph.errors import DataError, DocumentError
from plangraph.records import Decision, Finding, Graph, Metadata, PlanClaims
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


def build_graph(
    paths: Sequence[Path],
    options: Options | None = None,
    decisions: Sequence[Decision] = (),
    progress: Progress | None = None,
) -> Graph:
    """The graph of all plans in files and folders, in memory; the same for any order of the files and any number of jobs.

    A document that cannot be read is a finding, and the others are read; DataError where none can be.
    """
    from plangraph.build.folding import fold

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
    """A plan's claim file: what the machine finds, and what readers say; each from the cache where nothing that it depends
    on has changed."""
    cache = Cache(options.cache / "claims" if options.cache else None)
    try:
        key = _key(path, options)
        text = cache.get(key)
        if text is None:
            from plangraph.build.plan import read_plan  # what it takes to read a plan takes half a second to import

            text = write_claims(read_plan(path, options.metadata, options.without))
            _keep(cache, key, text, (key, path, options))
        return _with_facts(text, key, path, options, cache)
    except DocumentError as error:
        return Finding("error", path.stem, str(error))
    except DataError:
        raise  # what is wrong beside the documents concerns them all
    except Exception as error:  # a fault of ours in one document takes no other along, and is told
        return Finding("error", path.stem, f"{path.name}: PlanGraph failed on it ({type(error).__name__}: {error}).")


def _key(path: Path, options: Options) -> str:
    given = repr((stated_beside(path, options.metadata), options.without))
    return stage_key(path.name, bytes_of(path), given)


def _keep(cache: Cache, key: str, text: str, source: tuple[str, Path, Options]) -> None:
    """Keep what was made of a plan, unless its file or what stands beside it changed while it was read."""
    before, path, options = source
    if _key(path, options) == before:
        cache.put(key, text)


def _with_facts(text: str, machine: str, path: Path, options: Options, cache: Cache) -> str:
    facts = naming(options.facts, text) if options.facts else []
    if not facts:
        return text
    key = facts_key(machine, facts)
    whole = cache.get(key)
    if whole is None:
        whole = with_facts(text, path, options.metadata, facts)
        _keep(cache, key, whole, (machine, path, options))
    return whole


def _watched(
    found: Iterator[str | Finding], files: Sequence[Path], progress: Progress | None
) -> Iterator[str | Finding]:
    for number, path in enumerate(files):
        if progress is not None:
            progress(path.name, number, len(files))
        yield next(found)
