"""Who a mention means: persons and parties of one article, and whom names, descriptions and pronouns stand for."""

from components.reading.persons.cast import Cast
from components.reading.persons.find import find_persons

__all__ = ["Cast", "find_persons"]
