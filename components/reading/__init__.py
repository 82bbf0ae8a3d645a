"""Reading an article: its sentences, its quotations with their speakers, and whose voice each piece is in."""
