"""A student on a telephone, by keyboard alone; and everything that the server sends on the way holds no name."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.serving import serve
from components.lesson.classes import Classes
from components.library import Library
from tests.browser import steps
from tests.browser.test_every_page import serious
from tests.shown import analysis

NAMES = re.compile(rb"The ?Wire|Press ?TV|Asia ?Times|defense\\?\.gov", re.IGNORECASE)


def test_a_student_answers_by_keyboard_and_is_sent_no_name(browser: Browser, tmp_path: Path) -> None:
    library, whole = Library(tmp_path), analysis("the seeds")
    kept = library.keep(whole.corpus, analysis=whole)
    ids = [article.article_id for article in whole.corpus.articles]
    code = Classes(library).begin(kept.name, kept.secret, whole, ids)
    page = steps.new_page(browser, 390, 844)
    sent: list[bytes] = []
    page.on("websocket", lambda line: line.on("framereceived", lambda frame: sent.append(_bytes(frame))))
    with serve(settings={"PARALLAX_LIBRARY": str(tmp_path)}) as address:
        steps.open_page(page, f"{address}/guess?class={code}")
        assert serious(page) == []
        assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390
        lists = page.get_by_role("radiogroup")
        expect(lists).to_have_count(8)
        for each in lists.all():
            each.get_by_role("radio").first.focus()
            page.keyboard.press("Space")
            page.keyboard.press("ArrowDown")
            expect(each.get_by_role("radio").nth(1)).to_be_checked()
        page.get_by_role("button", name="Send my answer").focus()
        page.keyboard.press("Enter")
        steps.comes_to_say(page, ["Your answer is kept. Receipt:"])
        receipts = list(Classes(library).answers(Classes(library).find(code)))
        steps.comes_to_say(page, receipts)
    page.context.close()

    assert len(receipts) == 1 and len(sent) > 10
    assert [one[:200] for one in map(_without_lists, sent) if NAMES.search(one) or kept.name.encode() in one] == []


def _bytes(frame: str | bytes) -> bytes:
    return frame if isinstance(frame, bytes) else frame.encode()


def _without_lists(frame: bytes) -> bytes:
    """Return a message of the server without the lists of outlets that a student chooses from."""
    message = ForwardMsg.FromString(frame)
    element = message.delta.new_element
    if element.WhichOneof("type") == "radio" and element.radio.label.startswith("Which outlet"):
        element.radio.options[:] = []
        element.radio.raw_value = ""
    return message.SerializeToString()
