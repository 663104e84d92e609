/* The bench's own server, one thread on epoll. It prints its port and serves
 *   /fast        1 KiB at once
 *   /delay/MS    1 KiB after MS milliseconds (below 4096)
 *   /silent      never an answer
 *   /state       {"open":N,"silent":N}: the connections it holds
 *   PUT, POST    reads the body, throws it away, answers how many bytes it was
 */
#define _GNU_SOURCE
#include "chunked.h"
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define SLOTS 4096
#define HEAD_MAX 4096

struct connection {
  int fd;
  int silent;
  int closes; /* the client asked for Connection: close */
  struct body body;
  struct connection *next, **from; /* its place in a slot, while it waits */
  size_t have;
  char head[HEAD_MAX];
};

static int ep, listener;
static long open_count, silent_count;
static struct connection *slots[SLOTS];
static long long now_ms, done_ms;
static char block[1024], input[256 * 1024];

static long long clock_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000LL + t.tv_nsec / 1000000;
}

static void leave_slot(struct connection *c) {
  if (!c->from) return;
  *c->from = c->next;
  if (c->next) c->next->from = c->from;
  c->from = NULL;
}

static void drop(struct connection *c) {
  leave_slot(c);
  open_count--;
  silent_count -= c->silent;
  close(c->fd);
  free(c);
}

/* Returns 0 when the connection is gone. */
static int answer(struct connection *c, const char *type, const char *data, size_t n) {
  char out[2048];
  int head = snprintf(out, sizeof out,
      "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nX-Protocol: HTTP/1.1\r\nContent-Length: %zu\r\n%s\r\n",
      type, n, c->closes ? "Connection: close\r\n" : "");
  memcpy(out + head, data, n);
  ssize_t all = head + (ssize_t)n;
  if (send(c->fd, out, (size_t)all, MSG_NOSIGNAL) != all || c->closes) {
    drop(c);
    return 0;
  }
  return 1;
}

static void wait_for(struct connection *c, unsigned ms) {
  struct connection **slot = &slots[(now_ms + (ms ? ms % SLOTS : 1)) % SLOTS];
  c->next = *slot;
  c->from = slot;
  if (*slot) (*slot)->from = &c->next;
  *slot = c;
}

static int answer_upload(struct connection *c) {
  char text[64];
  int n = snprintf(text, sizeof text, "%llu", c->body.taken);
  return answer(c, "text/plain", text, (size_t)n);
}

static const char *field(const char *head, const char *name) {
  const char *at = strcasestr(head, name);
  return at ? at + strlen(name) : NULL;
}

/* The head of a request is complete. Returns 0 when the connection is gone. */
static int on_head(struct connection *c) {
  const char *value = field(c->head, "\r\nconnection:");
  c->closes = value && !strncasecmp(value + strspn(value, " "), "close", 5);
  const char *path = strchr(c->head, ' ');
  if (!path++) return drop(c), 0;
  if (c->head[0] == 'P') {
    memset(&c->body, 0, sizeof c->body);
    if ((value = field(c->head, "\r\ncontent-length:"))) {
      c->body.left = strtoull(value, NULL, 10);
      c->body.state = c->body.left ? BODY_LENGTH : BODY_NONE;
    } else if (field(c->head, "\r\ntransfer-encoding:")) {
      c->body.state = CHUNK_SIZE;
    }
    if (field(c->head, "\r\nexpect:") && send(c->fd, "HTTP/1.1 100 Continue\r\n\r\n", 25, MSG_NOSIGNAL) != 25)
      return drop(c), 0;
    return c->body.state == BODY_NONE ? answer_upload(c) : 1;
  }
  if (!strncmp(path, "/delay/", 7)) {
    wait_for(c, (unsigned)atoi(path + 7));
    return 1;
  }
  if (!strncmp(path, "/silent", 7)) {
    c->silent = 1;
    silent_count++;
    return 1;
  }
  if (!strncmp(path, "/state", 6)) {
    char text[96];
    int n = snprintf(text, sizeof text, "{\"open\":%ld,\"silent\":%ld}", open_count, silent_count);
    return answer(c, "application/json", text, (size_t)n);
  }
  return answer(c, "application/octet-stream", block, sizeof block);
}

static void on_readable(struct connection *c) {
  ssize_t n = recv(c->fd, input, sizeof input, 0);
  if (n < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (n <= 0) return drop(c);
  char *p = input, *end = input + n;
  while (p < end) {
    if (c->body.state != BODY_NONE) {
      p += body_feed(&c->body, p, (size_t)(end - p));
      if (c->body.state == BODY_NONE && !answer_upload(c)) return;
      continue;
    }
    size_t room = HEAD_MAX - 1 - c->have, take = (size_t)(end - p) < room ? (size_t)(end - p) : room;
    if (!take) return drop(c); /* a head longer than this is none of ours */
    memcpy(c->head + c->have, p, take);
    size_t had = c->have;
    c->have += take;
    c->head[c->have] = 0;
    char *blank = strstr(c->head + (had > 3 ? had - 3 : 0), "\r\n\r\n");
    if (!blank) {
      p += take;
      continue;
    }
    size_t length = (size_t)(blank + 4 - c->head);
    p += length - had;
    c->have = 0;
    blank[2] = 0;
    if (!on_head(c)) return;
  }
}

static void on_connection(void) {
  for (int i = 0; i < 256; i++) {
    int fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC), one = 1;
    if (fd < 0) return;
    struct connection *c = calloc(1, sizeof *c);
    c->fd = fd;
    open_count++;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    struct epoll_event e = {.events = EPOLLIN, .data.ptr = c};
    epoll_ctl(ep, EPOLL_CTL_ADD, fd, &e);
  }
}

static void answer_due(void) {
  for (; done_ms < now_ms; done_ms++) {
    struct connection *c;
    while ((c = slots[(done_ms + 1) % SLOTS])) {
      leave_slot(c);
      answer(c, "application/octet-stream", block, sizeof block);
    }
  }
}

int main(void) {
  struct rlimit limit;
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  prctl(PR_SET_PDEATHSIG, SIGTERM); /* never outlive the bench */
  memset(block, 'x', sizeof block);
  struct sockaddr_in a = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof a;
  listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (bind(listener, (struct sockaddr *)&a, size) || listen(listener, 16384)) return perror("listen"), 1;
  getsockname(listener, (struct sockaddr *)&a, &size);
  printf("%d\n", ntohs(a.sin_port));
  fflush(stdout);

  ep = epoll_create1(EPOLL_CLOEXEC);
  struct epoll_event e = {.events = EPOLLIN, .data.ptr = NULL}, ready[512];
  epoll_ctl(ep, EPOLL_CTL_ADD, listener, &e);
  now_ms = done_ms = clock_ms();
  for (;;) {
    int waiting = 0;
    for (int i = 1; i <= SLOTS && !waiting; i++)
      if (slots[(done_ms + i) % SLOTS]) waiting = i;
    int n = epoll_wait(ep, ready, 512, waiting ? waiting : 1000);
    now_ms = clock_ms();
    for (int i = 0; i < n; i++) {
      if (ready[i].data.ptr) on_readable(ready[i].data.ptr);
      else on_connection();
    }
    answer_due();
  }
}
