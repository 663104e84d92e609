/* libcurl's event interface on one epoll instance, in the shortest honest form. */
#ifndef LOOP_H
#define LOOP_H
#include <curl/curl.h>

/* Called for each transfer that has ended; the easy handle has left the multi handle. */
typedef void ended(CURL *easy, CURLcode result);

extern CURLM *multi;
void loop_open(ended *on_end);
/* Makes libcurl open and close its sockets through the loop, which has to know when a descriptor dies. */
void loop_adopt(CURL *easy);
/* One turn: waits for sockets and the timer, at most max_ms (-1: no limit of its own). */
void loop_turn(int max_ms);
#endif
