"""The monthly watch: what to search, where to look, what to write down."""
