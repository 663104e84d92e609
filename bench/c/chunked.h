/* How much of a request body is left to read: by Content-Length, or chunked. */
#ifndef CHUNKED_H
#define CHUNKED_H
#include <stddef.h>

enum body_state { BODY_NONE, BODY_LENGTH, CHUNK_SIZE, CHUNK_LINE, CHUNK_DATA, CHUNK_END, BODY_TRAILER };

struct body {
  enum body_state state;
  unsigned long long left;  /* bytes of the body, or of the chunk at hand */
  unsigned long long taken; /* bytes of content seen so far */
  unsigned line;            /* bytes in the trailer line at hand */
};

static size_t body_skip(struct body *b, size_t n) {
  size_t take = b->left < n ? (size_t)b->left : n;
  b->left -= take;
  b->taken += take;
  return take;
}

static int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c |= 32;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Reads and discards: returns how many of the n bytes belong to the body.
 * The body is over when the state is BODY_NONE. */
static size_t body_feed(struct body *b, const char *p, size_t n) {
  size_t i = 0;
  while (i < n && b->state != BODY_NONE) {
    int digit;
    switch (b->state) {
    case BODY_LENGTH:
      i += body_skip(b, n - i);
      if (!b->left) b->state = BODY_NONE;
      break;
    case CHUNK_SIZE:
      digit = hex_digit(p[i]);
      if (digit >= 0) {
        b->left = b->left * 16 + (unsigned)digit;
        i++;
      } else {
        b->state = CHUNK_LINE;
      }
      break;
    case CHUNK_LINE:
      if (p[i++] == '\n') {
        b->state = b->left ? CHUNK_DATA : BODY_TRAILER;
        b->line = 0;
      }
      break;
    case CHUNK_DATA:
      i += body_skip(b, n - i);
      if (!b->left) b->state = CHUNK_END;
      break;
    case CHUNK_END:
      if (p[i++] == '\n') b->state = CHUNK_SIZE;
      break;
    default: /* BODY_TRAILER: lines up to an empty one */
      if (p[i] == '\n') {
        if (!b->line) b->state = BODY_NONE;
        b->line = 0;
      } else if (p[i] != '\r') {
        b->line++;
      }
      i++;
    }
  }
  return i;
}
#endif
