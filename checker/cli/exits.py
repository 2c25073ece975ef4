"""The exit codes of every command, in one place."""

CLEAN = 0  # nothing new and unresolved at or above --fail-on
FOUND = 1  # something is, or a resolution is stale
BAD_INPUT = 2  # the input cannot be used; nothing was written
INTERRUPTED = 130  # by a person at the keyboard, as shells count it
FAILED = 3  # the checker itself failed: a defect of ours, or a full disk
