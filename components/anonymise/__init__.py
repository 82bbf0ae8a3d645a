"""Hiding which outlet wrote what, without moving a character."""
