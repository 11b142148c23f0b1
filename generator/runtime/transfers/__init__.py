"""Files on their way: downloads that go on where they broke off, uploads as they are read."""
