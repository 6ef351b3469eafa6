// libedit, and the few C lines that its variadic calls need: Swift cannot call el_set() and history() itself.
#ifndef CEDITLINE_SHIM_H
#define CEDITLINE_SHIM_H
#include <histedit.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <time.h>
#include <wchar.h>

typedef unsigned char (*cel_command)(EditLine *, int);
typedef int (*cel_key_source)(EditLine *, wchar_t *);

// Glibc's Swift module hides these two.
extern int wcwidth(wchar_t);
extern int ppoll(struct pollfd *, nfds_t, const struct timespec *, const sigset_t *);

// libedit paints into `sink`, which nobody sees; its terminal settings apply to the real descriptors.
static inline EditLine *cel_init(const char *program, FILE *sink) {
  return el_init_fd(program, stdin, sink, sink, 0, 1, 2);
}

static inline int cel_set_client(EditLine *e, void *client) { return el_set(e, EL_CLIENTDATA, client); }
static inline void *cel_client(EditLine *e) {
  void *client = NULL;
  return el_get(e, EL_CLIENTDATA, &client) == 0 ? client : NULL;
}
static inline int cel_set_key_source(EditLine *e, cel_key_source f) { return el_set(e, EL_GETCFN, f); }
static inline int cel_set_mode(EditLine *e, const char *mode) { return el_set(e, EL_EDITOR, mode); }
static inline int cel_is_vi(EditLine *e) {
  const char *mode = NULL;
  return el_get(e, EL_EDITOR, &mode) == 0 && mode != NULL && mode[0] == 'v';
}
static inline int cel_is_editing(EditLine *e) {
  int on = 1;
  return el_get(e, EL_EDITMODE, &on) == 0 ? on : 1;
}

/// Between two lines the terminal gathers no line by itself and echoes nothing. Were it to do so for a moment only, until
/// somebody else says so, of a long text pasted at that moment all but 4,096 bytes would be lost.
static inline int cel_hold_between_lines(EditLine *e) { return el_set(e, EL_SETTY, "-x", "-icanon", "-echo", NULL); }

static inline int cel_set_capability(EditLine *e, const char *name, const char *value) {
  return el_set(e, EL_SETTC, name, value, NULL);
}
static inline int cel_add_command(EditLine *e, const char *name, const char *help, cel_command f) {
  return el_set(e, EL_ADDFN, name, help, f);
}
static inline int cel_bind(EditLine *e, const char *key, const char *command) {
  return el_set(e, EL_BIND, key, command, NULL);
}
static inline int cel_bind_alternate(EditLine *e, const char *key, const char *command) {
  return el_set(e, EL_BIND, "-a", key, command, NULL);
}

static inline int cel_use_history(EditLine *e, History *h) { return el_set(e, EL_HIST, history, h); }
static inline int cel_history_size(History *h, int size) {
  HistEvent event;
  return history(h, &event, H_SETSIZE, size);
}
static inline int cel_history_enter(History *h, const char *line) {
  HistEvent event;
  return history(h, &event, H_ENTER, line);
}
// Counted from the oldest, which is 0.
static inline int cel_history_delete(History *h, int place) {
  HistEvent event;
  void *data = NULL;
  int outcome = history(h, &event, H_DELDATA, place, &data);
  // What is deleted is handed over as a copy.
  if (outcome == 0) free((void *)event.str);
  return outcome;
}
static inline int cel_history_clear(History *h) {
  HistEvent event;
  return history(h, &event, H_CLEAR);
}

static inline int cel_terminal_size(int *columns, int *rows) {
  struct winsize size;
  if (ioctl(1, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return -1;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 0;
}
#endif
