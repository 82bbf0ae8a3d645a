"""A class is begun by the key of a corpus, answered under random keys, shown its answer, and deleted."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from components.analysis.analyse import Analysis
from components.lesson.classes import Classes
from components.lesson.model import CLOSED, MOST_ANSWERS, MOST_CLASSES, OPEN, REVEALED, Answer, Guess, Lesson
from components.library import Expired, Forbidden, Kept, Library, LibraryError, LibraryRules
from components.library.names import parse_name
from tests.shown import analysis

TODAY = datetime.now(UTC).date()


@pytest.fixture(params=["directory", "bucket"])
def library(request: pytest.FixtureRequest, tmp_path: Path) -> Library:
    return Library(tmp_path if request.param == "directory" else f"memory://{tmp_path.name}-{request.node.name[:30]}")


@pytest.fixture
def kept(library: Library) -> Kept:
    whole = seeds()
    return library.keep(whole.corpus, analysis=whole)


def seeds() -> Analysis:
    return analysis("the seeds")


def begin(library: Library, kept: Kept, today: date | None = None) -> str:
    """Begin a class on the seeds, and return its drawer."""
    ids = [article.article_id for article in seeds().corpus.articles]
    classes = Classes(library)
    return classes.find(classes.begin(kept.name, kept.secret, seeds(), ids, today=today))


def looked_after(library: Library) -> int:
    """Look after the library as if it had been yesterday, too; return how many classes were deleted."""
    return sum(library.expire(datetime.now(UTC) + timedelta(days=day)).classes for day in (-1, 0))


def answer_of(lesson: Lesson, outlet: str, sentence: int | None = 1) -> Answer:
    return {one.letter: Guess(outlet, sentence) for one in lesson.articles}


def test_an_answer_is_kept_corrected_and_found_by_another_server(library, kept):
    drawer = begin(library, kept)
    classes, lesson = Classes(library), Classes(library).look(drawer)

    first = classes.answer(drawer, "one", answer_of(lesson, "Press TV"))
    again = classes.answer(drawer, "one", answer_of(lesson, "The Wire"))
    other = classes.answer(drawer, "other", answer_of(lesson, "The Wire"))

    assert len({first, again, other}) == 3
    assert classes.own(drawer, "one") == (again, answer_of(lesson, "The Wire"))
    assert classes.own(drawer, "nobody") is None
    assert Classes(library).answers(drawer) == dict.fromkeys(sorted([again, other]), answer_of(lesson, "The Wire"))


def test_a_code_is_found_however_it_is_typed_and_another_is_not(library, kept):
    drawer = begin(library, kept)
    code = drawer[:11]

    assert Classes(library).find(f" {code.upper().replace('-', ' ')} ") == drawer
    for wrong in ("222-222-222", code[:-1], "", "../..", f"{code}-"[:8]):
        with pytest.raises(Expired, match="no class of this code"):
            Classes(library).find(wrong)


def test_only_the_key_begins_closes_reveals_and_deletes(library, kept):
    drawer = begin(library, kept)
    classes, other = Classes(library), library.keep(seeds().corpus, analysis=seeds())

    for does in (classes.close, classes.reveal, classes.reopen, classes.delete):
        with pytest.raises(Forbidden):
            does(kept.name, other.secret, drawer)
        with pytest.raises(Expired):
            does(other.name, other.secret, drawer)
    with pytest.raises(Forbidden):
        classes.begin(kept.name, "wrong", seeds(), [])
    assert classes.state(drawer) == OPEN


def test_after_the_end_nobody_answers_until_it_is_opened_again(library, kept):
    drawer = begin(library, kept)
    classes, lesson = Classes(library), Classes(library).look(drawer)

    for does, state in ((classes.close, CLOSED), (classes.reveal, REVEALED)):
        does(kept.name, kept.secret, drawer)
        assert classes.state(drawer) == state
        with pytest.raises(LibraryError, match="takes no more answers"):
            classes.answer(drawer, "one", answer_of(lesson, "The Wire"))
    classes.reopen(kept.name, kept.secret, drawer)
    assert classes.answer(drawer, "one", answer_of(lesson, "The Wire"))


def test_a_class_that_was_deleted_takes_no_answer_and_leaves_nothing(library, kept):
    drawer = begin(library, kept)
    classes, lesson = Classes(library), Classes(library).look(drawer)
    classes.delete(kept.name, kept.secret, drawer)

    with pytest.raises(Expired, match="no class of this code"):
        classes.answer(drawer, "one", answer_of(lesson, "The Wire"))
    assert library.drawers().names() == []


def test_a_class_goes_with_its_corpus_and_comes_back_with_it(library, kept):
    drawer = begin(library, kept)
    library.delete(kept.name, kept.secret)

    with pytest.raises(Expired, match="no class of this code"):
        Classes(library).state(drawer)
    library.restore(kept.name)
    assert Classes(library).state(drawer) == OPEN
    library.remove(kept.name)
    assert library.drawers().names() == []


def test_a_class_ends_after_thirty_days_and_the_daily_job_deletes_it(library, kept):
    drawer = begin(library, kept, TODAY - timedelta(days=30))
    assert Classes(library).state(drawer) == OPEN
    assert looked_after(library) == 0

    older = begin(library, kept, TODAY - timedelta(days=31))
    with pytest.raises(Expired):
        Classes(library).state(older)
    assert looked_after(library) == 1
    assert library.drawers().names() == [drawer]


def test_a_clock_that_jumped_deletes_no_class(library, kept):
    begin(library, kept)
    library.expire()

    with pytest.raises(LibraryError, match="clock"):
        library.expire(datetime.now(UTC) + timedelta(days=60))
    assert len(library.drawers().names()) == 1


@pytest.mark.parametrize(
    ("guess", "told"),
    [
        ({"A": ("The Wire", 0)}, "Still to do: say which outlet wrote Article B, Article C and Article D."),
        ({"Z": ("The Wire", 0)}, "none to this class"),
        ({"A": ("The Herald", 0)}, "none to this class"),
        ({"A": ("The Wire", -1)}, "none to this class"),
        ({"A": ("The Wire", 10**6)}, "none to this class"),
        ({"A": ("The Wire", True)}, "none to this class"),
    ],
)
def test_what_is_no_answer_is_refused(tmp_path, guess, told):
    library = Library(tmp_path)
    drawer = begin(library, library.keep(seeds().corpus, analysis=seeds()))
    lesson = Classes(library).look(drawer)
    whole = {} if "Still" in told else dict(answer_of(lesson, "The Wire"))
    given = whole | {letter: Guess(*one) for letter, one in guess.items()}

    with pytest.raises(LibraryError, match=told):
        Classes(library).answer(drawer, "one", given)
    assert Classes(library).count(drawer) == 0


def test_answers_and_classes_are_bounded(tmp_path):
    library = Library(tmp_path)
    kept = library.keep(seeds().corpus, analysis=seeds())
    drawers = [begin(library, kept) for _ in range(MOST_CLASSES)]
    classes, lesson = Classes(library), Classes(library).look(drawers[0])
    for number in range(MOST_ANSWERS):
        library.drawers().put(drawers[0], f"answer-{number}.json", b"{}")
    library.drawers().put(drawers[1], f"answer-{0}.json", b"[[[")

    with pytest.raises(LibraryError, match="which is the most"):
        classes.answer(drawers[0], "one", answer_of(lesson, "The Wire"))
    with pytest.raises(LibraryError, match="as many classes"):
        begin(library, kept)
    assert classes.answers(drawers[1]) == {}, "a damaged answer is left out"


@pytest.mark.parametrize(("count", "told"), [(1, "reads 2 to 6"), (7, "reads 2 to 6")])
def test_a_class_has_two_to_six_articles(tmp_path, count, told):
    library = Library(tmp_path)
    kept = library.keep(seeds().corpus, analysis=seeds())

    with pytest.raises(LibraryError, match=told):
        Classes(library).begin(kept.name, kept.secret, seeds(), [str(number) for number in range(count)])


def test_a_full_library_begins_no_class(tmp_path):
    kept = Library(tmp_path).keep(seeds().corpus, analysis=seeds())

    with pytest.raises(LibraryError, match="no room for a class"):
        begin(Library(tmp_path, LibraryRules(bytes=1)), kept)


def test_a_line_is_not_told_by_a_drawers_name(tmp_path):
    library = Library(tmp_path)
    kept = library.keep(seeds().corpus, analysis=seeds())

    assert parse_name(kept.name).line not in begin(library, kept)


def test_a_file_of_the_corpus_holds_nothing_of_its_classes(tmp_path):
    library = Library(tmp_path)
    kept = library.keep(seeds().corpus, analysis=seeds())
    before = library.export(kept.name)
    drawer = begin(library, kept)
    Classes(library).answer(drawer, "one", answer_of(Classes(library).look(drawer), "The Wire"))

    assert library.export(kept.name) == before
    assert library.versions(kept.name, kept.secret)[0].name == kept.name
