"""The pages: each asks a question and draws the answer."""
