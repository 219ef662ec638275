"""The compiled Lean library: sources, compilation, the cache, compiled files."""
