"""Articles, folders of them, and the parts of a page that are not the article."""

from components.corpus.article import KINDS, Article, Corpus, CorpusError, Problem

__all__ = ["KINDS", "Article", "Corpus", "CorpusError", "Problem"]
