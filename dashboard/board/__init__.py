"""The board of the first page: its head, its figure, its lists of words, and what a click opens."""
