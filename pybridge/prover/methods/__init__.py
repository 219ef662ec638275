"""Engines that look for certificates and counterexamples, one a file."""
