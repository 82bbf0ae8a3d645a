"""`/figure`: one figure on a page of its own, light and without navigation, for a frame in an article elsewhere.

It is plain HTML from the address alone: no session begins, no script runs, and the address chooses as on the pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from components import COMPONENTS
from components.analysis.analyse import Analysis
from components.analysis.selection import COPIES, Selection
from components.contract import Settings
from components.corpus.article import CorpusError
from components.corrections import CorrectionsError
from components.corrections.link import unpack
from components.library import LibraryError
from components.reading.model import VOICES
from components.report.model import Asked
from components.report.one_figure import BOARD, figure_of, write_figure
from dashboard import altered, corpora, corrections, names, state
from dashboard.altered import Wanted

#: The parameter that names the figure, and the path.
FIGURE, PATH = "figure", "figure"
#: Frames may hold this page wherever they stand; it loads nothing and runs nothing.
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors *",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


def answer(request: Request) -> Response:
    """Return the page of the figure that an address names; in a sentence what is wrong with an address."""
    given = request.query_params
    name = given.get(FIGURE, "")
    try:
        whole = _analysis(given.get(corpora.CORPUS, ""), given.get(state.FIX, ""), given.get(names.NAMES, ""))
        asked = Asked(whole, selection_of(given.multi_items(), whole.corpus.outlets), settings=_settings(given))
        figure = figure_of(asked, name)
    except (LookupError, LibraryError, CorpusError, CorrectionsError) as error:
        told = error.args[0] if error.args else "Ask whoever sent the address."
        return PlainTextResponse(f"This figure cannot be shown. {told}\n", 404, _HEADERS)
    return HTMLResponse(write_figure(figure, whole.corpus.outlets, back(given.multi_items())), 200, _HEADERS)


#: Whatever path the dashboard is served under.
ROUTES = (Route(f"/{PATH}", answer), Route(f"/{{base:path}}/{PATH}", answer))


def back(given: Sequence[tuple[str, str]]) -> str:
    """Return the address of the page that the figure stands on, beside this one."""
    name = next((value for key, value in given if key == FIGURE), "")
    rest = [(key, value) for key, value in given if key != FIGURE]
    if name == BOARD:
        return f"./?{urlencode(rest)}"
    return f"{name.partition('.')[0]}?{urlencode([*rest, (state.SHOW, name)])}"


def selection_of(given: Sequence[tuple[str, str]], outlets: Sequence[str]) -> Selection:
    """Return what an address chooses, as the sidebar would; what it names and is not here is left out."""

    def values(key: str) -> list[str]:
        return [value for name, value in given if name == key and value]

    days = values("dates")
    chosen = [one for one in outlets if one in values("outlet")]
    copy = next((one for one in values(state.COPY) if one in COPIES), "all")
    return Selection(
        tuple(chosen or outlets),
        tuple(one for one in VOICES if one in values(state.VOICE)),
        tuple(values("kind")),
        days[0] if len(days) == 2 else "",
        days[1] if len(days) == 2 else "",
        event="".join(values(state.EVENT)[:1]),
        story="".join(values(state.STORY)[:1]),
        copy=copy,
    )


def _settings(given: QueryParams) -> dict[str, Settings]:
    found: dict[str, Settings] = {}
    for component in COMPONENTS:
        own = dict(component.defaults())
        for setting in component.settings:
            asked = given.get(state.setting_key(component, setting), "")
            if asked in setting.options:
                own[setting.slug] = asked
        found[component.slug] = own
    return found


def _analysis(name: str, token: str, shown: str) -> Analysis:
    """Return what an address names: a corpus, put right, its outlets' names hidden where it says so.

    A stored corpus is opened and put right as the pages do it: what takes long is done beside the server.
    """
    from dashboard import current_corpus, data  # noqa: PLC0415 (a server's start needs neither)

    if name and name != corpora.EXAMPLE:
        card = current_corpus.library().look(name)
        key = f"{name} {card.content}", data.stamp("")
        stored = current_corpus.opened(name, card.content, key[1], on_page=False)
        whole, changes, at = stored.analysis, stored.corrections.changes, ""
    else:
        own = data.own()
        key, whole, changes, name, at = own.key, own.analysis, (), own.name, own.at
    if token:
        changes = () if token == corrections.NONE else unpack(token, whole.fingerprint)
    content, hidden = corrections.content(changes) if changes else "", shown == names.HIDDEN
    return altered.of(Wanted((key, content, hidden), changes, hidden, name, at), whole).analysis
