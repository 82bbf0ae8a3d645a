"""What nobody opens is gone after a while; what is pinned stays."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from components.library import Expired, Expiry, Library, LibraryRules
from components.library.names import new_name, parse_name
from tests.library.kept_texts import daily, keep


def test_what_nobody_opens_expires_and_what_is_pinned_stays(library):
    old, pinned = keep(library), keep(library)
    library.pin(pinned.name)

    assert library.expire() == Expiry(0, 0)
    assert daily(library, 91) == 1
    with pytest.raises(Expired):
        library.open(old.name)
    assert library.open(pinned.name).card.pinned


def test_opening_a_corpus_keeps_it_from_expiring(library):
    kept = keep(library)
    line = parse_name(kept.name).line
    library._place.write_beside(line, "opened", b"2001-01-01")
    library.open(kept.name)

    assert library.expire() == Expiry(0, 0)
    assert library.look(kept.name).last_opened == datetime.now(UTC).date()


def test_a_date_that_was_half_written_keeps_a_corpus(library):
    kept = keep(library)
    library._place.write_beside(parse_name(kept.name).line, "opened", b"20")

    assert library.expire() == Expiry(0, 0)


def test_with_no_days_nothing_expires(tmp_path):
    library = Library(tmp_path, LibraryRules(days=0))
    keep(library)

    assert daily(library, 91) == 0


def test_pins_stand_in_a_file_that_people_may_write(library):
    kept = keep(library)
    library._place.write_list("pinned.txt", f"# for everybody\n{kept.name} # the bridge\n{new_name()}\n")

    assert [card.name for card in library.pinned()] == [kept.name]
    library.pin(kept.name)
    assert len(library.pinned()) == 1
    library.unpin(kept.name)
    assert library.pinned() == []
    assert library._place.read_list("pinned.txt").startswith("# for everybody\n")


def test_pins_may_stand_in_the_environment(tmp_path):
    name = keep(Library(tmp_path)).name

    assert [card.name for card in Library(tmp_path, pinned=(name,)).pinned()] == [name]
