"""The client below the generated one."""
