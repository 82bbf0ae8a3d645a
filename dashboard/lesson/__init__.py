"""A class that guesses which outlet wrote what: the students' page, and the teacher's."""
