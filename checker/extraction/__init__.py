"""Reads claims from documents: figures first, then what each of them is a figure of."""
