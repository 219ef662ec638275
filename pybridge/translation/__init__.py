"""From formulas, laws and certificates to Lean text, and back from what Lean prints."""
