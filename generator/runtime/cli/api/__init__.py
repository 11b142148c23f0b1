"""Commands for every operation of the API, made from the spec when they are asked for."""
