"""Clean text → sentences, tokens and relations; the only room that knows the parser.

In: a `Document`. Out: a `Parse` of our own tokens; nothing of the parser leaves the room.
The model is one pinned package whose files are hashed when it is loaded.
The room must not know the claim kinds, nor what a word means: which words are worth a parse
comes in as an argument.
"""
