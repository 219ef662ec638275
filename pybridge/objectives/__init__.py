"""Objectives, their laws, the families that derive these, specs, and the catalog."""
