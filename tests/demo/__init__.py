"""The main job, end to end, as a user would write it."""
