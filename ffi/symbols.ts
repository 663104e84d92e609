/**
 * Every libcurl function that FFI can bind: its C prototype in the margin, the
 * types that cross the border, and the version it arrived in. The variadic
 * setopt and getinfo functions stand in variadic.ts. Left out because their
 * argument lists can not be described to an FFI: the `curl_m*printf` family and
 * `curl_formadd` (with `curl_formfree` and `curl_formget`, useless without it).
 */
import type { PlatformType } from "./platform.ts";

/** One function of the table. */
export interface FunctionEntry {
  readonly parameters: readonly PlatformType[];
  readonly result: PlatformType;
  readonly since: string;
}

/** The table. */
export const symbols = {
  // void curl_easy_cleanup(CURL *curl)
  curl_easy_cleanup: { parameters: ["pointer"], result: "void", since: "7.1" },
  // CURL *curl_easy_duphandle(CURL *curl)
  curl_easy_duphandle: {
    parameters: ["pointer"],
    result: "pointer",
    since: "7.9",
  },
  // char *curl_easy_escape(CURL *curl, const char *string, int length)
  curl_easy_escape: {
    parameters: ["pointer", "pointer", "i32"],
    result: "pointer",
    since: "7.15.4",
  },
  // CURLHcode curl_easy_header(CURL *curl, const char *name, size_t nameindex, unsigned int origin, int request, struct curl_header **hout)
  curl_easy_header: {
    parameters: ["pointer", "pointer", "u64", "u32", "i32", "pointer"],
    result: "i32",
    since: "7.83.0",
  },
  // CURL *curl_easy_init(void)
  curl_easy_init: { parameters: [], result: "pointer", since: "7.1" },
  // struct curl_header *curl_easy_nextheader(CURL *curl, unsigned int origin, int request, struct curl_header *prev)
  curl_easy_nextheader: {
    parameters: ["pointer", "u32", "i32", "pointer"],
    result: "pointer",
    since: "7.83.0",
  },
  // const struct curl_easyoption * curl_easy_option_by_id(CURLoption id)
  curl_easy_option_by_id: {
    parameters: ["i32"],
    result: "pointer",
    since: "7.73.0",
  },
  // const struct curl_easyoption * curl_easy_option_by_name(const char *name)
  curl_easy_option_by_name: {
    parameters: ["pointer"],
    result: "pointer",
    since: "7.73.0",
  },
  // const struct curl_easyoption * curl_easy_option_next(const struct curl_easyoption *prev)
  curl_easy_option_next: {
    parameters: ["pointer"],
    result: "pointer",
    since: "7.73.0",
  },
  // CURLcode curl_easy_pause(CURL *curl, int action)
  curl_easy_pause: {
    parameters: ["pointer", "i32"],
    result: "i32",
    since: "7.18.0",
  },
  // CURLcode curl_easy_perform(CURL *curl)
  curl_easy_perform: { parameters: ["pointer"], result: "i32", since: "7.1" },
  // CURLcode curl_easy_recv(CURL *curl, void *buffer, size_t buflen, size_t *n)
  curl_easy_recv: {
    parameters: ["pointer", "pointer", "u64", "pointer"],
    result: "i32",
    since: "7.18.2",
  },
  // void curl_easy_reset(CURL *curl)
  curl_easy_reset: { parameters: ["pointer"], result: "void", since: "7.12.1" },
  // CURLcode curl_easy_send(CURL *curl, const void *buffer, size_t buflen, size_t *n)
  curl_easy_send: {
    parameters: ["pointer", "pointer", "u64", "pointer"],
    result: "i32",
    since: "7.18.2",
  },
  // CURLcode curl_easy_ssls_export(CURL *curl, curl_ssls_export_cb *export_fn, void *userptr)
  curl_easy_ssls_export: {
    parameters: ["pointer", "pointer", "pointer"],
    result: "i32",
    since: "8.12.0",
  },
  // CURLcode curl_easy_ssls_import(CURL *curl, const char *session_key, const unsigned char *shmac, size_t shmac_len, const unsigned char *sdata, size_t sdata_len)
  curl_easy_ssls_import: {
    parameters: ["pointer", "pointer", "pointer", "u64", "pointer", "u64"],
    result: "i32",
    since: "8.12.0",
  },
  // const char *curl_easy_strerror(CURLcode error)
  curl_easy_strerror: {
    parameters: ["i32"],
    result: "pointer",
    since: "7.12.0",
  },
  // char *curl_easy_unescape(CURL *curl, const char *string, int inlength, int *outlength)
  curl_easy_unescape: {
    parameters: ["pointer", "pointer", "i32", "pointer"],
    result: "pointer",
    since: "7.15.4",
  },
  // CURLcode curl_easy_upkeep(CURL *curl)
  curl_easy_upkeep: { parameters: ["pointer"], result: "i32", since: "7.62.0" },
  // char *curl_escape(const char *string, int length)
  curl_escape: {
    parameters: ["pointer", "i32"],
    result: "pointer",
    since: "7.1",
  },
  // void curl_free(void *p)
  curl_free: { parameters: ["pointer"], result: "void", since: "7.1" },
  // time_t curl_getdate(const char *p, const time_t *unused)
  curl_getdate: {
    parameters: ["pointer", "pointer"],
    result: "i64",
    since: "7.1",
  },
  // char *curl_getenv(const char *variable)
  curl_getenv: { parameters: ["pointer"], result: "pointer", since: "7.1" },
  // void curl_global_cleanup(void)
  curl_global_cleanup: { parameters: [], result: "void", since: "7.8" },
  // CURLcode curl_global_init(long flags)
  curl_global_init: { parameters: ["long"], result: "i32", since: "7.8" },
  // CURLcode curl_global_init_mem(long flags, curl_malloc_callback m, curl_free_callback f, curl_realloc_callback r, curl_strdup_callback s, curl_calloc_callback c)
  curl_global_init_mem: {
    parameters: ["long", "pointer", "pointer", "pointer", "pointer", "pointer"],
    result: "i32",
    since: "7.12.0",
  },
  // CURLsslset curl_global_sslset(curl_sslbackend id, const char *name, const curl_ssl_backend ***avail)
  curl_global_sslset: {
    parameters: ["i32", "pointer", "pointer"],
    result: "i32",
    since: "7.56.0",
  },
  // CURLcode curl_global_trace(const char *config)
  curl_global_trace: { parameters: ["pointer"], result: "i32", since: "8.3.0" },
  // curl_mimepart *curl_mime_addpart(curl_mime *mime)
  curl_mime_addpart: {
    parameters: ["pointer"],
    result: "pointer",
    since: "7.56.0",
  },
  // CURLcode curl_mime_data(curl_mimepart *part, const char *data, size_t datasize)
  curl_mime_data: {
    parameters: ["pointer", "pointer", "u64"],
    result: "i32",
    since: "7.56.0",
  },
  // CURLcode curl_mime_data_cb(curl_mimepart *part, curl_off_t datasize, curl_read_callback readfunc, curl_seek_callback seekfunc, curl_free_callback freefunc, void *arg)
  curl_mime_data_cb: {
    parameters: ["pointer", "i64", "pointer", "pointer", "pointer", "pointer"],
    result: "i32",
    since: "7.56.0",
  },
  // CURLcode curl_mime_encoder(curl_mimepart *part, const char *encoding)
  curl_mime_encoder: {
    parameters: ["pointer", "pointer"],
    result: "i32",
    since: "7.56.0",
  },
  // CURLcode curl_mime_filedata(curl_mimepart *part, const char *filename)
  curl_mime_filedata: {
    parameters: ["pointer", "pointer"],
    result: "i32",
    since: "7.56.0",
  },
  // CURLcode curl_mime_filename(curl_mimepart *part, const char *filename)
  curl_mime_filename: {
    parameters: ["pointer", "pointer"],
    result: "i32",
    since: "7.56.0",
  },
  // void curl_mime_free(curl_mime *mime)
  curl_mime_free: { parameters: ["pointer"], result: "void", since: "7.56.0" },
  // CURLcode curl_mime_headers(curl_mimepart *part, struct curl_slist *headers, int take_ownership)
  curl_mime_headers: {
    parameters: ["pointer", "pointer", "i32"],
    result: "i32",
    since: "7.56.0",
  },
  // curl_mime *curl_mime_init(CURL *easy)
  curl_mime_init: {
    parameters: ["pointer"],
    result: "pointer",
    since: "7.56.0",
  },
  // CURLcode curl_mime_name(curl_mimepart *part, const char *name)
  curl_mime_name: {
    parameters: ["pointer", "pointer"],
    result: "i32",
    since: "7.56.0",
  },
  // CURLcode curl_mime_subparts(curl_mimepart *part, curl_mime *subparts)
  curl_mime_subparts: {
    parameters: ["pointer", "pointer"],
    result: "i32",
    since: "7.56.0",
  },
  // CURLcode curl_mime_type(curl_mimepart *part, const char *mimetype)
  curl_mime_type: {
    parameters: ["pointer", "pointer"],
    result: "i32",
    since: "7.56.0",
  },
  // CURLMcode curl_multi_add_handle(CURLM *m, CURL *curl)
  curl_multi_add_handle: {
    parameters: ["pointer", "pointer"],
    result: "i32",
    since: "7.9.6",
  },
  // CURLMcode curl_multi_assign(CURLM *m, curl_socket_t sockfd, void *sockp)
  curl_multi_assign: {
    parameters: ["pointer", "socket", "pointer"],
    result: "i32",
    since: "7.15.5",
  },
  // CURLMcode curl_multi_cleanup(CURLM *m)
  curl_multi_cleanup: {
    parameters: ["pointer"],
    result: "i32",
    since: "7.9.6",
  },
  // CURLMcode curl_multi_fdset(CURLM *m, fd_set *read_fd_set, fd_set *write_fd_set, fd_set *exc_fd_set, int *max_fd)
  curl_multi_fdset: {
    parameters: ["pointer", "pointer", "pointer", "pointer", "pointer"],
    result: "i32",
    since: "7.9.6",
  },
  // CURL **curl_multi_get_handles(CURLM *m)
  curl_multi_get_handles: {
    parameters: ["pointer"],
    result: "pointer",
    since: "8.4.0",
  },
  // CURLMcode curl_multi_get_offt(CURLM *m, CURLMinfo_offt info, curl_off_t *pvalue)
  curl_multi_get_offt: {
    parameters: ["pointer", "i32", "pointer"],
    result: "i32",
    since: "8.16.0",
  },
  // CURLMsg *curl_multi_info_read(CURLM *m, int *msgs_in_queue)
  curl_multi_info_read: {
    parameters: ["pointer", "pointer"],
    result: "pointer",
    since: "7.9.6",
  },
  // CURLM *curl_multi_init(void)
  curl_multi_init: { parameters: [], result: "pointer", since: "7.9.6" },
  // CURLMcode curl_multi_notify_disable(CURLM *m, unsigned int notification)
  curl_multi_notify_disable: {
    parameters: ["pointer", "u32"],
    result: "i32",
    since: "8.17.0",
  },
  // CURLMcode curl_multi_notify_enable(CURLM *m, unsigned int notification)
  curl_multi_notify_enable: {
    parameters: ["pointer", "u32"],
    result: "i32",
    since: "8.17.0",
  },
  // CURLMcode curl_multi_perform(CURLM *m, int *running_handles)
  curl_multi_perform: {
    parameters: ["pointer", "pointer"],
    result: "i32",
    since: "7.9.6",
  },
  // CURLMcode curl_multi_poll(CURLM *m, struct curl_waitfd extra_fds[], unsigned int extra_nfds, int timeout_ms, int *ret)
  curl_multi_poll: {
    parameters: ["pointer", "pointer", "u32", "i32", "pointer"],
    result: "i32",
    since: "7.66.0",
  },
  // CURLMcode curl_multi_remove_handle(CURLM *m, CURL *curl)
  curl_multi_remove_handle: {
    parameters: ["pointer", "pointer"],
    result: "i32",
    since: "7.9.6",
  },
  // CURLMcode curl_multi_socket(CURLM *m, curl_socket_t s, int *running_handles)
  curl_multi_socket: {
    parameters: ["pointer", "socket", "pointer"],
    result: "i32",
    since: "7.15.4",
  },
  // CURLMcode curl_multi_socket_action(CURLM *m, curl_socket_t s, int ev_bitmask, int *running_handles)
  curl_multi_socket_action: {
    parameters: ["pointer", "socket", "i32", "pointer"],
    result: "i32",
    since: "7.16.3",
  },
  // CURLMcode curl_multi_socket_all(CURLM *m, int *running_handles)
  curl_multi_socket_all: {
    parameters: ["pointer", "pointer"],
    result: "i32",
    since: "7.15.4",
  },
  // const char *curl_multi_strerror(CURLMcode error)
  curl_multi_strerror: {
    parameters: ["i32"],
    result: "pointer",
    since: "7.12.0",
  },
  // CURLMcode curl_multi_timeout(CURLM *m, long *timeout_ms)
  curl_multi_timeout: {
    parameters: ["pointer", "pointer"],
    result: "i32",
    since: "7.15.4",
  },
  // CURLMcode curl_multi_wait(CURLM *m, struct curl_waitfd extra_fds[], unsigned int extra_nfds, int timeout_ms, int *ret)
  curl_multi_wait: {
    parameters: ["pointer", "pointer", "u32", "i32", "pointer"],
    result: "i32",
    since: "7.28.0",
  },
  // CURLMcode curl_multi_waitfds(CURLM *m, struct curl_waitfd *ufds, unsigned int size, unsigned int *fd_count)
  curl_multi_waitfds: {
    parameters: ["pointer", "pointer", "u32", "pointer"],
    result: "i32",
    since: "8.8.0",
  },
  // CURLMcode curl_multi_wakeup(CURLM *m)
  curl_multi_wakeup: {
    parameters: ["pointer"],
    result: "i32",
    since: "7.68.0",
  },
  // char *curl_pushheader_byname(struct curl_pushheaders *h, const char *name)
  curl_pushheader_byname: {
    parameters: ["pointer", "pointer"],
    result: "pointer",
    since: "7.44.0",
  },
  // char *curl_pushheader_bynum(struct curl_pushheaders *h, size_t num)
  curl_pushheader_bynum: {
    parameters: ["pointer", "u64"],
    result: "pointer",
    since: "7.44.0",
  },
  // CURLSHcode curl_share_cleanup(CURLSH *sh)
  curl_share_cleanup: { parameters: ["pointer"], result: "i32", since: "7.10" },
  // CURLSH *curl_share_init(void)
  curl_share_init: { parameters: [], result: "pointer", since: "7.10" },
  // const char *curl_share_strerror(CURLSHcode error)
  curl_share_strerror: {
    parameters: ["i32"],
    result: "pointer",
    since: "7.12.0",
  },
  // struct curl_slist *curl_slist_append(struct curl_slist *list, const char *data)
  curl_slist_append: {
    parameters: ["pointer", "pointer"],
    result: "pointer",
    since: "7.1",
  },
  // void curl_slist_free_all(struct curl_slist *list)
  curl_slist_free_all: {
    parameters: ["pointer"],
    result: "void",
    since: "7.1",
  },
  // int curl_strequal(const char *s1, const char *s2)
  curl_strequal: {
    parameters: ["pointer", "pointer"],
    result: "i32",
    since: "7.1",
  },
  // int curl_strnequal(const char *s1, const char *s2, size_t n)
  curl_strnequal: {
    parameters: ["pointer", "pointer", "u64"],
    result: "i32",
    since: "7.1",
  },
  // char *curl_unescape(const char *string, int length)
  curl_unescape: {
    parameters: ["pointer", "i32"],
    result: "pointer",
    since: "7.1",
  },
  // CURLU *curl_url(void)
  curl_url: { parameters: [], result: "pointer", since: "7.62.0" },
  // void curl_url_cleanup(CURLU *u)
  curl_url_cleanup: {
    parameters: ["pointer"],
    result: "void",
    since: "7.62.0",
  },
  // CURLU *curl_url_dup(const CURLU *in)
  curl_url_dup: { parameters: ["pointer"], result: "pointer", since: "7.62.0" },
  // CURLUcode curl_url_get(const CURLU *u, CURLUPart what, char **part, unsigned int flags)
  curl_url_get: {
    parameters: ["pointer", "i32", "pointer", "u32"],
    result: "i32",
    since: "7.62.0",
  },
  // CURLUcode curl_url_set(CURLU *u, CURLUPart what, const char *part, unsigned int flags)
  curl_url_set: {
    parameters: ["pointer", "i32", "pointer", "u32"],
    result: "i32",
    since: "7.62.0",
  },
  // const char *curl_url_strerror(CURLUcode error)
  curl_url_strerror: {
    parameters: ["i32"],
    result: "pointer",
    since: "7.80.0",
  },
  // char *curl_version(void)
  curl_version: { parameters: [], result: "pointer", since: "7.1" },
  // curl_version_info_data *curl_version_info(CURLversion stamp)
  curl_version_info: { parameters: ["i32"], result: "pointer", since: "7.10" },
  // const struct curl_ws_frame *curl_ws_meta(CURL *curl)
  curl_ws_meta: { parameters: ["pointer"], result: "pointer", since: "7.86.0" },
  // CURLcode curl_ws_recv(CURL *curl, void *buffer, size_t buflen, size_t *recv, const struct curl_ws_frame **metap)
  curl_ws_recv: {
    parameters: ["pointer", "pointer", "u64", "pointer", "pointer"],
    result: "i32",
    since: "7.86.0",
  },
  // CURLcode curl_ws_send(CURL *curl, const void *buffer_arg, size_t buflen, size_t *sent, curl_off_t fragsize, unsigned int flags)
  curl_ws_send: {
    parameters: ["pointer", "pointer", "u64", "pointer", "i64", "u32"],
    result: "i32",
    since: "7.86.0",
  },
  // CURLcode curl_ws_start_frame(CURL *curl, unsigned int flags, curl_off_t frame_len)
  curl_ws_start_frame: {
    parameters: ["pointer", "u32", "i64"],
    result: "i32",
    since: "8.16.0",
  },
} as const satisfies Record<string, FunctionEntry>;
