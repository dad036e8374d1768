"""What a new user does with a folder of 30 reports, and how long it takes him.

Run from the root of the checkout: `python scripts/timed_task.py`. It does the task in a real
browser as a person would, counts every click, key and wait, and writes docs/timed_task.md. The
times of a person are those of the keystroke-level model (Card, Moran and Newell, 1980) and of
reading at 240 words a minute; the times of the machine are measured while it runs.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from playwright.sync_api import Locator, Page, sync_playwright

ROOT = Path(__file__).parents[1]
WEEK = ROOT / "examples" / "week"
PAGE = ROOT / "docs" / "timed_task.md"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
LIMIT = 15 * 60
# Seconds: a key, the way of the mouse, its button down or up, a hand moved, a thought.
KEY, POINT, BUTTON, HOME, THINK = 0.28, 1.1, 0.1, 0.4, 1.35
WORDS_A_MINUTE = 240
MOUSE, KEYBOARD = "mouse", "keyboard"
EARLY = "It comes early because"
COMMAND = "reportedly"
LEDGER = "war.db"


MARK = "<!-- From here on written by `python scripts/timed_task.py`. -->"
HEAD = """
Together {total}.

| | step | clicks | keys | words read | person, s | machine, s |
|---:|---|---:|---:|---:|---:|---:|
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the person decides of a claim that is not simply right.

    Attributes:
        why: what he saw, for the page.
        verdict: reject, correct, same or different.
        part: the field that is corrected.
        words: the right words, which he selects in the text; or words of what he compares with.
    """

    why: str
    verdict: str
    part: str = ""
    words: str = ""


# Worked out by hand from the 30 reports; whatever begins otherwise is accepted.
DECISIONS: Mapping[str, Decision] = MappingProxyType(
    {
        "Channel on Telegram said that 30": Decision(
            why="the outlet withdrew it two days later", verdict="reject"
        ),
        "Agency said that 15": Decision(
            why="the agency only relays the governor",
            verdict="correct",
            part="claimant",
            words="the governor of the Kharkiv region",
        ),
        "Ukraine said that 58 bodies": Decision(
            why="bodies are no prisoners who came home",
            verdict="different",
            words="75 prisoners",
        ),
        "Stepan Hrynko said that 1 woman": Decision(
            why="she died of the strike on the market", verdict="same", words="10 people"
        ),
    }
)


@dataclass(slots=True, kw_only=True)
class Step:
    """One step of the task.

    Attributes:
        what: in words.
        clicks: how often a button of the mouse goes down.
        keys: how many keys are pressed.
        moves: how often a hand goes from the keyboard to the mouse, or back.
        thoughts: how often he has to make up his mind.
        words: how many words he reads.
        person: seconds of the person.
        machine: seconds that he waits for the machine.
    """

    what: str
    clicks: int = 0
    keys: int = 0
    moves: int = 0
    thoughts: int = 0
    words: int = 0
    person: float = 0.0
    machine: float = 0.0


@dataclass(slots=True)
class Person:
    """One who does the task, and is timed."""

    steps: list[Step] = field(default_factory=list)
    _hand: str = KEYBOARD
    _read: tuple[str, ...] = ()

    def begins(self, what: str) -> None:
        """Begin a step, with a thought about what to do."""
        self.steps.append(Step(what=what))
        self.thinks()

    @property
    def now(self) -> Step:
        """The step that he is at."""
        return self.steps[-1]

    def thinks(self) -> None:
        """Make up his mind."""
        self.now.thoughts += 1
        self.now.person += THINK

    def reads(self, text: str) -> None:
        """Read words; those that he has just read, he need not read again."""
        words = 0 if text in self._read else len(text.split())
        self._read = (*self._read[-1:], text)
        self.now.words += words
        self.now.person += words * 60 / WORDS_A_MINUTE

    def presses(self, keys: int = 1) -> None:
        """Press keys."""
        self._at(KEYBOARD)
        self.now.keys += keys
        self.now.person += keys * KEY

    def clicks(self) -> None:
        """Point at something and click it."""
        self._at(MOUSE)
        self.now.clicks += 1
        self.now.person += POINT + 2 * BUTTON

    def drags(self) -> None:
        """Point at the beginning of words, hold the button, and let go at their end."""
        self._at(MOUSE)
        self.now.clicks += 1
        self.now.person += 2 * (POINT + BUTTON)

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Wait for the machine."""
        begun = time.monotonic()
        yield
        self.now.machine += time.monotonic() - begun

    def _at(self, hand: str) -> None:
        if hand != self._hand:
            self._hand = hand
            self.now.moves += 1
            self.now.person += HOME


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What the person has at the end.

    Attributes:
        steps: what he did.
        brief: the page that he saved.
        rows: the CSV that he saved.
        folder: where the ledger lies.
    """

    steps: tuple[Step, ...]
    brief: Path
    rows: Path
    folder: Path

    @property
    def seconds(self) -> float:
        """How long it took, machine and person."""
        return sum(step.person + step.machine for step in self.steps)


def perform(page: Page, folder: Path) -> Taken:
    """Do the task in an empty folder, from the reports to the brief and the rows."""
    person = Person()
    _read(person, folder)
    with _served(person, folder) as address:
        _open(person, page, address)
        _review(person, page)
        _look(person, page)
        brief = _take_brief(person, page, folder)
        rows = _take_rows(person, page, folder)
    return Taken(steps=tuple(person.steps), brief=brief, rows=rows, folder=folder)


def _command(*words: str) -> list[str]:
    return [str(Path(sys.executable).parent / COMMAND), *words]


def _types(person: Person, *words: str) -> None:
    person.presses(len(" ".join((COMMAND, *words))) + 1)


def _read(person: Person, folder: Path) -> None:
    person.begins("at a terminal: `reportedly read week --ledger war.db`")
    _types(person, "read", "week", "--ledger", LEDGER)
    with person.waiting():
        made = subprocess.run(
            _command("read", str(WEEK), "--ledger", LEDGER),
            cwd=folder,
            capture_output=True,
            text=True,
            check=True,
        )
    person.reads(made.stdout or made.stderr)


@contextmanager
def _served(person: Person, folder: Path) -> Iterator[str]:
    person.begins("`reportedly serve --ledger war.db --as mara`")
    _types(person, "serve", "--ledger", LEDGER, "--as", "mara")
    asked = _command("serve", "--ledger", LEDGER, "--as", "mara", "--port", "0")
    with subprocess.Popen(asked, cwd=folder, stdout=subprocess.PIPE, text=True) as server:
        try:
            with person.waiting():
                address = server.stdout.readline().strip() if server.stdout else ""
            yield address
        finally:
            server.terminate()


def _open(person: Person, page: Page, address: str) -> None:
    person.begins("click the address that it prints: the overview")
    person.clicks()
    with person.waiting():
        page.goto(address)
    person.reads(page.locator("main .lead").inner_text())
    person.reads(page.locator("main .total, main .plainly li").first.inner_text())


def _follows(person: Person, page: Page, link: Locator) -> None:
    person.clicks()
    with person.waiting(), page.expect_navigation():
        link.click()


def _nav(page: Page, name: str) -> Locator:
    return page.get_by_role("navigation", name="Pages").get_by_role("link", name=name)


def _review(person: Person, page: Page) -> None:
    """Review whatever a figure rests on, and the plans behind it."""
    person.begins("*Review*")
    _follows(person, page, _nav(page, "Review"))
    while EARLY in page.locator("article").inner_text():
        told = page.locator("#what").inner_text().strip()
        found = next((one for one in DECISIONS if told.startswith(one)), None)
        person.begins(f"{_shortly(told)}: {_named(found)}")
        person.reads(told)
        person.reads(page.locator("#passage").inner_text())
        if found is None:
            _decides(person, page, "a")
        else:
            _judges(person, page, DECISIONS[found])


def _judges(person: Person, page: Page, decision: Decision) -> None:
    if decision.verdict == "reject":
        _decides(person, page, "r")
        return
    if decision.verdict == "correct":
        if decision.words not in page.locator("#passage").inner_text():
            _follows(person, page, page.get_by_role("link", name="show names"))
        _selects(person, page, decision.words)
        person.clicks()
        person.clicks()
        page.locator("#part").select_option(decision.part)
        person.presses()
        page.keyboard.press("Escape")
        _decides(person, page, "c")
    else:
        near = page.locator("#decide .choices li", has_text=decision.words).first
        person.reads(page.locator("#decide .choices").inner_text())
        person.clicks()
        near.locator("input").check()
        _decides(person, page, decision.verdict[0])
        _decides(person, page, "a")
        return
    _decides(person, page, "n")


def _decides(person: Person, page: Page, key: str) -> None:
    person.thinks()
    person.presses()
    with person.waiting(), page.expect_navigation():
        page.keyboard.press(key)


def _selects(person: Person, page: Page, words: str) -> None:
    """Drag the mouse over words of the passage."""
    person.drags()
    first, last = page.evaluate(
        """words => {
          const walk = document.createTreeWalker(
            document.getElementById("passage"), NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const at = walk.currentNode.data.indexOf(words);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(walk.currentNode, at);
            range.setEnd(walk.currentNode, at + words.length);
            const holder = walk.currentNode.parentElement;
            holder.scrollIntoView({block: "center", behavior: "instant"});
            const boxes = [...range.getClientRects()];
            const box = boxes[boxes.length - 1];
            return [[boxes[0].left, boxes[0].top + boxes[0].height / 2],
                    [box.right, box.top + box.height / 2]];
          }
          throw new Error("these words are not shown: " + words);
        }""",
        words,
    )
    page.mouse.move(*first)
    page.mouse.down()
    page.mouse.move(*last, steps=5)
    page.mouse.up()
    chosen = page.locator("#words").input_value()
    if chosen != words:
        raise SystemExit(f"selected “{chosen}” instead of “{words}”")


def _shortly(told: str) -> str:
    return re.sub(r" \(.*\)$", "", told)


def _named(found: str | None) -> str:
    if found is None:
        return "accept"
    one = DECISIONS[found]
    part = f" ({one.part}: “{one.words}”)" if one.part else ""
    return f"{one.verdict}{part}, for {one.why}"


def _look(person: Person, page: Page) -> None:
    person.begins("*Incidents*")
    _follows(person, page, _nav(page, "Incidents"))
    row = page.locator("[data-row]", has_text="Izium").first
    person.reads(row.inner_text())
    person.begins("open the strike on the market: range, claimants, who cites whom")
    _follows(person, page, row.locator("a.said"))
    person.reads(page.locator("main table").first.inner_text())
    person.reads(page.locator("#lineage ~ .wide").first.inner_text())


def _take_brief(person: Person, page: Page, folder: Path) -> Path:
    person.begins("*Brief*: read its key points")
    _follows(person, page, _nav(page, "Brief"))
    person.reads(page.locator("article.brief section").first.inner_text())
    person.begins("download it as a page")
    return _saves(person, page, page.get_by_role("link", name="Download as a page"), folder)


def _take_rows(person: Person, page: Page, folder: Path) -> Path:
    person.begins("*Exports*")
    _follows(person, page, _nav(page, "Exports"))
    person.begins("ged-like: read what was left out")
    _follows(person, page, page.get_by_role("link", name="ged-like"))
    person.reads(page.locator("main").inner_text())
    person.begins("download `ged_like.csv`")
    return _saves(person, page, page.get_by_role("link", name="ged_like.csv"), folder)


def _saves(person: Person, page: Page, link: Locator, folder: Path) -> Path:
    person.clicks()
    with person.waiting(), page.expect_download() as coming:
        link.click()
    saved = folder / coming.value.suggested_filename
    coming.value.save_as(saved)
    return saved


def written(taken: Taken, page: str) -> str:
    """Return the page with the steps that were taken instead of those that it has."""
    rows = [_row(str(at), one) for at, one in enumerate(taken.steps, start=1)]
    rows.append(_row("", _together(taken.steps)))
    minutes, seconds = divmod(round(taken.seconds), 60)
    head = HEAD.format(total=f"**{minutes} minutes and {seconds} seconds**")
    return page.partition(MARK)[0] + MARK + "\n" + head + "\n".join(rows) + "\n"


def _row(at: str, one: Step) -> str:
    what = one.what.replace("|", "\\|").replace("[", "\\[")
    counted = (what, one.clicks, one.keys, one.words, f"{one.person:.0f}", f"{one.machine:.1f}")
    return f"| {' | '.join(map(str, (at, *counted)))} |"


def _together(steps: Sequence[Step]) -> Step:
    return Step(
        what="**together**",
        clicks=sum(one.clicks for one in steps),
        keys=sum(one.keys for one in steps),
        words=sum(one.words for one in steps),
        person=sum(one.person for one in steps),
        machine=sum(one.machine for one in steps),
    )


def steps_of(page: str) -> tuple[tuple[str, ...], ...]:
    """Return what a page says of each step, but for what only a clock can say."""
    lines = (line for line in page.splitlines() if re.match(r"\| \d+ \|", line))
    cells = ([cell.strip() for cell in re.split(r"(?<!\\)\|", line)] for line in lines)
    return tuple(tuple(one[2:5]) for one in cells)


def main(arguments: list[str]) -> int:
    """Do the task, and write the page."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    parser.add_argument("--browser", default=found, help="where the browser lies")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as away, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=asked.browser, args=["--no-sandbox"])
        taken = perform(browser.new_page(), Path(away))
        browser.close()
    PAGE.write_text(written(taken, PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)}: {len(taken.steps)} steps, {taken.seconds:.0f} s")
    return 0 if taken.seconds < LIMIT else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
