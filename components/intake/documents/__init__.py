"""Documents: one file, one article or several, from pasted text to PDF."""
