"""The guard: work on what strangers wrote, done in a process that can be killed.

In: a function of ours, its arguments, and what they may take of time and memory.
Out: what it gave, piece by piece, or how it ended.
The room must not know what the work is; it knows processes, clocks and limits, and no noun.
"""
