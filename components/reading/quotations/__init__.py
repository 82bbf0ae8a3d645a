"""Quotations: what somebody is said to have said, and who said it."""
