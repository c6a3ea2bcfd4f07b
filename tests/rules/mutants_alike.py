"""The mutants that change nothing, each with the reason why."""

REASONS: dict[str, str] = {}
