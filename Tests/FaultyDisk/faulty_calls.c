#define _GNU_SOURCE

#include "faulty_points.h"

#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

// What the program asks of the system without SQLite: a copy's bytes, its sync, its name. A program that is linked with
// these functions calls them in place of the C library's, which stand behind them.

#define BEHIND(name) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

// Files only: pipes and terminals do not fail as disks do.
static int counts(int file) {
  struct stat status;
  return !faulty_disk_inside && file != faulty_disk_journal() && fstat(file, &status) == 0 && S_ISREG(status.st_mode);
}

ssize_t read(int file, void *bytes, size_t count) {
  BEHIND(read);
  if (counts(file) && faulty_disk_reached(FALLIBLE, "read", "bytes")) return -1;
  return real(file, bytes, count);
}

ssize_t write(int file, const void *bytes, size_t count) {
  BEHIND(write);
  if (counts(file)) {
    int failure = faulty_disk_reached(CHANGES | WRITES | LENGTHENS | FALLIBLE, "write", "bytes");
    if (failure < 0) {
      (void)!real(file, bytes, count / 2);
      kill(getpid(), SIGKILL);
      pause();
    }
    if (failure) return -1;
  }
  return real(file, bytes, count);
}

int fsync(int file) {
  BEHIND(fsync);
  if (!faulty_disk_inside && faulty_disk_reached(CHANGES | FALLIBLE, "fsync", "bytes")) return -1;
  return real(file);
}

int rename(const char *from, const char *to) {
  BEHIND(rename);
  if (!faulty_disk_inside && faulty_disk_reached(CHANGES | FALLIBLE, "rename", faulty_disk_ending(to))) return -1;
  return real(from, to);
}

int link(const char *from, const char *to) {
  BEHIND(link);
  if (!faulty_disk_inside && faulty_disk_reached(CHANGES | LENGTHENS | FALLIBLE, "link", faulty_disk_ending(to))) {
    return -1;
  }
  return real(from, to);
}

int unlink(const char *name) {
  BEHIND(unlink);
  if (!faulty_disk_inside) faulty_disk_reached(CHANGES, "unlink", faulty_disk_ending(name));
  return real(name);
}
