"""The page on which a codebook of one's own is made, in its parts."""
