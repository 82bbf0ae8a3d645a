"""Tables and lists of records: one row, one article."""
