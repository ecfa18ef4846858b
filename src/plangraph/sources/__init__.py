"""Sources: what proposes claims about a plan beside the machine's own reading.

readers           facts of other readers, each proved by its words
places_of_words   where words stand in a plan
"""

from .readers import FactFile, read_fact_files, reader_claims

__all__ = ["FactFile", "read_fact_files", "reader_claims"]
