"""How far work is, told beside the page: the browser asks an address of its own, and the page only at the end.

A part of the page that ran itself again and again (`st.fragment(run_every=…)`) would be simpler. But what the browser
asks for such a part while the visitor goes to another page, or is taken there, runs after that page and empties it.
"""

from __future__ import annotations

from typing import Protocol

import streamlit as st
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

#: Seconds between two looks.
_GLANCE = 0.5
_HTML = '<div role="status"><p><strong></strong> <span></span></p><progress max="1"></progress></div>'
_CSS = """
p { margin: 0 0 .4rem; color: var(--st-text-color); font-family: var(--st-font); }
progress { width: 100%; height: .5rem; accent-color: var(--st-primary-color); }
"""
#: Asks how far the work is, shows it, and has the page run once more when it is done. Where the address does not
#: answer, which an older way of starting the server knows nothing of, the page is run instead. Pages lie one level
#: deep, whatever path the dashboard is served under, so the address is relative to theirs.
_ASK = """
export default function({ data, parentElement, setTriggerValue }) {
  const show = (told) => {
    parentElement.querySelector("strong").textContent = data.does;
    parentElement.querySelector("span").textContent = told.what;
    parentElement.querySelector("progress").value = told.share;
    parentElement.querySelector("progress").setAttribute("aria-label", data.does);
  };
  let waiting, left = false;
  const look = async () => {
    let told = null;
    try {
      const answer = await fetch(new URL(data.address, window.location.href), { cache: "no-store" });
      told = await answer.json();
    } catch { }
    if (left) return;
    if (told === null || told.done) setTriggerValue("done", Date.now());
    else show(told);
    if (told === null || !told.done) waiting = setTimeout(look, data.pause * (told === null ? 4 : 1));
  };
  show(data);
  waiting = setTimeout(look, data.pause);
  return () => { left = true; clearTimeout(waiting); };
}
"""
_mount = st.components.v2.component("parallax_progress", html=_HTML, css=_CSS, js=_ASK)


class Going(Protocol):
    """What is asked of work: what it does, how far it is, and its key; `look` notes that the browser has asked."""

    @property
    def does(self) -> str:
        """What is done, in words ("Reading your files")."""

    @property
    def key(self) -> str:
        """Under this, which nobody can guess, the browser asks."""

    @property
    def done(self) -> bool:
        """Whether it is over."""

    @property
    def forgotten(self) -> bool:
        """Whether nobody gets what comes of it any more."""

    @property
    def share(self) -> float:
        """How much of the present step is done, from 0 to 1."""

    def told(self) -> str:
        """Return what is being done and how long it will take, in words."""

    def look(self) -> None:
        """Note that somebody waits for it."""


#: The work of all visitors, by key, until its end is handed over or nobody waits for it any more.
_WATCHED: dict[str, Going] = {}


def watch(work: Going) -> None:
    """Answer whoever asks by the work's key."""
    for key, one in list(_WATCHED.items()):
        if one.forgotten:
            forget(key)
    _WATCHED[work.key] = work


def found(key: str) -> Going | None:
    """Return the work of a key, None where there is none, or none any more."""
    return _WATCHED.get(key)


def forget(key: str) -> None:
    """Answer no more by that key."""
    _WATCHED.pop(key, None)


def show(work: Going) -> None:
    """Show how far the work is, and have the page run again when it is done."""
    told = {**_told(work), "does": work.does, "address": f"work/{work.key}", "pause": 1000 * _GLANCE}
    _mount(key=f"progress-{work.key}", data=told, on_done_change=lambda: None)


async def _answer(request: Request) -> JSONResponse:
    work = _WATCHED.get(request.path_params["key"])
    if work is None:
        return JSONResponse({"done": True}, headers={"Cache-Control": "no-store"})
    work.look()
    return JSONResponse(_told(work), headers={"Cache-Control": "no-store"})


def _told(work: Going) -> dict[str, object]:
    return {"done": work.done, "what": work.told(), "share": work.share}


#: The address that answers, at the root and under the path that the dashboard is served under; its key is known to the
#: visitor alone whose work it is.
ROUTES = (Route("/work/{key}", _answer), Route("/{base:path}/work/{key}", _answer))
