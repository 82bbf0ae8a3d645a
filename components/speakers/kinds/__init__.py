"""What kind of speaker somebody is, and how an article speaks of them, by the article's own words."""
