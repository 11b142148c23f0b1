"""Generated clients under many events and many faults: what arrived, and what did not.

`python -m tests.soak` runs a client against a mock PBX in a process of its own, over
TLS. The PBX numbers its events and misbehaves; the client notes what its stream gave.
What counts (see verdict.py): every event exactly once, or covered by a Gap.
"""
