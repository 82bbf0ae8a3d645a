"""The address: what a reader has chosen, kept where a link can carry it."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from components.contract import Component, Setting
from components.corpus import Corpus
from components.palette import Palette, palette_for
from components.wording import VOICE_WORDS
from dashboard import room, session

#: Parameters that pages keep by themselves: the opened mark, and the articles of the Read page.
OPEN, ARTICLE, BESIDE, PASSAGE, MARKS, METHOD_OF = "open", "article", "beside", "passage", "marks", "of"
#: The two articles that stand side by side on the page of shared passages.
LEFT, RIGHT = "left", "right"
#: The one event or the one story that is looked at, by the id of its first article.
EVENT, STORY = "event", "story"
#: The corrections by hand that are in force, as a token.
FIX = "fix"
#: The word looked for on the page of keywords, and how its lines are sorted.
WORD, WORD_SORT = "word", "by"
#: The entries that are struck from the view of the frames.
STRUCK = "struck"
#: The words that are left out of how sentences are worded toward an actor.
UNWEIGHED = "unweighed"
#: The actor that is looked at, and the groups whose namings are said to mean the same people.
ACTOR, SAME = "actor", "same"
#: What is coded by hand: the frame, and whose sample it is.
CODING, SAMPLE_OF = "frame", "sample"
#: Whose words count.
VOICE = "voice"
#: Whose copy counts.
COPY = "copy"
#: The two outlets whose words are set against each other.
PAIR = "pair"
#: The figures and other parts of a page that are drawn though they wait in a line at first.
SHOW = "show"
#: The work that goes on, so that it is found again when the page is loaded anew. Whoever has this key gets what comes
#: of the work, so no link that is copied carries it.
JOB = "job"
#: The same of work for parts of a page.
ASIDE = "aside"


def settings_of(component: Component, several_events: bool) -> dict[str, str]:
    """Draw a component's settings in a row, bound to the address, and return what is chosen.

    The advanced ones are drawn under a line, which is open where one of them was changed. What changes nothing in
    figures of several events is left as it is.
    """
    offered = [one for one in component.settings if not (several_events and one.of_one_event)]
    shown = [one for one in offered if not one.advanced]
    advanced = [one for one in offered if one.advanced]
    chosen = {}
    if shown:
        with st.container(horizontal=True, gap="medium"):
            chosen = {one.slug: _setting(component, one) for one in shown}
    if advanced:
        asked = any(st.query_params.get(setting_key(component, one), one.default) != one.default for one in advanced)
        with st.expander("Advanced", type="compact", expanded=asked), st.container(horizontal=True, gap="medium"):
            chosen |= {one.slug: _setting(component, one) for one in advanced}
    return {one.slug: chosen.get(one.slug, one.default) for one in component.settings}


def _setting(component: Component, setting: Setting) -> str:
    if setting.whose:
        return _whose(component, setting)
    chosen: str = st.segmented_control(
        setting.label,
        setting.options,
        default=setting.default,
        required=True,
        key=setting_key(component, setting),
        bind="query-params",
        help=setting.help or None,
    )
    return chosen


def _whose(component: Component, setting: Setting) -> str:
    """Draw a choice of whose words count. The address keeps the voices' own names, whatever they are called here."""
    parameter = setting_key(component, setting)
    asked = st.query_params.get(parameter, "")
    chosen = asked if asked in setting.options else setting.default
    key = f"{parameter}-chosen"

    def switched() -> None:
        picked = session.choice(key) or setting.default
        if picked == setting.default:
            st.query_params.pop(parameter, None)
        else:
            st.query_params[parameter] = picked

    session.choose(key, chosen)
    st.segmented_control(
        setting.label,
        setting.options,
        format_func=lambda one: VOICE_WORDS.get(one, one),
        required=True,
        key=key,
        on_change=switched,
        help=setting.help or None,
    )
    return chosen


def setting_key(component: Component, setting: Setting) -> str:
    """Return the parameter of a component's setting in the address."""
    return f"{component.slug}-{setting.slug}"


def opened(figure: str) -> str:
    """Return the key of the mark that is opened in a figure ("speakers.words"), or an empty text."""
    name, _, key = st.query_params.get(OPEN, "").partition(":")
    return key if name == figure else ""


def open_mark(figure: str, key: str) -> None:
    """Write the opened mark into the address, or take it out where `key` is empty."""
    if key:
        st.query_params[OPEN] = f"{figure}:{key}"
    else:
        st.query_params.pop(OPEN, None)


def is_shown(part: str) -> bool:
    """Return whether a part of a page that waits in a line was asked for, or a mark of it is opened."""
    return part in st.query_params.get_all(SHOW) or bool(opened(part))


def show_part(part: str, shown: bool) -> None:
    """Write into the address that a part of a page is asked for, or take it out, with what is opened in it."""
    others = [one for one in st.query_params.get_all(SHOW) if one != part]
    st.query_params[SHOW] = [*others, part] if shown else others
    if not shown and opened(part):
        open_mark(part, "")


def palette(corpus: Corpus) -> Palette:
    """Return the palette of the theme that the reader's browser shows, and of the room that it has."""
    theme = st.context.theme.type if st.context.theme else None
    return palette_for(corpus.outlets, theme or "light", room.width())


def link() -> str:
    """Return the full address of the present view; call it after the page has run."""
    base = st.context.url or ""
    names = [name for name in st.query_params if name not in (JOB, ASIDE)]
    parameters = [(name, value) for name in names for value in st.query_params.get_all(name)]
    return base + ("?" + urlencode(parameters) if parameters else "")


def figure_address(figure: str) -> str:
    """Return the full address at which a figure stands alone, with all that is chosen here."""
    base = (st.context.url or "").rpartition("/")[0]
    left = (JOB, ASIDE, OPEN, SHOW, ARTICLE, BESIDE, PASSAGE)
    pairs = [(name, one) for name in st.query_params if name not in left for one in st.query_params.get_all(name)]
    return f"{base}/figure?{urlencode([('figure', figure), *pairs])}"
