"""Weighing: from what was proposed to what is said, by trained models and a few rules of the genre.

topics    candidates to topics
claims    drafts of relations to links
telling   everything found to claims, whole
models/   the weights
"""
