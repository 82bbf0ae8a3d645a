"""The dashboard's entry: page settings, sidebar, navigation."""

import sys
from pathlib import Path

# Streamlit puts only this file's folder on the path; the components live one folder up.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import streamlit as st

from components import COMPONENTS
from components.analysis.selection import has_shared_copy
from dashboard import corpora, corrections, data, event_picker, names, navigation, notice, shelf, state
from dashboard.pages import pages

st.set_page_config(page_title="Parallax", page_icon=str(Path(__file__).with_name("icon.svg")), layout="wide")

page = navigation.lay_out(pages())
corpora.begin()
shelf.check()
corrections.begin(data.plain().fingerprint, data.kept_corrections())
corpus = data.analysis().corpus
notice.tell_of_damage(corpus, COMPONENTS)
with st.sidebar:
    shelf.offer(corpus.name)
    articles = data.analysis().articles
    st.session_state.selection = state.sidebar(corpus, event_picker.pick(articles), has_shared_copy(articles))
    names.switch(data.unmasked().corpus.outlets)
    link_place = st.container()
page.run()
with link_place, st.popover("Copy link", icon=":material/link:"):
    st.caption("This address shows exactly this view.")
    st.code(state.link(), language=None, wrap_lines=True)
    if left_out := corrections.left_out_of_link():
        st.caption(left_out)
corrections.end()
