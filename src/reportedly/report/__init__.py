"""Tables and briefs from claims, incidents and documents.

In: nouns, phrases, a width. Out: tables of strings, marked passages, Markdown, CSV: text,
never files. A figure keeps its bound word and its claimant; unknown is "unknown", never 0.
The room must not know where its input was stored, or who shows what it makes.
"""
