"""What is doubtful about an article that was taken in."""
