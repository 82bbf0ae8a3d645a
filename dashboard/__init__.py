"""The dashboard: it asks the components and shows their answers; it never computes."""
