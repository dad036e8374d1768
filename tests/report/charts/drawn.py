"""Looking into a drawing: what is in it, where it stands, whether it keeps the rules of all."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"
NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")
ACROSS = ("x", "x1", "x2", "cx")
UPRIGHT = ("y", "y1", "y2", "cy")
GEOMETRY = (*ACROSS, *UPRIGHT, "width", "height", "r", "d", "points", "transform")
SLACK = 2.0  # half a line's thickness, and rounding


def tree(drawing: str) -> ET.Element:
    """Return a drawing as a tree; it is XML or this fails."""
    return ET.fromstring(drawing)  # noqa: S314 - our own


def check(drawing: str) -> ET.Element:
    """Return a drawing as a tree, after checking what holds for every drawing."""
    root = tree(drawing)
    assert root.tag == f"{SVG}svg"
    assert [child.tag for child in root][:2] == [f"{SVG}title", f"{SVG}desc"]
    assert root.get("role") in {"img", "group"}
    named = {one.get("id") for one in root if one.get("id")}
    assert set(str(root.get("aria-labelledby")).split()) == named
    width, height = (float(one) for one in str(root.get("viewBox")).split()[2:])
    for element, left, top in walked(root):
        assert element.get("style") is None
        drawn_by = " ".join(element.get(name, "") for name in GEOMETRY)
        assert "nan" not in drawn_by
        assert "inf" not in drawn_by
        assert all(not name.startswith("on") for name in element.keys())  # noqa: SIM118
        for x, y in places(element):
            assert -SLACK <= x + left <= width + SLACK, ET.tostring(element)
            assert -SLACK <= y + top <= height + SLACK, ET.tostring(element)
    return root


def walked(
    root: ET.Element, left: float = 0, top: float = 0
) -> Iterator[tuple[ET.Element, float, float]]:
    """Yield every element with how far it was moved."""
    move = root.get("transform")
    if move:
        x, y = (float(one) for one in NUMBERS.findall(move))
        left, top = left + x, top + y
    yield root, left, top
    for child in root:
        yield from walked(child, left, top)


def places(element: ET.Element) -> Iterator[tuple[float, float]]:
    """Yield the places that an element names, with the far corner of a box and a mark."""
    if element.tag == f"{SVG}svg":
        return
    across = [float(element.attrib[name]) for name in ACROSS if name in element.attrib]
    upright = [float(element.attrib[name]) for name in UPRIGHT if name in element.attrib]
    yield from zip(across, upright, strict=True)
    if "width" in element.attrib:
        wide, high = float(element.attrib["width"]), float(element.attrib["height"])
        assert wide >= 0
        assert high >= 0
        yield across[0] + wide, upright[0] + high
    pairs = NUMBERS.findall(element.get("points", ""))
    yield from ((float(x), float(y)) for x, y in zip(pairs[::2], pairs[1::2], strict=True))


def claims(root: ET.Element) -> set[str]:
    """Return the ids of the claims that a drawing shows."""
    return {str(one.get("data-claim")) for one in root.iter() if one.get("data-claim")}


def titles(root: ET.Element) -> dict[str, str]:
    """Return the full wording of every claim that is drawn, by its id."""
    return {
        str(one.get("data-claim")): str(one.find(f".//{SVG}title").text)  # type: ignore[union-attr]
        for one in root.iter()
        if one.get("data-claim")
    }


def lines_of_text(root: ET.Element) -> list[str]:
    """Return the words that stand in a drawing."""
    return [str(one.text) for one in root.iter(f"{SVG}text")]


def marked(root: ET.Element, claim: str) -> list[ET.Element]:
    """Return the shapes of the mark of a claim."""
    found = [one for one in root.iter() if one.get("data-claim") == claim]
    return [shape for one in found for shape in one.iter() if shape.tag != f"{SVG}title"]


def fills(root: ET.Element, claim: str) -> set[str]:
    """Return the colours with which the shapes of a claim's mark are filled."""
    return {str(one.get("fill")) for one in marked(root, claim)} - {"None"}
