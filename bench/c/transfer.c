#include "transfer.h"
#include "loop.h"
#include <stdlib.h>
#include <string.h>

size_t allowance;
static char scratch[1 << 20];

static int keep(struct transfer *t, const char *data, size_t n) {
  if (t->length + n > t->capacity) {
    curl_off_t told = -1;
    if (!t->body) curl_easy_getinfo(t->easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &told);
    size_t want = told > 0 ? (size_t)told : t->capacity * 2;
    if (want < t->length + n) want = t->length + n;
    char *grown = realloc(t->body, want);
    if (!grown) return 0;
    t->body = grown;
    t->capacity = want;
  }
  memcpy(t->body + t->length, data, n);
  return 1;
}

static size_t write_function(char *data, size_t size, size_t n, void *user) {
  struct transfer *t = user;
  n *= size;
  switch (t->kind) {
  case WHOLE:
    if (!keep(t, data, n)) return 0;
    break;
  case TO_FILE:
    if (fwrite(data, 1, n, t->file) != n) return 0;
    break;
  case SLOW:
    if (t->length > allowance) return t->paused = 1, CURL_WRITEFUNC_PAUSE;
    memcpy(scratch, data, n < sizeof scratch ? n : sizeof scratch);
    break;
  case UPLOAD:
    return n; /* the answer's few bytes; length counts what was sent */
  case PAUSED:
    t->paused = 1;
    return CURL_WRITEFUNC_PAUSE;
  default:
    memcpy(scratch, data, n < sizeof scratch ? n : sizeof scratch);
  }
  t->length += n;
  return n;
}

static size_t read_function(char *to, size_t size, size_t n, void *user) {
  struct transfer *t = user;
  size_t left = t->size - t->length;
  n *= size;
  if (n > left) n = left;
  memcpy(to, scratch, n < sizeof scratch ? n : sizeof scratch);
  t->length += n;
  return n;
}

struct transfer *transfer_new(enum kind kind, const struct settings *s) {
  struct transfer *t = calloc(1, sizeof *t);
  CURL *e = t->easy = curl_easy_init();
  t->kind = kind;
  curl_easy_setopt(e, CURLOPT_PRIVATE, t);
  curl_easy_setopt(e, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(e, CURLOPT_WRITEFUNCTION, write_function);
  curl_easy_setopt(e, CURLOPT_WRITEDATA, t);
  curl_easy_setopt(e, CURLOPT_HTTP_VERSION, s->http2 ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1);
  curl_easy_setopt(e, CURLOPT_PIPEWAIT, (long)s->http2);
  if (*s->cainfo) curl_easy_setopt(e, CURLOPT_CAINFO, s->cainfo);
  if (s->buffer_size) curl_easy_setopt(e, CURLOPT_BUFFERSIZE, s->buffer_size);
  if (kind == UPLOAD) {
    curl_easy_setopt(e, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(e, CURLOPT_UPLOAD_BUFFERSIZE, 512L * 1024);
    curl_easy_setopt(e, CURLOPT_READFUNCTION, read_function);
    curl_easy_setopt(e, CURLOPT_READDATA, t);
  }
  loop_adopt(e);
  return t;
}

void transfer_start(struct transfer *t, const char *url) {
  t->body = NULL;
  t->length = t->capacity = 0;
  t->paused = 0;
  curl_easy_setopt(t->easy, CURLOPT_URL, url);
  curl_multi_add_handle(multi, t->easy);
}

const char *transfer_finish(struct transfer *t, CURLcode result, long long length) {
  const char *wrong = NULL;
  struct curl_header *type;
  long status = 0;
  curl_easy_getinfo(t->easy, CURLINFO_RESPONSE_CODE, &status);
  if (result) wrong = curl_easy_strerror(result);
  else if (status != 200) wrong = "status is not 200";
  else if (curl_easy_header(t->easy, "content-type", 0, CURLH_HEADER, -1, &type)) wrong = "no content-type";
  else if (length >= 0 && (long long)t->length != length) wrong = "wrong length";
  free(t->body);
  t->body = NULL;
  return wrong;
}
