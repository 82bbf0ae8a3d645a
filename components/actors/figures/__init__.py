"""The figures of the actors: each answers one question about the actor that is looked at."""
