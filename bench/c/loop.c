#define _GNU_SOURCE
#include "loop.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define DESCRIPTORS 65536

CURLM *multi;
static int ep, running;
static ended *on_end;
static long long due_us = -1; /* when libcurl's timer is due, -1: none */

/* What libcurl wants of a descriptor, and what epoll has been told. libcurl removes a kept-alive
 * socket after each request and adds it again for the next: the registration stays, and is given up
 * only when an event arrives that nobody wants. That saves two system calls a request. */
static unsigned char wanted[DESCRIPTORS], registered[DESCRIPTORS];

static long long clock_us(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000000LL + t.tv_nsec / 1000;
}

static void tell_epoll(int fd, int what) {
  struct epoll_event e = {.events = 0, .data.fd = fd};
  if (what & CURL_POLL_IN) e.events |= EPOLLIN;
  if (what & CURL_POLL_OUT) e.events |= EPOLLOUT;
  int op = !what ? EPOLL_CTL_DEL : registered[fd] ? EPOLL_CTL_MOD : EPOLL_CTL_ADD;
  int failed = epoll_ctl(ep, op, fd, &e);
  if (failed && op == EPOLL_CTL_MOD && errno == ENOENT) epoll_ctl(ep, EPOLL_CTL_ADD, fd, &e);
  if (failed && op == EPOLL_CTL_ADD && errno == EEXIST) epoll_ctl(ep, EPOLL_CTL_MOD, fd, &e);
  registered[fd] = (unsigned char)what;
}

static int socket_function(CURL *easy, curl_socket_t fd, int what, void *user, void *assigned) {
  (void)easy, (void)user, (void)assigned;
  if (fd >= DESCRIPTORS) return -1;
  wanted[fd] = what == CURL_POLL_REMOVE ? 0 : (unsigned char)what;
  if (wanted[fd] && wanted[fd] != registered[fd]) tell_epoll(fd, what);
  return 0;
}

static int timer_function(CURLM *m, long timeout_ms, void *user) {
  (void)m, (void)user;
  due_us = timeout_ms < 0 ? -1 : clock_us() + timeout_ms * 1000LL;
  return 0;
}

static int close_socket(void *user, curl_socket_t fd) {
  (void)user;
  if (fd < DESCRIPTORS) wanted[fd] = registered[fd] = 0; /* the kernel forgets it with the close */
  return close(fd);
}

void loop_adopt(CURL *easy) { curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, close_socket); }

void loop_open(ended *end) {
  on_end = end;
  ep = epoll_create1(EPOLL_CLOEXEC);
  multi = curl_multi_init();
  curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, socket_function);
  curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, timer_function);
}

static void drain(void) {
  CURLMsg *m;
  int left;
  while ((m = curl_multi_info_read(multi, &left))) {
    if (m->msg != CURLMSG_DONE) continue;
    CURL *easy = m->easy_handle;
    CURLcode result = m->data.result;
    curl_multi_remove_handle(multi, easy);
    on_end(easy, result);
  }
}

static void act(curl_socket_t fd, int mask) {
  CURLMcode code = curl_multi_socket_action(multi, fd, mask, &running);
  if (code == CURLM_OK) return;
  fprintf(stderr, "curl_multi_socket_action: %s\n", curl_multi_strerror(code));
  exit(1);
}

void loop_turn(int max_ms) {
  struct epoll_event ready[256];
  int wait = max_ms;
  if (due_us >= 0) {
    long long us = due_us - clock_us();
    int ms = us <= 0 ? 0 : (int)((us + 999) / 1000);
    if (wait < 0 || ms < wait) wait = ms;
  }
  int n = epoll_wait(ep, ready, 256, wait);
  for (int i = 0; i < n; i++) {
    int fd = ready[i].data.fd, mask = 0;
    if (!wanted[fd]) {
      if (registered[fd]) tell_epoll(fd, 0);
      continue;
    }
    if (ready[i].events & (EPOLLIN | EPOLLHUP)) mask |= CURL_CSELECT_IN;
    if (ready[i].events & EPOLLOUT) mask |= CURL_CSELECT_OUT;
    if (ready[i].events & EPOLLERR) mask |= CURL_CSELECT_ERR;
    act(fd, mask);
  }
  if (due_us >= 0 && clock_us() >= due_us) {
    due_us = -1;
    act(CURL_SOCKET_TIMEOUT, 0);
  }
  drain();
}
