"""The look of a report and of a figure by itself: light, for a telephone, a screen and paper; nothing is loaded."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from importlib.util import find_spec
from pathlib import Path

#: Pixels that a figure is drawn in where there is room, and on a telephone. The first is what A4 and Letter hold.
WIDE, NARROW = 700, 350
#: Pixels that the board is drawn in: its columns need more room, and what is drawn is shown a little smaller.
BOARD = 840
#: The highest a figure may be, in pixels, so that a page of paper holds it with its heading.
MOST_HIGH = 780
#: Papers, by the names that commands know.
PAPERS = ("A4", "Letter")

_SERIF = "'Source Serif 4','Source Serif Pro',Georgia,'Times New Roman',serif"
_SANS = "'Source Sans','Source Sans 3','Source Sans Pro','Helvetica Neue',Arial,sans-serif"

CSS = f"""
:root {{ color-scheme: light; --ink: #121110; --muted: #5C5A56; --line: #D9D6CF; --wash: #F4F2EC; --accent: #8C2F1B; }}
* {{ box-sizing: border-box; }}
html {{ background: #fff; color: var(--ink); font: 16px/1.5 {_SANS}; -webkit-text-size-adjust: 100%; }}
body {{ margin: 0 auto; max-width: 740px; padding: 28px 20px 48px; }}
h1, h2, h3 {{ font-family: {_SERIF}; line-height: 1.25; margin: 0 0 .4em; overflow-wrap: anywhere; }}
h1 {{ font-size: 1.9rem; }}
h2 {{ font-size: 1.4rem; margin-top: 2.2em; border-top: 2px solid var(--ink); padding-top: .5em; }}
h3 {{ font-size: 1.15rem; }} p {{ margin: 0 0 .7em; overflow-wrap: anywhere; }}
a {{ color: inherit; overflow-wrap: anywhere; }}
a:focus-visible, summary:focus-visible {{ outline: 2px solid var(--ink); outline-offset: 2px; }}
.quiet {{ color: var(--muted); font-size: .875rem; }}
.about {{ color: var(--accent); font-weight: 600; font-size: .875rem; margin: 0; }}
.above {{ border-left: 3px solid var(--accent); padding-left: .9em; margin: 1em 0; }}
.above h3 {{ font-size: 1.35rem; font-weight: 400; margin-bottom: .2em; }}
.finding, .figure {{ margin: 0 0 1.8em; }}
.comment {{ background: var(--wash); padding: .6em .9em; margin: .5em 0; white-space: pre-line; }}
.introduction {{ white-space: pre-line; font-size: 1.05rem; }}
.beside {{ display: grid; margin: .5em 0; gap: .4em 1.6em;
  grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); }}
.beside p {{ font-family: {_SERIF}; line-height: 1.4; unicode-bidi: isolate; }}
svg {{ display: block; max-width: 100%; height: auto; }}
.narrow {{ display: none; }}
table {{ border-collapse: collapse; font-size: .875rem; width: 100%; }}
th, td {{ text-align: left; vertical-align: top; padding: 3px 10px 3px 0; overflow-wrap: anywhere;
  border-bottom: 1px solid var(--line); }}
td.number {{ text-align: right; font-variant-numeric: tabular-nums; }}
.scroll {{ overflow-x: auto; }} summary {{ cursor: pointer; color: var(--muted); font-size: .875rem; }}
.parts {{ display: flex; gap: 2px; height: 12px; max-width: 42rem; }}
.articles li {{ margin: 0 0 .6em; }} dt {{ font-weight: 600; }} dd {{ margin: 0 0 .8em; }}
@media screen and (max-width: 739px) {{
  .wide {{ display: none; }} .narrow {{ display: block; }} h1 {{ font-size: 1.5rem; }}
}}
@page {{ margin: 14mm 12mm 18mm;
  @bottom-left {{ content: "Parallax"; font: 9pt {_SANS}; color: #5C5A56; }}
  @bottom-right {{ content: counter(page) " of " counter(pages); font: 9pt {_SANS}; color: #5C5A56; }} }}
@media print {{
  html {{ font-size: 10.5pt; }} body {{ max-width: none; padding: 0; }}
  h1, h2, h3, .about, .lead {{ break-after: avoid; }} h2 {{ margin-top: 1.2em; }}
  .figure, .finding, .row, .articles li, tr, figcaption {{ break-inside: avoid; }}
  .figure:not(.long) svg {{ max-height: 640px; width: auto; }} /* with heading and notes a page of Letter, too */
  .figure.long, .finding.long {{ break-inside: auto; }} .figure.long > .part, .head {{ break-inside: avoid; }}
  .head {{ break-after: avoid; }} p {{ orphans: 3; widows: 3; }}
  details {{ display: none; }} * {{ print-color-adjust: exact; -webkit-print-color-adjust: exact; }}
}}
"""

HANDOUT = """
body { max-width: 740px; }
.sheet { display: flex; flex-direction: column; }
.name { display: flex; gap: 2em; color: var(--muted); font-size: .875rem; margin: 0 0 .8em; }
.name span { flex: 1; border-bottom: 1px solid var(--muted); padding-bottom: .2em; }
.lines div { height: 2.1em; border-bottom: 1px solid var(--muted); }
.sheet h3 { margin-top: .7em; }
@media print {
  html { font-size: 9.5pt; } .sheet { height: 258mm; overflow: hidden; } .sheet + .sheet { break-before: page; }
  .letter .sheet { height: 240mm; }
  .sheet h2 { margin-top: 0; border: 0; padding: 0; }
  .board { flex: 1 1 0; min-height: 0; } .board svg { height: 100%; width: 100%; max-width: 700px; }
}
"""


@cache
def font_face() -> str:
    """Return the rule that brings the dashboard's face along (Source Sans, SIL Open Font License), for exact widths.

    It lies among the files of the installed Streamlit; where it is not found, the reader's own face stands in.
    """
    found = find_spec("streamlit")
    folder = Path(found.origin).parent / "static" / "static" / "media" if found and found.origin else Path()
    file = next(iter(sorted(folder.glob("SourceSansVF-Upright*.woff2"))), None) if found else None
    if file is None:
        return ""
    data = b64encode(file.read_bytes()).decode()
    return (
        '@font-face{font-family:"Source Sans";font-weight:200 900;'
        f'src:url(data:font/woff2;base64,{data}) format("woff2")}}'
    )


def page_rule(paper: str) -> str:
    """Return the rule that sets a paper; none where the reader's printer says which."""
    return f"@page {{ size: {paper}; }}" if paper in PAPERS else ""
