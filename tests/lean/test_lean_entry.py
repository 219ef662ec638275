"""Lean is entered by functions that every wheel has, and does what its own command does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from pybridge.lean.embedded import entry
from pybridge.lean.embedded.installation import environment, find_installation
from pybridge.lean.embedded_backend import EmbeddedBackend

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = [*(ROOT / "pybridge/lean/embedded").glob("*.py")]
SCRIPTS += (ROOT / "pybridge/lean/untrusted").glob("*.py")

OWN_COMMAND = """
import ctypes, os, sys
library, *arguments = sys.argv[1:]
words = [b"lean", *map(os.fsencode, arguments)]
status = ctypes.CDLL(library).lean_main(len(words), (ctypes.c_char_p * (len(words) + 1))(*words))
ctypes.CDLL(None).fflush(None)
os._exit(status)
"""
"""Lean's command as one function, which the wheels for macOS do not have."""

COMMAND_LINES = [
    ("--version",),
    ("-v", "Good.lean"),
    ("-V",),
    ("--help",),
    ("Good.lean",),
    ("Bad.lean",),
    ("--json", "Bad.lean"),
    ("Bad.lean", "--json"),
    ("-q", "Good.lean"),
    ("-j2", "-M", "1000", "-s", "8192", "Good.lean"),
    ("-DmaxErrors=1", "Bad.lean"),
    ("-DnoSuchOption=1", "Good.lean"),
    ("-DmaxErrors", "Good.lean"),
    ("--stdin", "--json"),
    ("--deps", "Good.lean"),
    ("-o", "Good.olean", "Good.lean"),
    ("-o", "no/such/directory/Good.olean", "Good.lean"),
    ("-R", "elsewhere", "-o", "Good.olean", "Good.lean"),
    ("--run",),
    (),
    ("no such file.lean",),
    ("Good.lean", "Bad.lean"),
    ("--", "-strange.lean"),
    ("-strange.lean",),
    ("-M",),
    ("-Mmuch", "Good.lean"),
    ("-j", "99999999999", "Good.lean"),
    ("--mem=1000", "Good.lean"),
    ("--s",),
    ("--plugin=none", "Good.lean"),
    ("--setup=none", "Good.lean"),
    ("--print-prefix",),
    ("--worker",),
    ("--server",),
    ("Grüße ∀.lean",),
]


@pytest.mark.lean
@pytest.mark.skipif(sys.platform != "linux", reason="needs a library with `lean_main`")
class TestItDoesWhatTheCommandDoes:
    @pytest.fixture
    def directory(self, tmp_path: Path) -> Path:
        (tmp_path / "Good.lean").write_text("import Tiny\ntheorem t : True := left\n#check t\n")
        wrong = "theorem f : False := left\n#check nothing\n"
        (tmp_path / "Bad.lean").write_text(f"import Tiny\n{wrong}")
        return tmp_path

    def compare(self, tiny: EmbeddedBackend, directory: Path, *arguments: str) -> None:
        library = tiny.library
        answers = []
        for command in (
            [sys.executable, "-I", "-S", "-c", OWN_COMMAND, str(library.lean.library), *arguments],
            library.lean.command(arguments),
        ):
            compiled = directory / "Good.olean"
            compiled.unlink(missing_ok=True)
            done = subprocess.run(
                command,
                cwd=directory,
                env=environment(library.lean_path),
                input=b"import Tiny\n#check right\n",
                capture_output=True,
                timeout=60,
            )
            left = compiled.read_bytes() if compiled.exists() else None
            answers.append((done.returncode, done.stdout, done.stderr, left))
        assert answers[0] == answers[1]

    @pytest.mark.parametrize("arguments", COMMAND_LINES, ids=" ".join)
    def test_command_lines(
        self, tiny: EmbeddedBackend, directory: Path, arguments: tuple[str, ...]
    ) -> None:
        self.compare(tiny, directory, *arguments)

    @pytest.mark.slow
    @pytest.mark.parametrize("name", [name for name, _, _ in entry.LONG_OPTIONS])
    def test_every_option(self, tiny: EmbeddedBackend, directory: Path, name: str) -> None:
        """One that takes no argument says so here; one that must have one takes it."""
        self.compare(tiny, directory, f"--{name}=1", "no such file")


@pytest.mark.lean
def test_what_follows_run_is_for_the_program(tiny: EmbeddedBackend, tmp_path: Path) -> None:
    """That Lean cannot find it is an error that only its own command could catch: it aborts."""
    source = tmp_path / "Good.lean"
    source.write_text("import Tiny\n")
    done = subprocess.run(
        tiny.library.lean.command(["--run", str(source), "--no-such-option"]),
        env=environment(tiny.library.lean_path),
        capture_output=True,
        timeout=60,
    )
    assert done.returncode not in (0, 1)
    assert b"unknown declaration 'main'" in done.stderr
    assert b"option" not in done.stderr


@pytest.mark.lean
def test_every_option_of_the_help_is_known(tiny: EmbeddedBackend) -> None:
    lean = tiny.library.lean
    said = lean.run(["--help"], timeout=20, memory_mb=1000).stdout.decode()
    named = set(re.findall(r"--([\w-]+)", said)) - {"incr-"}
    known = {name for name, _, _ in entry.LONG_OPTIONS}
    assert named <= known
    assert {"stdin", "json", "root"} <= named


@pytest.mark.lean
def test_all_functions_exist_and_macs_have_them() -> None:
    """The wheels of version 0.3.3 for macOS lack one name that the others export: `lean_main`."""
    lean = entry.ctypes.CDLL(str(find_installation().library))
    texts = "".join(script.read_text("utf-8") for script in SCRIPTS)
    names = set(re.findall(r'"(lean_\w+|l_\w+)"', texts)) - {"lean_path"}
    assert {"lean_shell_main", "lean_initialize", "l_Lean_importModules"} <= names
    assert "lean_main" not in names
    assert not re.search(r"\.lean_\w+\(", texts), "a function that is not named in full"
    for name in names:
        assert hasattr(lean, name), name


@pytest.mark.lean
def test_objects_are_let_go(tiny: EmbeddedBackend) -> None:
    """What is made for Lean is used up by it, and what Lean makes is freed."""
    code = f"""
import sys
sys.path.append({str(Path(entry.__file__).parent)!r})
from entry import NOTHING, Lean, field, retain, tag
from entry import ctypes, OBJECT
lean = Lean({str(find_installation().library)!r})

def count(item):
    return ctypes.c_int32.from_address(item).value

text = lean._string(b"word")
assert count(text) == 1
items = lean._list([text])
retain(text)
assert (count(items), count(text), tag(items)) == (1, 2, 1)
lean.release(items)
assert count(text) == 1
options = lean.function("lean_shell_options_mk", OBJECT, OBJECT)(NOTHING)
for letter, argument in (("M", b"100"), ("J", None), ("o", b"file"), ("D", b"maxErrors=1")):
    result = lean.process_option(options, ord(letter), argument)
    assert (tag(result), count(result)) == (0, 1)
    options = lean._taken(result)
    assert count(options) == 1
    threads = lean._question("lean_shell_options_get_num_threads", ctypes.c_uint32, options)
    assert threads > 0 and count(options) == 1
refused = lean.process_option(options, ord("M"), b"x")
assert (tag(refused), field(refused, 0) >> 1) == (1, 1)
"""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == "error: expected numeric argument for option '-M'\n"
