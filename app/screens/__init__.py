"""The pages: each asks a question and draws the answer.

The folder is not called `pages`: Streamlit would take an address that is opened first as the page alone, without frame.
"""
