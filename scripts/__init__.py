"""The house's own tools: they check and write what the tools of others do not.

Each runs alone, `python scripts/<name>.py`, from the root of the checkout; none is part of the
package, and none knows more of it than its files.
"""
