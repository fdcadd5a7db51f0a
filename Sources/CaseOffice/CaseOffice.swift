// The room CaseOffice: see the map of targets in README.md.
