"""A drawing as dots, by a library that only this needs."""

from reportedly.errors import UsageError

SHARP = 2.0  # dots for each unit of the drawing, so that it prints well


def png(drawing: str) -> bytes:
    """Return an SVG drawing as PNG, in its light colours.

    Raises:
        UsageError: the library that does it is not installed.
    """
    try:
        import vl_convert  # noqa: PLC0415 - an extra
    except ImportError as error:
        hint = "Install it with: pip install 'reportedly[charts]', or ask for svg or html."
        raise UsageError("PNG needs a library that is not there", "vl-convert", hint) from error
    return bytes(vl_convert.svg_to_png(drawing, scale=SHARP))
