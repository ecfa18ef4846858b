"""Language: a plan's text as words, sentences, clauses and frames. Nothing here changes once it is made.

text      a passage as words, sentences and clauses
frames    verbs and the lists that they govern
places    administrative divisions and regions by name
kinds     what a noun says by itself: a line of business, a thing made
leading   the phrase that makes firms the leaders of an industry
layers    what is known of a plan while it is read
steps     steps over the layers, each with what it reads and writes
"""
