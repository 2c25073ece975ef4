"""The pages of docs/: their generated parts, their files and their commands; `python -m tests.docs --write` renews."""
