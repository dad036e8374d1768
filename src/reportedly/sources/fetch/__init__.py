"""Fetch: addresses of the web, only when they are asked for.

In: addresses, the limits of a fetch, and the world (names, clock, sleep) as arguments.
Out: `Fetched` answers and `Issue`s; each answer is kept as it came, in a web archive.
Nothing but http(s) is spoken, and no address that is not public is ever connected to.
"""
