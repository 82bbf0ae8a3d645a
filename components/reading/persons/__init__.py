"""Who a mention means: persons and parties of one article, and whom names, descriptions and pronouns stand for."""

from components.reading.persons.find import find_persons
from components.reading.persons.index import EntityIndex

__all__ = ["EntityIndex", "find_persons"]
