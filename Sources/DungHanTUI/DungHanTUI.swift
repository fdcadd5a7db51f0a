// The room DungHanTUI: see the map of targets in README.md.
