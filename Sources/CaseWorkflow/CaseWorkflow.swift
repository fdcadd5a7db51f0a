// The room CaseWorkflow: see the map of targets in README.md.
