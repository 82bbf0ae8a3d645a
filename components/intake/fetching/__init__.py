"""Fetching addresses and feeds that a person asks for, behind a guard."""
