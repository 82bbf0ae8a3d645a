"""What is kept ready is bounded by bytes, made once, and the latest."""

import threading

from dashboard.ready import Ready


def ready_of(most: int) -> tuple[Ready[str], list[str]]:
    return Ready(most, len), []


def ask(ready: Ready[str], made: list[str], word: str) -> str:
    def make() -> str:
        made.append(word)
        return word

    return ready.of(word, make)


def test_what_was_asked_for_last_stays():
    ready, made = ready_of(7)
    for word in ("one", "two", "one", "six", "one", "two"):
        assert ask(ready, made, word) == word

    assert made == ["one", "two", "six", "two"]


def test_what_is_too_large_is_made_each_time_and_drives_nothing_out():
    ready, made = ready_of(7)
    for word in ("one", "much too large", "much too large", "one"):
        assert ask(ready, made, word) == word

    assert made == ["one", "much too large", "much too large"]


def test_many_who_ask_at_once_have_it_made_once():
    ready, made = ready_of(100)
    together = threading.Barrier(4)

    def visit() -> None:
        together.wait()
        ask(ready, made, "one")

    visits = [threading.Thread(target=visit) for _ in range(4)]
    for visit_of_one in visits:
        visit_of_one.start()
    for visit_of_one in visits:
        visit_of_one.join()

    assert made == ["one"]


def test_what_failed_is_tried_again():
    ready, made = ready_of(10)

    def fail() -> str:
        raise KeyError

    try:
        ready.of("one", fail)
    except KeyError:
        made.append("failed")

    assert ask(ready, made, "one") == "one"
    assert made == ["failed", "one"]


def test_the_latest_is_kept_however_large_where_one_must_be():
    ready, made = Ready(7, len, at_least_one=True), []
    for word in ("one", "much too large", "much too large", "one", "two", "one"):
        assert ask(ready, made, word) == word

    assert made == ["one", "much too large", "one", "two"]
