// The room OfficeFiles: see the map of targets in README.md.
