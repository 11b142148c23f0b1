"""All calls of a PBX, by what comes: events, and answers to questions."""
