"""A class guesses which outlet wrote what: articles without names, answers kept one by one, results for the teacher."""
