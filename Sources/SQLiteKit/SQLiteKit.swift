// The room SQLiteKit: see the map of targets in README.md.
