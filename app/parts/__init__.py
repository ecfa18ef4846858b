"""What several pages draw or need. A page reads like a table of contents; the paragraphs are here."""
