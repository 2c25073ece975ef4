"""A draft before publication, held against its sources."""
