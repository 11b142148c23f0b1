"""Firmware day on a copy of the repository: from a new firmware to a release.

python -m tests.rehearsal, or make rehearsal. A mock PBX plays a firmware that differs
from the spec in 25 ways (firmware_37_24.yaml); each command of the loop has to find
them, and the file says what it has to say.
"""
