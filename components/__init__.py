"""Reads articles, measures how they tell an event, draws what it measured. Never imports Streamlit."""
