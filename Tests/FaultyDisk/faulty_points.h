#ifndef FAULTY_POINTS_H
#define FAULTY_POINTS_H

// What a call is, for the kinds it counts for.
enum { CHANGES = 1, WRITES = 2, LENGTHENS = 4, FALLIBLE = 8, INDEX = 16 };

// Counts a call; SQLite's code for its failure with errno set, -1 for a write to be torn, or 0 when it goes on.
int faulty_disk_reached(int traits, const char *call, const char *ending);

// The end of a file's name, by which a call is told.
const char *faulty_disk_ending(const char *name);

// The file that the calls are written to; -1 for none. They do not count.
int faulty_disk_journal(void);

// More than 0 while SQLite's own disk works: its calls of the system count once, as the disk's.
extern _Thread_local int faulty_disk_inside;

#endif
