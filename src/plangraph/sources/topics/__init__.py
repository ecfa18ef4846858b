"""Industries and technologies that a plan names: candidates, what speaks for them, and the choice."""
