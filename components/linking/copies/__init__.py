"""Which passages of different articles are the same, or nearly: found word for word, then sentence by sentence."""
