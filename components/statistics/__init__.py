"""Values with what may be said of their uncertainty: one implementation for all measures."""
