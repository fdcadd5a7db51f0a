#include "faulty_disk.h"

#include "faulty_points.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

// One open file: SQLite's part first, then what stands behind it.
typedef struct {
  sqlite3_file base;
  const char *ending;
  sqlite3_file *real;
} faulty_file;

static faulty_disk_kind kind;
static long point;
static int journal = -1;
static atomic_long calls;
// Locks and barriers of the WAL's index count once something was written: before, there is nothing to lose.
static atomic_bool has_written;
static sqlite3_vfs *real_vfs;
static sqlite3_vfs faulty_vfs;
static sqlite3_io_methods methods;

static sqlite3_file *behind(sqlite3_file *file) { return ((faulty_file *)file)->real; }

_Thread_local int faulty_disk_inside;

int faulty_disk_journal(void) { return journal; }

const char *faulty_disk_ending(const char *name) {
  const char *dot = name ? strrchr(name, '.') : NULL;
  return dot ? dot : "temporary";
}

int faulty_disk_reached(int traits, const char *call, const char *ending) {
  int wanted = 0;
  switch (kind) {
    case FAULTY_DISK_SOUND: wanted = CHANGES | WRITES | LENGTHENS | FALLIBLE; break;
    case FAULTY_DISK_KILLS: wanted = CHANGES; break;
    case FAULTY_DISK_TEARS: wanted = WRITES; break;
    case FAULTY_DISK_FULL: wanted = LENGTHENS; break;
    case FAULTY_DISK_FAILS: wanted = FALLIBLE; break;
    case FAULTY_DISK_READ_ONLY: break;
  }
  if (traits & WRITES) has_written = 1;
  if (!(traits & wanted) || (traits & INDEX && !has_written)) return 0;
  long number = atomic_fetch_add(&calls, 1) + 1;
  if (journal >= 0) {
    char line[200];
    int length = snprintf(line, sizeof line, "%ld %s %s\n", number, call, ending);
    if (length > 0) (void)!write(journal, line, (size_t)length);
  }
  if (point == 0 || number < point) return 0;
  switch (kind) {
    case FAULTY_DISK_KILLS:
      kill(getpid(), SIGKILL);
      pause();
      return 0;
    case FAULTY_DISK_FULL:
      errno = ENOSPC;
      return SQLITE_FULL;
    case FAULTY_DISK_FAILS:
      if (number > point) return 0;
      errno = EIO;
      return SQLITE_IOERR;
    case FAULTY_DISK_TEARS: return number == point ? -1 : 0;
    case FAULTY_DISK_SOUND:
    case FAULTY_DISK_READ_ONLY: return 0;
  }
  return 0;
}

static int close_file(sqlite3_file *file) {
  faulty_disk_inside++;
  int code = behind(file)->pMethods->xClose(behind(file));
  faulty_disk_inside--;
  return code;
}

static int read_file(sqlite3_file *file, void *bytes, int count, sqlite3_int64 place) {
  if (faulty_disk_reached(FALLIBLE, "read", ((faulty_file *)file)->ending)) return SQLITE_IOERR_READ;
  return behind(file)->pMethods->xRead(behind(file), bytes, count, place);
}

static int write_file(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 place) {
  int failure = faulty_disk_reached(CHANGES | WRITES | LENGTHENS | FALLIBLE, "write", ((faulty_file *)file)->ending);
  if (failure < 0) {
    behind(file)->pMethods->xWrite(behind(file), bytes, count / 2, place);
    kill(getpid(), SIGKILL);
    pause();
  }
  if (failure) return failure == SQLITE_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
  return behind(file)->pMethods->xWrite(behind(file), bytes, count, place);
}

static int truncate_file(sqlite3_file *file, sqlite3_int64 size) {
  if (faulty_disk_reached(CHANGES | FALLIBLE, "cut", ((faulty_file *)file)->ending)) return SQLITE_IOERR_TRUNCATE;
  return behind(file)->pMethods->xTruncate(behind(file), size);
}

static int sync_file(sqlite3_file *file, int flags) {
  if (faulty_disk_reached(CHANGES | FALLIBLE, "sync", ((faulty_file *)file)->ending)) return SQLITE_IOERR_FSYNC;
  faulty_disk_inside++;
  int code = behind(file)->pMethods->xSync(behind(file), flags);
  faulty_disk_inside--;
  return code;
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
  return behind(file)->pMethods->xFileSize(behind(file), size);
}

static int lock_file(sqlite3_file *file, int level) {
  faulty_disk_reached(CHANGES, "lock", ((faulty_file *)file)->ending);
  return behind(file)->pMethods->xLock(behind(file), level);
}

static int unlock_file(sqlite3_file *file, int level) {
  faulty_disk_reached(CHANGES, "unlock", ((faulty_file *)file)->ending);
  return behind(file)->pMethods->xUnlock(behind(file), level);
}

static int check_lock(sqlite3_file *file, int *result) {
  return behind(file)->pMethods->xCheckReservedLock(behind(file), result);
}

static int control(sqlite3_file *file, int operation, void *argument) {
  return behind(file)->pMethods->xFileControl(behind(file), operation, argument);
}

static int sector_size(sqlite3_file *file) { return behind(file)->pMethods->xSectorSize(behind(file)); }

static int characteristics(sqlite3_file *file) {
  return behind(file)->pMethods->xDeviceCharacteristics(behind(file));
}

static int shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **map) {
  int failure = faulty_disk_reached(
    CHANGES | (extend ? LENGTHENS | FALLIBLE : 0), "map", ((faulty_file *)file)->ending);
  if (failure) return failure == SQLITE_FULL ? SQLITE_FULL : SQLITE_IOERR_SHMSIZE;
  return behind(file)->pMethods->xShmMap(behind(file), page, size, extend, map);
}

static int shm_lock(sqlite3_file *file, int offset, int count, int flags) {
  faulty_disk_reached(CHANGES | INDEX, "lock-index", ((faulty_file *)file)->ending);
  return behind(file)->pMethods->xShmLock(behind(file), offset, count, flags);
}

static void shm_barrier(sqlite3_file *file) {
  faulty_disk_reached(CHANGES | INDEX, "barrier", ((faulty_file *)file)->ending);
  behind(file)->pMethods->xShmBarrier(behind(file));
}

static int shm_unmap(sqlite3_file *file, int deletes) {
  faulty_disk_reached(CHANGES, "unmap", ((faulty_file *)file)->ending);
  faulty_disk_inside++;
  int code = behind(file)->pMethods->xShmUnmap(behind(file), deletes);
  faulty_disk_inside--;
  return code;
}

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *flags_out) {
  faulty_file *opened = (faulty_file *)file;
  (void)vfs;
  opened->real = (sqlite3_file *)&opened[1];
  opened->ending = faulty_disk_ending(name);
  opened->base.pMethods = NULL;
  faulty_disk_reached(CHANGES, "open", opened->ending);
  if (kind == FAULTY_DISK_READ_ONLY && flags & SQLITE_OPEN_MAIN_DB) {
    // As the real file system does with a file whose mode refuses writing: SQLite gets it for reading.
    flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
  }
  faulty_disk_inside++;
  int code = real_vfs->xOpen(real_vfs, name, opened->real, flags, flags_out);
  faulty_disk_inside--;
  // SQLite closes a file whose methods are set, also when the opening failed.
  if (opened->real->pMethods) opened->base.pMethods = &methods;
  return code;
}

static int delete_file(sqlite3_vfs *vfs, const char *name, int sync) {
  (void)vfs;
  if (faulty_disk_reached(CHANGES | FALLIBLE, "delete", faulty_disk_ending(name))) return SQLITE_IOERR_DELETE;
  faulty_disk_inside++;
  int code = real_vfs->xDelete(real_vfs, name, sync);
  faulty_disk_inside--;
  return code;
}

int faulty_disk_install(faulty_disk_kind wanted, long at, const char *journal_path) {
  real_vfs = sqlite3_vfs_find(NULL);
  if (!real_vfs) return 1;
  kind = wanted;
  calls = 0;
  point = at;
  if (journal_path && *journal_path) {
    journal = open(journal_path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (journal < 0) return 1;
  }
  methods = (sqlite3_io_methods){
    .iVersion = 2, .xClose = close_file, .xRead = read_file, .xWrite = write_file, .xTruncate = truncate_file,
    .xSync = sync_file, .xFileSize = file_size, .xLock = lock_file, .xUnlock = unlock_file,
    .xCheckReservedLock = check_lock, .xFileControl = control, .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics, .xShmMap = shm_map, .xShmLock = shm_lock,
    .xShmBarrier = shm_barrier, .xShmUnmap = shm_unmap,
  };
  // What the disk does besides opening and deleting takes no file, so the real one's functions serve as they are.
  faulty_vfs = *real_vfs;
  faulty_vfs.zName = "faulty";
  faulty_vfs.szOsFile = (int)sizeof(faulty_file) + real_vfs->szOsFile;
  faulty_vfs.pNext = NULL;
  faulty_vfs.xOpen = open_file;
  faulty_vfs.xDelete = delete_file;
  return sqlite3_vfs_register(&faulty_vfs, 1);
}
