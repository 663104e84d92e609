/* The C program that Curlew is held against: epoll and curl_multi_socket_action.
 * Arguments are name=value, the same as those of client.ts. */
#include "loop.h"
#include "measure.h"
#include "transfer.h"
#include <malloc.h>
#include <unistd.h>

static int argument_count;
static char **arguments;

static const char *text(const char *name, const char *otherwise) {
  size_t n = strlen(name);
  for (int i = 1; i < argument_count; i++)
    if (!strncmp(arguments[i], name, n) && arguments[i][n] == '=') return arguments[i] + n + 1;
  return otherwise;
}
static long long number(const char *name, long long otherwise) {
  const char *s = text(name, NULL);
  return s ? atoll(s) : otherwise;
}

static struct settings settings;
static struct outcome outcome;
static const char *url;
static long target, started, ended_count, length;
static long long held; /* transfers beside the measured ones that ended, which none should */

static void begin(struct transfer *t, const char *to) {
  started++;
  transfer_start(t, to);
}

static void on_end(CURL *easy, CURLcode result) {
  struct transfer *t;
  curl_easy_getinfo(easy, CURLINFO_PRIVATE, (char **)&t);
  if (t->kind == PAUSED) {
    held++;
    return;
  }
  if (!*outcome.protocol) {
    struct curl_header *h;
    if (!curl_easy_header(easy, "x-protocol", 0, CURLH_HEADER, -1, &h))
      snprintf(outcome.protocol, sizeof outcome.protocol, "%s", h->value);
  }
  outcome.requests++;
  outcome.bytes += (long long)t->length;
  const char *wrong = transfer_finish(t, result, length);
  if (wrong) {
    outcome.failures++;
    snprintf(outcome.error, sizeof outcome.error, "%s", wrong);
  }
  ended_count++;
  if (started < target) begin(t, url);
}

/* count requests, `concurrency` at a time, on handles that are kept for the next call. */
static void run(const char *to, long count, long concurrency, enum kind kind) {
  static struct transfer **pool;
  static long made;
  if (concurrency > count) concurrency = count;
  if (made < concurrency) pool = realloc(pool, (size_t)concurrency * sizeof *pool);
  for (; made < concurrency; made++) pool[made] = transfer_new(kind, &settings);
  url = to;
  target = count;
  started = ended_count = 0;
  for (long i = 0; i < concurrency; i++) begin(pool[i], to);
  while (ended_count < count) loop_turn(-1);
}

static void turn_for(double seconds) {
  double end = moment_now().wall + seconds, left;
  while ((left = end - moment_now().wall) > 0) loop_turn((int)(left * 1000) + 1);
}

static size_t copy_text(char *data, size_t size, size_t n, void *user) {
  snprintf(user, 128, "%.*s", (int)(size * n), data);
  return size * n;
}

/* What the delay server holds now, asked on a connection of its own. */
static long server_holds(const char *name) {
  char answer[128] = "", *at;
  CURL *e = curl_easy_init();
  curl_easy_setopt(e, CURLOPT_URL, text("state", ""));
  curl_easy_setopt(e, CURLOPT_WRITEFUNCTION, copy_text);
  curl_easy_setopt(e, CURLOPT_WRITEDATA, answer);
  curl_easy_perform(e);
  curl_easy_cleanup(e);
  at = strstr(answer, name);
  return at ? atol(at + strlen(name) + 2) : 0;
}

static void hold(const char *to, long count, const char *name, long expected) {
  for (long i = 0; i < count; i++) transfer_start(transfer_new(PAUSED, &settings), to);
  for (int tries = 0; tries < 200; tries++) {
    turn_for(0.05);
    if (!name || server_holds(name) >= expected) return;
  }
}

/* Idle connections, silent or paused transfers; then CPU while nothing else happens. */
static void surround(void) {
  long idle = number("idle", 0), silent = number("silent", 0), paused = number("paused", 0);
  long keep = length;
  length = -1;
  if (idle) run(text("idleurl", ""), idle, idle, WHOLE);
  length = keep;
  if (silent) hold(text("silenturl", ""), silent, "silent", silent);
  if (paused) hold(text("pausedurl", ""), paused, NULL, 0);
  double seconds = (double)number("rest", 0);
  if (!seconds) return;
  turn_for(paused ? 5 : 2); /* until all that was set in motion has come to rest */
  struct moment a = moment_now();
  turn_for(seconds);
  struct moment b = moment_now();
  snprintf(outcome.extra, sizeof outcome.extra,
           ",\"restSeconds\":%.1f,\"restCpu\":%.6f,\"restSwitches\":%ld,\"serverOpen\":%ld", seconds,
           b.user + b.system - a.user - a.system, b.switches - a.switches, server_holds("open"));
}

static void read_slowly(const char *to, double seconds, double rate) {
  struct transfer *t = transfer_new(SLOW, &settings);
  long long before = status_bytes("VmRSS:"), most = before, now;
  transfer_start(t, to);
  double start = moment_now().wall, passed;
  while ((passed = moment_now().wall - start) < seconds) {
    allowance = (size_t)(passed * rate);
    if (t->paused && t->length <= allowance) {
      t->paused = 0;
      curl_easy_pause(t->easy, CURLPAUSE_CONT);
    }
    loop_turn(20);
    now = status_bytes("VmRSS:");
    if (now > most) most = now;
  }
  outcome.requests = 1;
  outcome.bytes = (long long)t->length;
  snprintf(outcome.extra, sizeof outcome.extra, ",\"growth\":%lld", most - before);
}

int main(int argc, char **argv) {
  argument_count = argc;
  arguments = argv;
  const char *workload = text("workload", "get"), *to = text("url", "");
  long count = (long)number("count", 1), concurrency = (long)number("concurrency", 1);
  enum kind kind = WHOLE;
  settings.cainfo = text("cainfo", "");
  settings.http2 = (int)number("http2", 0);
  length = (long)number("bytes", -1);
  curl_global_init(CURL_GLOBAL_DEFAULT);
  loop_open(on_end);
  /* The limit counts connections in use too: past it, each request that ends walks through all of them
   * to find an idle one to close. */
  long others = (long)(number("idle", 0) + number("silent", 0) + number("paused", 0));
  curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, concurrency + others + 100);

  if (!strcmp(workload, "stream")) kind = STREAM;
  if (!strcmp(workload, "file")) kind = TO_FILE;
  if (!strcmp(workload, "upload")) kind = UPLOAD;
  if (kind != WHOLE) settings.buffer_size = 512L * 1024;
  else if (length > 16 * 1024) settings.buffer_size = 128L * 1024;
  /* Bodies come and go: do not hand their memory back to the kernel each time. */
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  if (!strcmp(workload, "slow")) {
    struct moment a = moment_now();
    read_slowly(to, (double)number("seconds", 10), (double)number("rate", 1000000));
    print_outcome(workload, a, moment_now(), &outcome);
    _exit(0); /* with the transfer still under way */
  }
  if (kind != WHOLE) {
    struct transfer *t = transfer_new(kind, &settings);
    if (kind == TO_FILE) t->file = fopen(text("path", "/dev/null"), "wb");
    t->size = (size_t)length;
    struct moment a = moment_now();
    target = 1;
    if (kind == UPLOAD) length = (long)t->size;
    begin(t, to);
    while (!ended_count) loop_turn(-1);
    if (t->file) fclose(t->file);
    print_outcome(workload, a, moment_now(), &outcome);
    return 0;
  }
  long warmup = (long)number("warmup", 0);
  surround();
  if (warmup) {
    run(to, 1, 1, WHOLE);
    run(to, warmup, concurrency, WHOLE);
  }
  outcome.requests = outcome.failures = 0;
  outcome.bytes = 0;
  struct moment a = moment_now();
  if (count) run(to, count, concurrency, WHOLE);
  struct moment b = moment_now();
  outcome.failures += (long)held;
  print_outcome(workload, a, b, &outcome);
  _exit(0); /* silent and paused transfers are still there */
}
