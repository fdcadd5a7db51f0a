#ifndef FAULTY_DISK_H
#define FAULTY_DISK_H

// A disk for SQLite that fails at a chosen call. It stands between SQLite and the real file system as a VFS of its own
// (https://www.sqlite.org/vfs.html), so that a program under test needs no word about it.

// What goes wrong at the chosen call.
typedef enum {
  // Nothing; the calls are counted and named.
  FAULTY_DISK_SOUND = 0,
  // The process is killed before the call, as by kill -9. Every call that changes or locks a file counts.
  FAULTY_DISK_KILLS = 1,
  // Half of a write reaches the file and the process is killed. Writes count.
  FAULTY_DISK_TEARS = 2,
  // There is no more room, from this call on. Writes and what lengthens a file count.
  FAULTY_DISK_FULL = 3,
  // The call fails once with an I/O error. Reads, writes, syncs, cuts and deletions count.
  FAULTY_DISK_FAILS = 4,
  // Databases may be read and not be written, from the beginning.
  FAULTY_DISK_READ_ONLY = 5,
} faulty_disk_kind;

// Makes this disk the one that every connection opened from now on uses. `point` counts from 1; 0 is never reached.
// With `journal` each counted call is appended to that file as a line "number call file's ending". Returns 0 when it is in place.
int faulty_disk_install(faulty_disk_kind kind, long point, const char *journal);

#endif
