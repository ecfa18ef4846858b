"""The editor of queries: CodeMirror 5.65.20, unmodified, with completion from the graph's schema.

It needs no build step: the files of the package on npm are loaded as they are.
"""

from plangraph.editor.component import Schema, editor

__all__ = ["Schema", "editor"]
