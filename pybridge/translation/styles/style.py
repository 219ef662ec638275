"""Styles as they are found and rendered: directories of Jinja templates, one behind the other.

A style has `style.toml`, which says in what syntax formulas are written, and may name the style
that has whatever this one lacks (`base`). Macros are looked up one by one along this chain: a
directory with a single macro in `steps.j2` is a style. The files are

* `layout.j2`: how a definition, a hypothesis, a statement, a theorem are laid out;
* `steps.j2`: a macro for each kind of part of a certificate (`parts`);
* `lemmas.j2`: a macro for each theorem on functions that certificates use;
* `file.j2`: the whole text; and for a style that writes a directory, templates in `project/`.

Templates of users run in Jinja's sandbox.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pybridge.translation.styles.errors import MissingMacroError, StyleError
from pybridge.translation.styles.filters import FILTERS

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

if TYPE_CHECKING:
    from jinja2 import Environment, Template

__all__ = ["BUILT_IN", "DEFAULT_BASE", "Style", "style_at"]

_HERE = Path(__file__).parent

BUILT_IN = ("mathlib", "torchlean", "lake-project", "latex", "markdown")
"""The styles that come with the package, besides `kernel`."""

DEFAULT_BASE = "mathlib"
"""What has all that a directory without `style.toml` lacks."""

_SETTINGS = ("syntax", "base")


class Style:
    """A style."""

    def __init__(self, name: str, directories: tuple[Path, ...], syntax: str) -> None:
        """Make the style of these directories, the first of which comes first."""
        self.name = name
        self.syntax = syntax
        """The language that formulas are written in."""
        shared = {each: _Macros(self, each) for each in ("layout", "steps", "lemmas")}
        self._environments = {each: _environment(each, shared) for each in directories}
        self._macros: dict[tuple[str, str], Callable[..., str]] = {}

    def text(self, template: str, **parts: object) -> str:
        """Fill a template.

        Raises:
            StyleError: it is broken, or there is none.
        """
        for directory in self._environments:
            found = self._template(directory, template)
            if found is not None:
                try:
                    return str(self._guarded(found.render, **parts))
                except MissingMacroError as error:
                    raise StyleError(str(error)) from error
        raise StyleError(f"the style {self.name} has no template {template}")

    def step(self, part: Any) -> str:
        """Write a part of a certificate, by the macro that is called like its kind.

        Raises:
            MissingMacroError: there is no such macro.
            StyleError: a template is broken.
        """
        return self.macro("steps", part.kind)(part)

    def macro(self, file: str, name: str) -> Callable[..., str]:
        """Return the first macro of this name in the files of this name.

        Raises:
            MissingMacroError: there is none.
            StyleError: a template is broken.
        """
        if (file, name) in self._macros:
            return self._macros[file, name]
        for directory in self._environments:
            found = self._template(directory, f"{file}.j2")
            if found is not None:
                module = self._guarded(lambda found=found: found.module)
                macro = getattr(module, name, None)
                if callable(macro):
                    self._macros[file, name] = partial(self._written, macro)
                    return self._macros[file, name]
        raise MissingMacroError(f"the style {self.name} has no macro {name} in {file}.j2")

    def _written(self, macro: Callable[..., str], *parts: Any) -> str:
        return str(self._guarded(macro, *parts)).strip("\n")

    def project(self) -> Iterator[tuple[str, str]]:
        """Yield the files of the directory that the style writes: their paths and templates."""
        for directory in self._environments:
            for path in sorted((directory / "project").rglob("*.j2")):
                inner = path.relative_to(directory)
                yield inner.relative_to("project").as_posix().removesuffix(".j2"), str(inner)

    def _template(self, directory: Path, name: str) -> Template | None:
        from jinja2 import TemplateNotFound

        try:
            found: Template = self._guarded(self._environments[directory].get_template, name)
        except TemplateNotFound:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise StyleError(f"{directory / name}: cannot be read: {error}") from error
        return found

    def _guarded(self, act: Callable[..., Any], *parts: Any, **named: Any) -> Any:
        """Do something with a template; say where it is broken, if it is."""
        from jinja2 import TemplateNotFound, TemplateSyntaxError

        try:
            return act(*parts, **named)
        except (MissingMacroError, StyleError, TemplateNotFound):
            raise
        except TemplateSyntaxError as error:
            raise StyleError(f"{error.filename}:{error.lineno}: {error.message}") from error
        except Exception as error:  # templates may do anything, and the place is what helps
            place = self._place()
            if place is None:
                raise
            raise StyleError(f"{place}: {error}") from error

    def _place(self) -> str | None:
        """Return file and line of the last template in which something went wrong just now."""
        try:
            # Puts the lines of templates in place of those of the code that Jinja made of them.
            next(iter(self._environments.values())).handle_exception()
        except Exception as error:
            frames = traceback.extract_tb(error.__traceback__)
        for frame in reversed(frames):
            inside = any(Path(frame.filename).is_relative_to(each) for each in self._environments)
            if inside and frame.filename.endswith(".j2"):
                return f"{frame.filename}:{frame.lineno}"
        return None


class _Macros:
    """The macros of files of one name, for templates: `steps.combination(part)`."""

    def __init__(self, style: Style, file: str) -> None:
        self._style = style
        self._file = file

    def __getattr__(self, name: str) -> Callable[..., str]:
        if name.startswith("_"):
            raise AttributeError(name)
        return self._style.macro(self._file, name)

    def write(self, part: Any) -> str:
        """Write a part by the macro that is called like its kind, or like the lemma."""
        return self._style.macro(self._file, getattr(part, "kind", None) or part.name)(part)


def _environment(directory: Path, shared: dict[str, _Macros]) -> Environment:
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(
        loader=FileSystemLoader(directory),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.do"],
    )
    environment.filters.update(FILTERS)
    environment.globals.update(shared)
    return environment


def style_at(name: str) -> Style:
    """Return the style of this name, or that in the directory with this path.

    Raises:
        StyleError: there is none.
    """
    directories, syntax = [], ""
    following: str = name
    while following:
        directory = _directory(following)
        if directory in directories:
            raise StyleError(f"the style {name} is based on itself")
        settings = _settings(directory)
        syntax = syntax or settings.get("syntax", "")
        directories.append(directory)
        following = settings.get("base", "")
    if not syntax:
        raise StyleError(f"{directories[0] / 'style.toml'}: names neither a syntax nor a base")
    return Style(name, tuple(directories), syntax)


def _directory(name: str) -> Path:
    if name in BUILT_IN:
        return _HERE / name
    path = Path(name)
    if path.is_dir():
        return path
    known = ", ".join(("kernel", *BUILT_IN))
    raise StyleError(f"there is no style {name!r}; there are {known}, and directories")


def _settings(directory: Path) -> dict[str, str]:
    """Read `style.toml`."""
    path = directory / "style.toml"
    if not path.exists():
        return {"base": DEFAULT_BASE}
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise StyleError(f"{path}: {error}") from error
    for key, value in found.items():
        if key not in _SETTINGS or not isinstance(value, str):
            raise StyleError(f"{path}: {key} is none of {', '.join(_SETTINGS)}, or no text")
    return found
