"""What people touch: the command line, `doctor`, the pytest plugin, progress."""
