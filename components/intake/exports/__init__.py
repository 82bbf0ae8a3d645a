"""Exports of newspaper databases: one file, many articles, each with labels of its own."""
