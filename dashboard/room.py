"""How wide figures are on the reader's page: guessed at first, then told by the browser."""

from __future__ import annotations

import streamlit as st

from components.palette import NARROW, WIDE
from dashboard import session

#: Widths that figures are written for, in pixels: the largest that fits into the page is taken.
_STEPS = (NARROW, 540, WIDE)
_KEY = "room"
#: Pixels of a figure that a page of A4 holds, at the size in which `page.css` prints.
_PAPER = 870
#: Reports the step that fits, at first and whenever another one does. It reads nothing but the page's width. On paper
#: it makes figures that are wider than a page as small as the page, which no stylesheet can.
_REPORT = """
export default function({ data, setStateValue }) {
  const page = document.querySelector('[data-testid="stMainBlockContainer"]');
  if (!page) return;
  // A telephone's drawer lies over the page: it is shut once another page was chosen in it. Versions of Streamlit
  // say in different attributes that it is shut already.
  const shut = '[data-collapsed="true"], [aria-expanded="false"]';
  const drawer = document.querySelector(`[data-testid="stSidebar"]:not(${shut})`);
  if (window.parallaxPage && window.parallaxPage !== data.page && window.innerWidth < 768 && drawer)
    document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
  window.parallaxPage = data.page;
  let told = data.told, waiting;
  const report = () => {
    const style = getComputedStyle(page);
    const room = page.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const fits = data.steps.filter((step) => step <= room).pop() ?? data.steps[0];
    if (fits !== told) { told = fits; setStateValue("width", fits); }
  };
  const observer = new ResizeObserver(() => { clearTimeout(waiting); waiting = setTimeout(report, 200); });
  observer.observe(page);
  const each = (zoom) => document.querySelectorAll(".js-plotly-plot").forEach((one) => { one.style.zoom = zoom(one); });
  const fit = () => each((one) => Math.min(1, data.paper / one.clientWidth));
  const back = () => each(() => "");
  window.addEventListener("beforeprint", fit);
  window.addEventListener("afterprint", back);
  return () => {
    clearTimeout(waiting);
    observer.disconnect();
    window.removeEventListener("beforeprint", fit);
    window.removeEventListener("afterprint", back);
  };
}
"""
_mount = st.components.v2.component("parallax_room", js=_REPORT)


def width() -> int:
    """Return the pixels that a figure's texts can count on; a telephone's until the browser says more of it."""
    known = session.reported(_KEY, "width")
    return known if isinstance(known, int) and known in _STEPS else _guess()


def listen() -> None:
    """Have the browser tell how wide the page is, and again when that changes; it shuts a telephone's drawer, too."""
    _mount(
        key=_KEY,
        data={"steps": list(_STEPS), "told": width(), "page": session.PAGE.get(), "paper": _PAPER},
        on_width_change=lambda: None,
    )


def _guess() -> int:
    """Return the width that the kind of browser suggests, so that most pages are drawn once."""
    return NARROW if "Mobi" in st.context.headers.get("User-Agent", "") else WIDE
