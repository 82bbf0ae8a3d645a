"""What every test may ask for: the seeds, and invented corpora of any size."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from components.contract import Component
from components.corpus import Corpus
from components.corpus.seeds import seed_corpus
from tests.corpora import synthetic_corpus, write_corpus
from tests.shown import MEASURES, registered

# A machine that is busy must fail no test, so no example is timed; and the same examples run each time, so that a
# failure can be made again. `make test-long` draws new ones.
settings.register_profile("same", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("new", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("same")


@pytest.fixture(scope="session")
def seeds() -> Corpus:
    """Return the four seed articles."""
    return seed_corpus()


@pytest.fixture(scope="session")
def invented() -> Callable[..., Corpus]:
    """Return the function that makes invented corpora: outlets, articles each, seed."""
    return synthetic_corpus


@pytest.fixture(scope="session")
def invented_folder(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int, int], Path]:
    """Return the function that gives an invented corpus as a folder, one for all tests: outlets, articles each."""

    @cache
    def folder(outlets: int, each: int) -> Path:
        return write_corpus(synthetic_corpus(outlets, each), tmp_path_factory.mktemp(f"invented-{outlets}-{each}"))

    return folder


@pytest.fixture(params=MEASURES)
def component(request: pytest.FixtureRequest) -> Component:
    """Return each registered component in turn."""
    found = {one.slug: one for one in registered()}
    assert request.param in found, f"components/__init__.py does not register components/{request.param}."
    return found[request.param]
