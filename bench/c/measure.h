/* Time, CPU and memory of this process, and the line of JSON that the bench reads. */
#ifndef MEASURE_H
#define MEASURE_H
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

struct moment {
  double wall, user, system; /* seconds */
  long switches;             /* voluntary context switches: how often it went to sleep */
};

static struct moment moment_now(void) {
  struct rusage u;
  struct timespec t;
  getrusage(RUSAGE_SELF, &u);
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (struct moment){
      t.tv_sec + t.tv_nsec / 1e9,
      u.ru_utime.tv_sec + u.ru_utime.tv_usec / 1e6,
      u.ru_stime.tv_sec + u.ru_stime.tv_usec / 1e6,
      u.ru_nvcsw,
  };
}

/* A line of /proc/self/status, in bytes. getrusage's maxrss would count the parent's memory at exec. */
static long long status_bytes(const char *name) {
  char line[256];
  long long kib = 0;
  FILE *f = fopen("/proc/self/status", "r");
  if (!f) return 0;
  while (fgets(line, sizeof line, f))
    if (!strncmp(line, name, strlen(name))) kib = atoll(line + strlen(name));
  fclose(f);
  return kib * 1024;
}

struct outcome {
  long requests, failures;
  long long bytes;
  char protocol[16], error[256], extra[256]; /* extra: further JSON members, each with a comma before it */
};

static void print_outcome(const char *workload, struct moment a, struct moment b, const struct outcome *o) {
  printf("{\"contender\":\"c\",\"workload\":\"%s\",\"wall\":%.6f,\"user\":%.6f,\"system\":%.6f,\"peak\":%lld,"
         "\"requests\":%ld,\"bytes\":%lld,\"failures\":%ld,\"protocol\":\"%s\",\"error\":\"%s\"%s}\n",
         workload, b.wall - a.wall, b.user - a.user, b.system - a.system, status_bytes("VmHWM:"), o->requests,
         o->bytes, o->failures, o->protocol, o->error, o->extra);
  fflush(stdout); /* the caller may leave by _exit */
}
#endif
