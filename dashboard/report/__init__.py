"""The page on which a report is put together, and a figure on a page of its own."""
