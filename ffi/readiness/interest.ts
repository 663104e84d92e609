/** The words of libcurl's socket interface that readiness sets speak (curl/multi.h). */

export const CURL_POLL_IN = 1;
export const CURL_POLL_OUT = 2;

export const CURL_CSELECT_IN = 1;
export const CURL_CSELECT_OUT = 2;
export const CURL_CSELECT_ERR = 4;

/**
 * What an error or a hang-up is reported as. libcurl 7.88 answers a mask of
 * CURL_CSELECT_ERR alone with "select/poll returned error"; with IN beside it,
 * it reads, and so finds the last bytes and the socket's real error.
 */
export const BROKEN = CURL_CSELECT_ERR | CURL_CSELECT_IN;

/** How many ready descriptors one `collect` can report; the rest come with the next. */
export const CAPACITY = 256;
