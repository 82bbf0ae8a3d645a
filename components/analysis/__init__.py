"""From a corpus to everything that is shown of it."""
