"""Exact representations of formulas: polynomials, slacks, squares, compiled formulas."""
