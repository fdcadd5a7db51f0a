#pragma once
// Wide characters must be asked for before the include, else there is no cchar_t and no wcwidth.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#define NCURSES_WIDECHAR 1
#include <errno.h>
#include <fcntl.h>
#include <ncurses.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>
// term.h names capabilities with macros that are words of ours.
#undef lines
#undef columns
#undef newline
#undef tab

// MARK: what Swift does not import: globals, macros, variadics

static inline WINDOW *cncurses_stdscr(void) { return stdscr; }
static inline int cncurses_rows(void) { return stdscr ? getmaxy(stdscr) : 0; }
static inline int cncurses_columns(void) { return stdscr ? getmaxx(stdscr) : 0; }
/// A screen that writes to `output`. What it reads is the program's affair, so stdin is as good as any.
static inline SCREEN *cncurses_newterm(const char *name, FILE *output) { return newterm(name, output, stdin); }

/// A pipe whose ends neither block nor outlive exec.
static inline int cncurses_pipe(int ends[2]) { return pipe2(ends, O_NONBLOCK | O_CLOEXEC); }
static inline int cncurses_color_pairs(void) { return COLOR_PAIRS; }

static inline attr_t cncurses_bold(void) { return A_BOLD; }
static inline attr_t cncurses_dim(void) { return A_DIM; }
static inline attr_t cncurses_reverse(void) { return A_REVERSE; }
static inline attr_t cncurses_underline(void) { return A_UNDERLINE; }

/// A string capability of the terminal, or NULL where it has none.
static inline const char *cncurses_capability(const char *name) {
  char *found = tigetstr(name);
  return found == (char *)-1 ? NULL : found;
}

/// Puts one cell: a base scalar and its marks, `width` columns wide. What the C library would measure otherwise
/// is replaced by `?`, so that its idea of the line and ours never part.
static inline void cncurses_put(
    WINDOW *window, int row, int column, const uint32_t *scalars, int count, int width, attr_t attributes, short pair) {
  wchar_t text[CCHARW_MAX + 1];
  int used = 0;
  for (int index = 0; index < count && used < CCHARW_MAX; index++) {
    wchar_t scalar = (wchar_t)scalars[index];
    int columns = wcwidth(scalar);
    if (used == 0 ? columns == width : columns == 0) text[used++] = scalar;
    else if (used == 0) break;
  }
  cchar_t cell;
  if (used == 0) {
    for (int offset = 0; offset < width; offset++) {
      wchar_t mark[2] = {L'?', 0};
      if (setcchar(&cell, mark, attributes, pair, NULL) == OK) mvwadd_wch(window, row, column + offset, &cell);
    }
    return;
  }
  text[used] = 0;
  if (setcchar(&cell, text, attributes, pair, NULL) == OK) mvwadd_wch(window, row, column, &cell);
}

// MARK: signals
//
// Internal linkage gives every object file that uses these functions a state of its own: call them from one Swift
// file only (TerminalGuard.swift).

#define CNCURSES_CRASH_SIGNALS 6

struct cncurses_guard_state {
  int signal_fd;
  int tty_fd;
  int has_termios;
  volatile sig_atomic_t is_armed;
  struct termios termios;
  char restoring[512];
  size_t restoring_count;
  char sentence[1024];
  size_t sentence_count;
  struct sigaction previous[CNCURSES_CRASH_SIGNALS];
  struct sigaction previous_quiet[5];
  char stack[65536];
};
static struct cncurses_guard_state cncurses_guard = {.signal_fd = -1, .tty_fd = -1};
static const int cncurses_crash_signals[CNCURSES_CRASH_SIGNALS] = {SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE};
static const int cncurses_quiet_signals[5] = {SIGWINCH, SIGHUP, SIGTERM, SIGINT, SIGPIPE};

static inline void cncurses_write_all(int fd, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(fd, bytes, count);
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

/// Passes the signal's number through the pipe; nothing else is safe here.
static void cncurses_on_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  if (cncurses_guard.signal_fd >= 0) { ssize_t ignored = write(cncurses_guard.signal_fd, &byte, 1); (void)ignored; }
  errno = saved;
}

/// Gives the terminal back, says one sentence, and lets the crash go on to whoever handled it before.
static void cncurses_on_crash(int number) {
  if (cncurses_guard.is_armed) {
    cncurses_guard.is_armed = 0;
    cncurses_write_all(cncurses_guard.tty_fd, cncurses_guard.restoring, cncurses_guard.restoring_count);
    if (cncurses_guard.has_termios) tcsetattr(cncurses_guard.tty_fd, TCSANOW, &cncurses_guard.termios);
    cncurses_write_all(cncurses_guard.tty_fd, cncurses_guard.sentence, cncurses_guard.sentence_count);
  }
  for (int index = 0; index < CNCURSES_CRASH_SIGNALS; index++)
    if (cncurses_crash_signals[index] == number) sigaction(number, &cncurses_guard.previous[index], NULL);
  raise(number);
}

/// Arms the handlers. `restoring` and `sentence` are copied; what is too long for the buffers is cut.
static inline void cncurses_guard_arm(
    int signal_fd, int tty_fd, const struct termios *termios, const char *restoring, size_t restoring_count,
    const char *sentence, size_t sentence_count) {
  struct cncurses_guard_state *state = &cncurses_guard;
  state->signal_fd = signal_fd;
  state->tty_fd = tty_fd;
  state->has_termios = termios != NULL;
  if (termios) state->termios = *termios;
  if (restoring_count > sizeof state->restoring) restoring_count = sizeof state->restoring;
  if (sentence_count > sizeof state->sentence) sentence_count = sizeof state->sentence;
  memcpy(state->restoring, restoring, restoring_count);
  memcpy(state->sentence, sentence, sentence_count);
  state->restoring_count = restoring_count;
  state->sentence_count = sentence_count;
  stack_t stack = {.ss_sp = state->stack, .ss_size = sizeof state->stack};
  sigaltstack(&stack, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = cncurses_on_signal;
  action.sa_flags = SA_RESTART;
  for (int index = 0; index < 5; index++) {
    if (cncurses_quiet_signals[index] == SIGPIPE) action.sa_handler = SIG_IGN;
    sigaction(cncurses_quiet_signals[index], &action, &state->previous_quiet[index]);
  }
  action.sa_handler = cncurses_on_crash;
  action.sa_flags = SA_ONSTACK;
  for (int index = 0; index < CNCURSES_CRASH_SIGNALS; index++)
    sigaction(cncurses_crash_signals[index], &action, &state->previous[index]);
  state->is_armed = 1;
}

/// Whether a crash has a terminal to give back now: no while another program has it.
static inline void cncurses_guard_hold(int is_held) { cncurses_guard.is_armed = is_held; }

/// Gives every signal back to whoever had it before.
static inline void cncurses_guard_disarm(void) {
  struct cncurses_guard_state *state = &cncurses_guard;
  state->is_armed = 0;
  for (int index = 0; index < 5; index++)
    sigaction(cncurses_quiet_signals[index], &state->previous_quiet[index], NULL);
  for (int index = 0; index < CNCURSES_CRASH_SIGNALS; index++)
    sigaction(cncurses_crash_signals[index], &state->previous[index], NULL);
  state->signal_fd = -1;
}
