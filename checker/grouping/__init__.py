"""Which claims speak of the same thing: by the words of a vocabulary, or by the words around an extracted figure."""

from checker.grouping.by_vocabulary import (
    CONTAINED_PLACE,
    OPEN_SLOT,
    OTHER_NOUN,
    Group,
    Grouping,
    Match,
    Mismatch,
    Scope,
    compare_nodes,
    compare_scopes,
    group_claims,
    key_of,
    match_scopes,
    root,
    scope_of,
    times_meet,
)

__all__ = [
    "CONTAINED_PLACE",
    "OPEN_SLOT",
    "OTHER_NOUN",
    "Group",
    "Grouping",
    "Match",
    "Mismatch",
    "Scope",
    "compare_nodes",
    "compare_scopes",
    "group_claims",
    "key_of",
    "match_scopes",
    "root",
    "scope_of",
    "times_meet",
]
