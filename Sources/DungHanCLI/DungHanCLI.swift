// The room DungHanCLI: see the map of targets in README.md.
