"""Training objectives whose laws are proved, or broken with numbers, by the Lean kernel."""
