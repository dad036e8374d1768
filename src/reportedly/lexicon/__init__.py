"""Words as data, and the loaders that check them.

In: YAML and TSV files, each with a birth certificate (source, licence, retrieved, scope, note).
Out: immutable books of entries, one module a book, gathered in one `Lexicon`.
The room must not know texts, parses or claims: it says what words mean, not where they stand.
"""
