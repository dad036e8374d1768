"""The command line: one file per command.

In: arguments, files, standard input, the environment. Out: tables for people, JSON Lines for
programs, an exit code (0 all read, 1 some documents could not be read, 2 the call was wrong).
The room must not know how anything is found or counted: it asks `pipeline` and shows `report`.
"""

from reportedly.cli.entry import app, main

__all__ = ["app", "main"]
