"""The lexicon: every list of words that PlanGraph knows, as plain tables of one word a line.

tables/   the tables; a linguist may add a line to any of them
table     one table, read and checked
loading   all of them: `Lexicon`

A table begins with a line that names its columns (`# word class source`, tabs between them) and lines that say what
it is for. The words follow, each once under the same keys, sorted by keys and then by word. The last column says where
a word comes from:

genre          a word or phrase of the genre of plans; `genre: NAME` gives a name elsewhere that has it
general        common Chinese: a dictionary of the language has it (jieba 0.42.1)
statistics: …  an official classification has it
official: …    the state has fixed it: a body, a policy, a programme, an event, a region
register: …, ranking: …   a public list of firms has it
gazetteer: …   a list of places or of institutions has it
"""

from .loading import Lexicon, any_of, endings, rows, words

__all__ = ["Lexicon", "any_of", "endings", "rows", "words"]
