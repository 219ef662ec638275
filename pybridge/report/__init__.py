"""A finished `Report` for its readers: people at a terminal, CI servers, browsers.

Each module writes one format and decides nothing: what a verdict means is settled in
`pybridge.verify` before a report gets here.
"""
