// The room TerminalKit: see the map of targets in README.md.
