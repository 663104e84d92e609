/* One easy handle and what it does with a body. Handles are kept and used again. */
#ifndef TRANSFER_H
#define TRANSFER_H
#include <curl/curl.h>
#include <stdio.h>

enum kind {
  WHOLE,  /* the body copied into memory of its own, as a program that wants it would */
  STREAM, /* each piece copied once and thrown away */
  TO_FILE, /* each piece written to a FILE* */
  UPLOAD, /* a body of `size` bytes sent with PUT, in chunks */
  PAUSED, /* paused at the first byte and left so */
  SLOW    /* takes `rate` bytes a second, paused in between */
};

struct transfer {
  CURL *easy;
  enum kind kind;
  char *body;
  size_t length, capacity; /* length: bytes taken (or sent) so far */
  size_t size;             /* UPLOAD: how many to send */
  FILE *file;
  int paused;
};

struct settings {
  const char *cainfo;
  int http2;
  long buffer_size; /* CURLOPT_BUFFERSIZE, 0: libcurl's own */
};

/* SLOW: how many bytes may have been taken by now. */
extern size_t allowance;

struct transfer *transfer_new(enum kind kind, const struct settings *s);
void transfer_start(struct transfer *t, const char *url);
/* Status 200, a content type, and the right length (-1: any)? Otherwise says why not. Frees the body. */
const char *transfer_finish(struct transfer *t, CURLcode result, long long length);
#endif
