"""From objectives and laws to verdicts: batches, the verdict cache, evaluation in Lean."""
