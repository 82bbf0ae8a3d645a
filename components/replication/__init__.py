"""A corpus with all its numbers as one package that others can check, and the check: everything analysed again."""

from components.replication.model import PackageError
from components.replication.opening import Opened, opened
from components.replication.packing import MOST_ARTICLES, packed
from components.replication.reproducing import Compared, reproduced
from components.replication.texts import brought

__all__ = ["MOST_ARTICLES", "Compared", "Opened", "PackageError", "brought", "opened", "packed", "reproduced"]
