"""Ways in: articles from whatever a person has at hand."""
