"""How a report is told: to machines as the contract's JSON, to editors as Markdown, in a terminal as plain text."""
