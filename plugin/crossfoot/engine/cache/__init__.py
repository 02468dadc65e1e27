"""What earlier runs found, kept below ``.cache/crossfoot`` for runs in which nothing has changed.

Everything here may be deleted at any time: it is found again. Nothing that is read is trusted: see ``safe_pickle``.
"""
