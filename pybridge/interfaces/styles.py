"""What `pybridge show --style` prints, or writes into a directory."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

import click

from pybridge.interfaces.exits import BadInput
from pybridge.interfaces.reports import write_files
from pybridge.objectives.spec import Spec
from pybridge.translation.styles.errors import StyleError
from pybridge.translation.styles.style import style_at
from pybridge.verification.styled import project_texts, styled

__all__ = ["print_styled"]


def print_styled(
    specs: Sequence[Spec],
    name: str,
    only: Collection[str] | None,
    families: Sequence[str],
    over: str,
    directory: Path | None,
) -> None:
    """Print specs in a style, or write the directory that the style makes of them.

    Raises:
        BadInput: the style cannot be used, or not like this; or something stands already where a
            file is to be written.
    """
    if over != "reals":
        raise BadInput(f"the style {name} is over the real numbers; --over {over} is for kernel")
    try:
        style = style_at(name)
        is_project = any(style.project())
        if is_project and directory is None:
            raise BadInput(f"the style {name} writes a directory; say which with --to DIR")
        if directory is None:
            click.echo(styled(specs, style, only=only, families=families), nl=False)
            return
        if not is_project:
            raise BadInput(f"the style {name} writes no directory; leave out --to")
        texts = project_texts(specs, style, only=only, families=families)
        write_files({directory / path: text for path, text in texts.items()})
        for path in texts:
            click.echo(directory / path)
    except StyleError as error:
        raise BadInput(str(error)) from error
