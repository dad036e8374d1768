"""A PostgreSQL of the tests' own: Debian's server, on a socket, with its own data folder.

The server refuses to run as root; where the tests do, it runs as `postgres`, or as nobody.
"""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

import psycopg

WHERE = Path("/usr/lib/postgresql")
USERS = ("postgres", "nobody")
SETTINGS = (
    "-c listen_addresses=''",
    "-c fsync=off",
    "-c full_page_writes=off",
    "-c max_connections=40",
    "-c shared_buffers=32MB",
)


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs.

    Attributes:
        folder: where its socket is.
        names: numbers for ledgers.
    """

    folder: Path
    names: Iterator[int] = field(default_factory=lambda: count(1))

    def fresh(self) -> str:
        """Make an empty place for a ledger, and return its URL.

        It is a schema, which is to a ledger what a database is, and made in no time.
        """
        name = f"war_{next(self.names)}"
        self.run(f"CREATE SCHEMA {name}")
        path = f"-csearch_path%3D{name}"
        return f"postgresql://postgres@/postgres?host={self.folder}&options={path}"

    def run(self, statement: str, schema: str = "public") -> list[tuple[object, ...]]:
        """Do something as another program might, and return the rows."""
        address = f"host={self.folder} user=postgres options=-csearch_path={schema}"
        with closing(psycopg.connect(address, autocommit=True)) as connection:
            done = connection.execute(statement.encode())
            return done.fetchall() if done.description else []


def programs() -> Path | None:
    """Return the folder of the newest server that is installed; none where there is none."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else []
    folders += sorted(WHERE.glob("*/bin"), key=lambda path: -float(path.parent.name))
    return next((one for one in folders if (one / "initdb").exists()), None)


@contextmanager
def running(bin_: Path) -> Iterator[Server]:
    """Start a server in a folder of its own; stop it, and take the folder away."""
    # Not in pytest's folder: that is the user's alone, and a socket's name must be short.
    home = Path(mkdtemp(prefix="pg-"))
    user = _user()
    if user:
        os.chown(home, pwd.getpwnam(user).pw_uid, -1)
    control = (str(bin_ / "pg_ctl"), "-D", str(home / "data"), "-w", "-t", "60")
    try:
        made = (str(bin_ / "initdb"), "-D", str(home / "data"), "-U", "postgres", "-A", "trust")
        _run(user, *made, "--no-sync", "-E", "UTF8", "--locale=C")
        options = " ".join((*SETTINGS, f"-c unix_socket_directories={home}"))
        _run(user, *control, "-l", str(home / "log"), "-o", options, "start")
        try:
            yield Server(home)
        finally:
            _run(user, *control, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _user() -> str | None:
    """Return as whom the server must run where it may not run as we do."""
    if os.geteuid() != 0:
        return None
    known = {one.pw_name for one in pwd.getpwall()}
    return next(name for name in USERS if name in known)


def _run(user: str | None, *call: str) -> None:
    drop = ("setpriv", f"--reuid={user}", "--regid=nogroup", "--clear-groups") if user else ()
    done = subprocess.run(
        (*drop, *call), capture_output=True, text=True, check=False, cwd="/", stdin=None
    )
    if done.returncode:
        raise RuntimeError(f"{call}: {done.stdout}{done.stderr}")
