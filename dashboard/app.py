"""The dashboard's entry: what serves it, and, where Streamlit runs this file as a page, the page itself."""

import sys
from pathlib import Path

# Streamlit puts only this file's folder on the path; the components live one folder up.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import streamlit as st

if __name__ == "__main__":
    # A visitor's run; what starts without st.App (tests, older hosts) draws the same page.
    from dashboard import frame

    frame.draw()
else:
    from starlette.middleware import Middleware

    from dashboard.made import ROUTES as FILE_ROUTES
    from dashboard.origins import OwnPagesAlone
    from dashboard.progress import ROUTES
    from dashboard.report.figure_page import ROUTES as FIGURE_ROUTES
    from dashboard.start import lifespan
    from dashboard.visits import Bounded

    layers = [Middleware(OwnPagesAlone), Middleware(Bounded)]
    routes = (*FIGURE_ROUTES, *FILE_ROUTES, *ROUTES)
    app = st.App(Path(__file__).resolve(), lifespan=lifespan, routes=routes, middleware=layers)
