"""What leaves the project: article text as HTML, tables of readings, CSV, files written whole."""
