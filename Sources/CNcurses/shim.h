#pragma once
// Wide characters must be asked for before the include, else there is no cchar_t and no wcwidth.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
