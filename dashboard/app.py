"""The dashboard's entry: page settings, sidebar, navigation."""

import sys
from pathlib import Path

# Streamlit puts only this file's folder on the path; the components live one folder up.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import streamlit as st

st.set_page_config(page_title="Parallax", layout="wide")
st.title("Parallax")
