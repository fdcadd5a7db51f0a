#pragma once
#include <sqlite3.h>

// Variadic functions and function-pointer macros are not imported by Swift: plain accessors, no logic.

/// sqlite3_db_config for the switches that take an int and give back what they became.
static inline int csqlite_db_config_switch(sqlite3 *db, int op, int on) {
  return sqlite3_db_config(db, op, on, (int *)0);
}

/// sqlite3_config(SQLITE_CONFIG_MEMSTATUS): whether SQLite counts the memory it takes. Before the first connection only.
static inline int csqlite_config_memory_statistics(int on) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, on);
}

/// Binds text that SQLite copies before the call returns (SQLITE_TRANSIENT).
static inline int csqlite_bind_text_copied(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_text64(statement, index, (const char *)bytes, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// Binds bytes that SQLite copies before the call returns (SQLITE_TRANSIENT).
static inline int csqlite_bind_blob_copied(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}

/// Binds text that stays where it is, unchanged, until it is bound anew or the statement ends (SQLITE_STATIC).
static inline int csqlite_bind_text_kept(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_text64(statement, index, (const char *)bytes, count, SQLITE_STATIC, SQLITE_UTF8);
}

/// Binds bytes that stay where they are, unchanged, until they are bound anew or the statement ends (SQLITE_STATIC).
static inline int csqlite_bind_blob_kept(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_STATIC);
}
