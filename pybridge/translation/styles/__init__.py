"""Styles: in what form an objective and its laws are written for others.

A style is a directory of Jinja templates and a `style.toml`; the shape of the text stands in the
templates. What they are filled with are parts: names, printed formulas, and the structure of a
certificate as plain objects (`parts`). `kernel` is the Lean that pybridge checks itself, and has
its own printer (`translation.render`); `mathlib`, `torchlean`, `lake-project`, `latex` and
`markdown` are for people and for other libraries, and users may have directories of their own.
"""
