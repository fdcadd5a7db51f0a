#pragma once
#include <sodium.h>
#include <sys/prctl.h>

// prctl is variadic, which Swift does not import.

/// Keeps this process' memory out of every core dump, also of one that is piped to a program, which heeds no limit.
/// <https://man7.org/linux/man-pages/man2/PR_SET_DUMPABLE.2const.html>
static inline int csodium_hide_memory(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }
static inline int csodium_memory_is_hidden(void) { return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0; }
