"""Briefs: what was claimed, told in sentences that a reader can walk back to their words.

In: a dossier that may leave (`exports.care`), the phrases, and what reviewers decided. Out: a
`Brief`, as Markdown or as one page of HTML. No sentence here is more certain than its claim,
and none has a number without the claims that it rests on.
"""
