"""The figures of the frames: how often each comes up, who brings it up, and the words behind it."""
