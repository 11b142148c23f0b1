"""Every operation of the API as data: to list, search, describe and call it by name."""
