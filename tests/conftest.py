"""What every test may ask for: the seeds, and invented corpora of any size."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from components.corpus import Corpus
from components.corpus.seeds import seed_corpus
from tests.corpora import synthetic_corpus


@pytest.fixture(scope="session")
def seeds() -> Corpus:
    """Return the four seed articles."""
    return seed_corpus()


@pytest.fixture(scope="session")
def invented() -> Callable[..., Corpus]:
    """Return the function that makes invented corpora: outlets, articles each, seed."""
    return synthetic_corpus
