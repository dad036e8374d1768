"""What is promised to the outside can be imported, and is documented."""

import reportedly


def test_the_public_list_is_sorted_and_holds_each_name_once() -> None:
    names = list(reportedly.__all__)
    constants = [name for name in names if name.isupper()]
    classes = [name for name in names if name[0].isupper() and not name.isupper()]
    functions = [name for name in names if name[0].islower()]
    assert names == sorted(constants) + sorted(classes) + sorted(functions)
    assert len(names) == len(set(names))


def test_every_public_name_can_be_imported() -> None:
    for name in reportedly.__all__:
        assert hasattr(reportedly, name), name


def test_nothing_else_is_public() -> None:
    rooms = {
        "cli", "derived", "desk", "errors", "extract", "guard", "language", "ledger", "lexicon",
        "model", "pipeline", "reading", "reconcile", "report", "resolve", "rest", "review",
        "reviewing", "serving", "sources", "team", "web", "wire",
    }  # fmt: skip
    public = {name for name in vars(reportedly) if not name.startswith("_")}
    assert public - rooms == set(reportedly.__all__)


def test_every_public_name_says_what_it_promises() -> None:
    for name in reportedly.__all__:
        noun = getattr(reportedly, name)
        if callable(noun):
            assert (noun.__doc__ or "").strip(), name
