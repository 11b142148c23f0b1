"""Which PBX a command speaks to: profiles, where they are kept, and the environment."""
