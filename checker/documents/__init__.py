"""The documents that claims were read from, and the proof of every quote."""
