"""What leaves the project as a file: tables of readings and CSV."""
