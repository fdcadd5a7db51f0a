// The room CaseStore: see the map of targets in README.md.
