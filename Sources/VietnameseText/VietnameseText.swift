// The room VietnameseText: see the map of targets in README.md.
