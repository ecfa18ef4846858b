"""Names of things: by the marks around them, by their endings, by gazetteers, and by the lists they stand in."""
