"""The page on which people bring their own articles, in its parts."""
