// The room WorkingCalendar: see the map of targets in README.md.
