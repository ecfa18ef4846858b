"""Sources: what proposes facts of a plan. Each is a step of `build/steps.py`, with the layers that it reads and writes.

names/       names of things, by marks, endings, gazetteers and lists
topics/      candidates for industries and technologies, with what speaks for them
outline      what a passage stands under
relations/   the rules of each relation
tables       what the rows of tables join
figures/     indicators and their values
fact_files   files of readers' facts
readers      facts of other readers, each proved by its words
missing      facts that a reviewer found missing
places_of_words  where words stand in a plan
"""

from .fact_files import FactFile, read_fact_files
from .missing import missing_facts
from .readers import reader_claims

__all__ = ["FactFile", "missing_facts", "read_fact_files", "reader_claims"]
