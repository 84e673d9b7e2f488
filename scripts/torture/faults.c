/*
 * Stands below SQLite (LD_PRELOAD) and lets a chosen write or sync of a file of the tortured library fail, as a disk
 * does that is broken, full or taken away. What is to fail is told by the environment of the process, which may change
 * at any time: AFTERREAD_FAULT_FOLDER (files below it count), _RUN (another value counts from the start again), _KIND
 * (EIO, ENOSPC, EROFS, short, sync), _AT (the call that fails, from 1), _ROOM (bytes that may still be written).
 * AFTERREAD_FAULT_HIT is set once something has failed.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static long writes, syncs, room;
static int half;
static char run[64];

static const char *told(const char *name) {
  const char *value = getenv(name);
  return value ? value : "";
}

static int counts(int fd) {
  char link[64], path[PATH_MAX];
  const char *folder = told("AFTERREAD_FAULT_FOLDER");
  if (!*folder) return 0;
  if (strcmp(run, told("AFTERREAD_FAULT_RUN")) != 0) {
    snprintf(run, sizeof run, "%s", told("AFTERREAD_FAULT_RUN"));
    writes = syncs = half = 0;
    room = *told("AFTERREAD_FAULT_ROOM") ? atol(told("AFTERREAD_FAULT_ROOM")) : -1;
  }
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return strncmp(path, folder, strlen(folder)) == 0;
}

static int fails(int error) {
  setenv("AFTERREAD_FAULT_HIT", "1", 1);
  errno = error;
  return 1;
}

/* Whether this write fails; *count becomes less where it is to be cut short. */
static int write_fails(int fd, size_t *count) {
  if (!counts(fd)) return 0;
  const char *kind = told("AFTERREAD_FAULT_KIND");
  if (room >= 0) {
    if ((long)*count > room) return fails(ENOSPC);
    room -= (long)*count;
    return 0;
  }
  if (half) {
    half = 0;
    return fails(ENOSPC);
  }
  if (!strcmp(kind, "sync") || ++writes != atol(told("AFTERREAD_FAULT_AT"))) return 0;
  if (!strcmp(kind, "ENOSPC")) return fails(ENOSPC);
  if (!strcmp(kind, "EROFS")) return fails(EROFS);
  if (!strcmp(kind, "EIO")) return fails(EIO);
  setenv("AFTERREAD_FAULT_HIT", "1", 1);
  half = 1;
  *count = *count > 1 ? *count / 2 : *count;
  return 0;
}

static int sync_fails(int fd) {
  if (!counts(fd) || strcmp(told("AFTERREAD_FAULT_KIND"), "sync") != 0) return 0;
  return ++syncs == atol(told("AFTERREAD_FAULT_AT")) ? fails(EIO) : 0;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *bytes, size_t count) {
  return write_fails(fd, &count) ? -1 : REAL(write)(fd, bytes, count);
}
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
  return write_fails(fd, &count) ? -1 : REAL(pwrite)(fd, bytes, count, at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  return write_fails(fd, &count) ? -1 : REAL(pwrite64)(fd, bytes, count, at);
}
int fsync(int fd) { return sync_fails(fd) ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return sync_fails(fd) ? -1 : REAL(fdatasync)(fd); }
