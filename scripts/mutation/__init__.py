"""What `scripts/mutate.py` is made of: the changes, the tests that reach them, and a run of these."""
