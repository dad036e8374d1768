"""Measures of the whole program: accuracy, speed.

In: the gold sets and the shared articles, which stay outside the repository, and the lists of
`benchmarks/human`. Out: tables, and an exit code that says whether a figure fell below the
floor that `floors.toml` pins. Nothing here knows how the program is built inside, but `speed`,
which calls `pipeline` as a user's program would.
"""
