"""What differs between sync and async, as pairs of equal shape.

Code in `_async` uses the names with Async or async_ in front; the sync twin gets the
others. asyncio is imported on use, so that a sync program does not pay for it. Nothing
here knows what it is used for.
"""
