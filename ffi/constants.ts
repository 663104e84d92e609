/**
 * libcurl's constants under libcurl's own names, as of libcurl 8.21: options
 * (`CURLOPT_*`, `CURLMOPT_*`, `CURLSHOPT_*`), infos (`CURLINFO_*`), result codes
 * (`CURLE_*`, `CURLM_*`, `CURLSHE_*`, `CURLUE_*`, `CURLHE_*`) and all others.
 *
 * An option or an info carries the type of its value, which
 * {@linkcode Easy.setopt}, {@linkcode Multi.setopt} and
 * {@linkcode Easy.getinfo} check. A constant that is newer than the loaded
 * libcurl is here all the same: using it is an error that names the version.
 *
 * @module
 */

/**
 * An option of an easy handle; `K` names the kind of its value. The member
 * `kind` is there for the type checker only: at run time it is a plain number.
 */
export type Option<K extends string = string> = number & {
  readonly kind: `easy:${K}`;
};
/** An option of a multi handle; `K` names the kind of its value. */
export type MultiOption<K extends string = string> = number & {
  readonly kind: `multi:${K}`;
};
/** An option of a share handle. */
export type ShareOption = number & { readonly kind: "share" };
/** Something to ask an easy handle for; `K` names the kind of the answer. */
export type Info<K extends string = string> = number & {
  readonly kind: `info:${K}`;
};

/** Takes a value of kind "string". Since libcurl 7.53.0. */
export const CURLOPT_ABSTRACT_UNIX_SOCKET = 10264 as Option<"string">;
/** Takes a value of kind "long"; for FTP. Since libcurl 7.24.0. */
export const CURLOPT_ACCEPTTIMEOUT_MS = 212 as Option<"long">;
/** Takes a value of kind "string"; for HTTP. Since libcurl 7.21.6. */
export const CURLOPT_ACCEPT_ENCODING = 10102 as Option<"string">;
/** Takes a value of kind "long". Since libcurl 7.19.0. */
export const CURLOPT_ADDRESS_SCOPE = 171 as Option<"long">;
/** Takes a value of kind "string"; for HTTP. Since libcurl 7.64.1. */
export const CURLOPT_ALTSVC = 10287 as Option<"string">;
/** Takes a value of kind "long"; for HTTP. Since libcurl 7.64.1. */
export const CURLOPT_ALTSVC_CTRL = 286 as Option<"long">;
/** Takes a value of kind "long"; for FTP, SFTP. Since libcurl 7.17.0. */
export const CURLOPT_APPEND = 50 as Option<"long">;
/** Takes a value of kind "long"; for HTTP. Since libcurl 7.1. */
export const CURLOPT_AUTOREFERER = 58 as Option<"long">;
/** Takes a value of kind "string"; for HTTP. Since libcurl 7.75.0. */
export const CURLOPT_AWS_SIGV4 = 10305 as Option<"string">;
/** Takes a value of kind "long". Since libcurl 7.10. */
export const CURLOPT_BUFFERSIZE = 98 as Option<"long">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.4.2. */
export const CURLOPT_CAINFO = 10065 as Option<"string">;
/** Takes a value of kind "blob"; for TLS. Since libcurl 7.77.0. */
export const CURLOPT_CAINFO_BLOB = 40309 as Option<"blob">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.9.8. */
export const CURLOPT_CAPATH = 10097 as Option<"string">;
/** Takes a value of kind "long"; for TLS. Since libcurl 7.87.0. */
export const CURLOPT_CA_CACHE_TIMEOUT = 321 as Option<"long">;
/** Takes a value of kind "long"; for TLS. Since libcurl 7.19.1. */
export const CURLOPT_CERTINFO = 172 as Option<"long">;
/** Takes a value of kind "function"; for FTP. Since libcurl 7.21.0. */
export const CURLOPT_CHUNK_BGN_FUNCTION = 20198 as Option<"function">;
/** Takes a value of kind "cbptr"; for FTP. Since libcurl 7.21.0. */
export const CURLOPT_CHUNK_DATA = 10201 as Option<"cbptr">;
/** Takes a value of kind "function"; for FTP. Since libcurl 7.21.0. */
export const CURLOPT_CHUNK_END_FUNCTION = 20199 as Option<"function">;
/** Takes a value of kind "cbptr". Since libcurl 7.21.7. */
export const CURLOPT_CLOSESOCKETDATA = 10209 as Option<"cbptr">;
/** Takes a value of kind "function". Since libcurl 7.21.7. */
export const CURLOPT_CLOSESOCKETFUNCTION = 20208 as Option<"function">;
/** Takes a value of kind "long". Since libcurl 7.7. */
export const CURLOPT_CONNECTTIMEOUT = 78 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.16.2. */
export const CURLOPT_CONNECTTIMEOUT_MS = 156 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.15.2. */
export const CURLOPT_CONNECT_ONLY = 141 as Option<"long">;
/** Takes a value of kind "slist". Since libcurl 7.49.0. */
export const CURLOPT_CONNECT_TO = 10243 as Option<"slist">;
/**
 * Takes a value of kind "function". Since libcurl 7.15.4.
 *
 * @deprecated Since libcurl 7.82.0.
 */
export const CURLOPT_CONV_FROM_NETWORK_FUNCTION = 20142 as Option<"function">;
/**
 * Takes a value of kind "function". Since libcurl 7.15.4.
 *
 * @deprecated Since libcurl 7.82.0.
 */
export const CURLOPT_CONV_FROM_UTF8_FUNCTION = 20144 as Option<"function">;
/**
 * Takes a value of kind "function". Since libcurl 7.15.4.
 *
 * @deprecated Since libcurl 7.82.0.
 */
export const CURLOPT_CONV_TO_NETWORK_FUNCTION = 20143 as Option<"function">;
/** Takes a value of kind "string"; for HTTP. Since libcurl 7.1. */
export const CURLOPT_COOKIE = 10022 as Option<"string">;
/** Takes a value of kind "string"; for HTTP. Since libcurl 7.1. */
export const CURLOPT_COOKIEFILE = 10031 as Option<"string">;
/** Takes a value of kind "string"; for HTTP. Since libcurl 7.9. */
export const CURLOPT_COOKIEJAR = 10082 as Option<"string">;
/** Takes a value of kind "string"; for HTTP. Since libcurl 7.14.1. */
export const CURLOPT_COOKIELIST = 10135 as Option<"string">;
/** Takes a value of kind "long"; for HTTP. Since libcurl 7.9.7. */
export const CURLOPT_COOKIESESSION = 96 as Option<"long">;
/** Takes a value of kind "postfields"; for HTTP, MQTT, RTSP. Since libcurl 7.17.1. */
export const CURLOPT_COPYPOSTFIELDS = 10165 as Option<"postfields">;
/** Takes a value of kind "long". Since libcurl 7.1. */
export const CURLOPT_CRLF = 27 as Option<"long">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.19.0. */
export const CURLOPT_CRLFILE = 10169 as Option<"string">;
/** Takes a value of kind "object". Since libcurl 7.63.0. */
export const CURLOPT_CURLU = 10282 as Option<"object">;
/** Takes a value of kind "string"; for HTTP, FTP, IMAP, POP3, SMTP. Since libcurl 7.1. */
export const CURLOPT_CUSTOMREQUEST = 10036 as Option<"string">;
/** Takes a value of kind "cbptr". Since libcurl 7.9.6. */
export const CURLOPT_DEBUGDATA = 10095 as Option<"cbptr">;
/** Takes a value of kind "debug". Since libcurl 7.9.6. */
export const CURLOPT_DEBUGFUNCTION = 20094 as Option<"debug">;
/** Takes a value of kind "string". Since libcurl 7.45.0. */
export const CURLOPT_DEFAULT_PROTOCOL = 10238 as Option<"string">;
/** Takes a value of kind "long"; for FTP, SFTP, POP3. Since libcurl 7.17.0. */
export const CURLOPT_DIRLISTONLY = 48 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.61.0. */
export const CURLOPT_DISALLOW_USERNAME_IN_URL = 278 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.9.3. */
export const CURLOPT_DNS_CACHE_TIMEOUT = 92 as Option<"long">;
/** Takes a value of kind "string". Since libcurl 7.33.0. */
export const CURLOPT_DNS_INTERFACE = 10221 as Option<"string">;
/** Takes a value of kind "string". Since libcurl 7.33.0. */
export const CURLOPT_DNS_LOCAL_IP4 = 10222 as Option<"string">;
/** Takes a value of kind "string". Since libcurl 7.33.0. */
export const CURLOPT_DNS_LOCAL_IP6 = 10223 as Option<"string">;
/** Takes a value of kind "string". Since libcurl 7.24.0. */
export const CURLOPT_DNS_SERVERS = 10211 as Option<"string">;
/** Takes a value of kind "long". Since libcurl 7.60.0. */
export const CURLOPT_DNS_SHUFFLE_ADDRESSES = 275 as Option<"long">;
/**
 * Takes a value of kind "long". Since libcurl 7.9.3.
 *
 * @deprecated Since libcurl 7.11.1.
 */
export const CURLOPT_DNS_USE_GLOBAL_CACHE = 91 as Option<"long">;
/** Takes a value of kind "long"; for TLS. Since libcurl 7.76.0. */
export const CURLOPT_DOH_SSL_VERIFYHOST = 307 as Option<"long">;
/** Takes a value of kind "long"; for TLS. Since libcurl 7.76.0. */
export const CURLOPT_DOH_SSL_VERIFYPEER = 306 as Option<"long">;
/** Takes a value of kind "long"; for TLS. Since libcurl 7.76.0. */
export const CURLOPT_DOH_SSL_VERIFYSTATUS = 308 as Option<"long">;
/** Takes a value of kind "string". Since libcurl 7.62.0. */
export const CURLOPT_DOH_URL = 10279 as Option<"string">;
/** Takes a value of kind "string"; for TLS. Since libcurl 8.8.0. */
export const CURLOPT_ECH = 10325 as Option<"string">;
/**
 * Takes a value of kind "string"; for TLS. Since libcurl 7.7.
 *
 * @deprecated Since libcurl 7.84.0.
 */
export const CURLOPT_EGDSOCKET = 10077 as Option<"string">;
/** Takes a value of kind "object". Since libcurl 7.1. */
export const CURLOPT_ERRORBUFFER = 10010 as Option<"object">;
/** Takes a value of kind "long"; for HTTP. Since libcurl 7.36.0. */
export const CURLOPT_EXPECT_100_TIMEOUT_MS = 227 as Option<"long">;
/** Takes a value of kind "long"; for HTTP. Since libcurl 7.1. */
export const CURLOPT_FAILONERROR = 45 as Option<"long">;
/** Takes a value of kind "long"; for HTTP, FTP, SFTP, FILE, SMB. Since libcurl 7.5. */
export const CURLOPT_FILETIME = 69 as Option<"long">;
/** Takes a value of kind "cbptr"; for FTP. Since libcurl 7.21.0. */
export const CURLOPT_FNMATCH_DATA = 10202 as Option<"cbptr">;
/** Takes a value of kind "function"; for FTP. Since libcurl 7.21.0. */
export const CURLOPT_FNMATCH_FUNCTION = 20200 as Option<"function">;
/** Takes a value of kind "long"; for HTTP. Since libcurl 7.1. */
export const CURLOPT_FOLLOWLOCATION = 52 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.7. */
export const CURLOPT_FORBID_REUSE = 75 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.7. */
export const CURLOPT_FRESH_CONNECT = 74 as Option<"long">;
/** Takes a value of kind "string"; for FTP. Since libcurl 7.1. */
export const CURLOPT_FTPPORT = 10017 as Option<"string">;
/** Takes a value of kind "values"; for FTP. Since libcurl 7.12.2. */
export const CURLOPT_FTPSSLAUTH = 129 as Option<"values">;
/** Takes a value of kind "string"; for FTP. Since libcurl 7.13.0. */
export const CURLOPT_FTP_ACCOUNT = 10134 as Option<"string">;
/** Takes a value of kind "string"; for FTP. Since libcurl 7.15.5. */
export const CURLOPT_FTP_ALTERNATIVE_TO_USER = 10147 as Option<"string">;
/** Takes a value of kind "long"; for FTP. Since libcurl 7.10.7. */
export const CURLOPT_FTP_CREATE_MISSING_DIRS = 110 as Option<"long">;
/** Takes a value of kind "values"; for FTP. Since libcurl 7.15.1. */
export const CURLOPT_FTP_FILEMETHOD = 138 as Option<"values">;
/** Takes a value of kind "long"; for FTP. Since libcurl 7.15.0. */
export const CURLOPT_FTP_SKIP_PASV_IP = 137 as Option<"long">;
/** Takes a value of kind "long"; for FTP. Since libcurl 7.16.1. */
export const CURLOPT_FTP_SSL_CCC = 154 as Option<"long">;
/** Takes a value of kind "long"; for FTP. Since libcurl 7.10.5. */
export const CURLOPT_FTP_USE_EPRT = 106 as Option<"long">;
/** Takes a value of kind "long"; for FTP. Since libcurl 7.9.2. */
export const CURLOPT_FTP_USE_EPSV = 85 as Option<"long">;
/** Takes a value of kind "long"; for FTP. Since libcurl 7.20.0. */
export const CURLOPT_FTP_USE_PRET = 188 as Option<"long">;
/** Takes a value of kind "values"; for HTTP. Since libcurl 7.22.0. */
export const CURLOPT_GSSAPI_DELEGATION = 210 as Option<"values">;
/** Takes a value of kind "long". Since libcurl 7.59.0. */
export const CURLOPT_HAPPY_EYEBALLS_TIMEOUT_MS = 271 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.60.0. */
export const CURLOPT_HAPROXYPROTOCOL = 274 as Option<"long">;
/** Takes a value of kind "string". Since libcurl 8.2.0. */
export const CURLOPT_HAPROXY_CLIENT_IP = 10323 as Option<"string">;
/** Takes a value of kind "long"; for HTTP, FTP, IMAP, POP3, SMTP. Since libcurl 7.1. */
export const CURLOPT_HEADER = 42 as Option<"long">;
/** Takes a value of kind "cbptr". Since libcurl 7.10. */
export const CURLOPT_HEADERDATA = 10029 as Option<"cbptr">;
/** Takes a value of kind "header"; for HTTP, FTP, POP3, IMAP, SMTP. Since libcurl 7.7.2. */
export const CURLOPT_HEADERFUNCTION = 20079 as Option<"header">;
/** Takes a value of kind "values"; for HTTP. Since libcurl 7.37.0. */
export const CURLOPT_HEADEROPT = 229 as Option<"values">;
/** Takes a value of kind "string"; for HTTP. Since libcurl 7.74.0. */
export const CURLOPT_HSTS = 10300 as Option<"string">;
/** Takes a value of kind "cbptr"; for HTTP. Since libcurl 7.74.0. */
export const CURLOPT_HSTSREADDATA = 10302 as Option<"cbptr">;
/** Takes a value of kind "function"; for HTTP. Since libcurl 7.74.0. */
export const CURLOPT_HSTSREADFUNCTION = 20301 as Option<"function">;
/** Takes a value of kind "cbptr"; for HTTP. Since libcurl 7.74.0. */
export const CURLOPT_HSTSWRITEDATA = 10304 as Option<"cbptr">;
/** Takes a value of kind "function"; for HTTP. Since libcurl 7.74.0. */
export const CURLOPT_HSTSWRITEFUNCTION = 20303 as Option<"function">;
/** Takes a value of kind "long"; for HTTP. Since libcurl 7.74.0. */
export const CURLOPT_HSTS_CTRL = 299 as Option<"long">;
/** Takes a value of kind "long"; for HTTP. Since libcurl 7.64.0. */
export const CURLOPT_HTTP09_ALLOWED = 285 as Option<"long">;
/** Takes a value of kind "slist"; for HTTP. Since libcurl 7.10.3. */
export const CURLOPT_HTTP200ALIASES = 10104 as Option<"slist">;
/** Takes a value of kind "values"; for HTTP. Since libcurl 7.10.6. */
export const CURLOPT_HTTPAUTH = 107 as Option<"values">;
/** Takes a value of kind "long"; for HTTP. Since libcurl 7.8.1. */
export const CURLOPT_HTTPGET = 80 as Option<"long">;
/** Takes a value of kind "slist"; for HTTP, SMTP, IMAP. Since libcurl 7.1. */
export const CURLOPT_HTTPHEADER = 10023 as Option<"slist">;
/**
 * Takes a value of kind "object"; for HTTP. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURLOPT_HTTPPOST = 10024 as Option<"object">;
/** Takes a value of kind "long". Since libcurl 7.3. */
export const CURLOPT_HTTPPROXYTUNNEL = 61 as Option<"long">;
/** Takes a value of kind "long"; for HTTP. Since libcurl 7.16.2. */
export const CURLOPT_HTTP_CONTENT_DECODING = 158 as Option<"long">;
/** Takes a value of kind "long"; for HTTP. Since libcurl 7.16.2. */
export const CURLOPT_HTTP_TRANSFER_DECODING = 157 as Option<"long">;
/** Takes a value of kind "values"; for HTTP. Since libcurl 7.9.1. */
export const CURLOPT_HTTP_VERSION = 84 as Option<"values">;
/** Takes a value of kind "long"; for HTTP, FTP. Since libcurl 7.14.1. */
export const CURLOPT_IGNORE_CONTENT_LENGTH = 136 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.1. */
export const CURLOPT_INFILESIZE = 14 as Option<"long">;
/** Takes a value of kind "off_t". Since libcurl 7.11.0. */
export const CURLOPT_INFILESIZE_LARGE = 30115 as Option<"off_t">;
/** Takes a value of kind "string". Since libcurl 7.3. */
export const CURLOPT_INTERFACE = 10062 as Option<"string">;
/** Takes a value of kind "cbptr"; for RTSP. Since libcurl 7.20.0. */
export const CURLOPT_INTERLEAVEDATA = 10195 as Option<"cbptr">;
/** Takes a value of kind "function"; for RTSP. Since libcurl 7.20.0. */
export const CURLOPT_INTERLEAVEFUNCTION = 20196 as Option<"function">;
/**
 * Takes a value of kind "cbptr". Since libcurl 7.12.3.
 *
 * @deprecated Since libcurl 7.18.0.
 */
export const CURLOPT_IOCTLDATA = 10131 as Option<"cbptr">;
/**
 * Takes a value of kind "function". Since libcurl 7.12.3.
 *
 * @deprecated Since libcurl 7.18.0.
 */
export const CURLOPT_IOCTLFUNCTION = 20130 as Option<"function">;
/** Takes a value of kind "values". Since libcurl 7.10.8. */
export const CURLOPT_IPRESOLVE = 113 as Option<"values">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.19.0. */
export const CURLOPT_ISSUERCERT = 10170 as Option<"string">;
/** Takes a value of kind "blob"; for TLS. Since libcurl 7.71.0. */
export const CURLOPT_ISSUERCERT_BLOB = 40295 as Option<"blob">;
/** Takes a value of kind "long"; for HTTP. Since libcurl 7.51.0. */
export const CURLOPT_KEEP_SENDING_ON_ERROR = 245 as Option<"long">;
/** Takes a value of kind "string"; for TLS, SFTP, SCP. Since libcurl 7.17.0. */
export const CURLOPT_KEYPASSWD = 10026 as Option<"string">;
/**
 * Takes a value of kind "string"; for FTP. Since libcurl 7.16.4.
 *
 * @deprecated Since libcurl 8.17.0.
 */
export const CURLOPT_KRBLEVEL = 10063 as Option<"string">;
/** Takes a value of kind "long". Since libcurl 7.15.2. */
export const CURLOPT_LOCALPORT = 139 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.15.2. */
export const CURLOPT_LOCALPORTRANGE = 140 as Option<"long">;
/** Takes a value of kind "string"; for IMAP, LDAP, POP3, SMTP. Since libcurl 7.34.0. */
export const CURLOPT_LOGIN_OPTIONS = 10224 as Option<"string">;
/** Takes a value of kind "long". Since libcurl 7.1. */
export const CURLOPT_LOW_SPEED_LIMIT = 19 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.1. */
export const CURLOPT_LOW_SPEED_TIME = 20 as Option<"long">;
/** Takes a value of kind "string"; for SMTP. Since libcurl 7.25.0. */
export const CURLOPT_MAIL_AUTH = 10217 as Option<"string">;
/** Takes a value of kind "string"; for SMTP. Since libcurl 7.20.0. */
export const CURLOPT_MAIL_FROM = 10186 as Option<"string">;
/** Takes a value of kind "slist"; for SMTP. Since libcurl 7.20.0. */
export const CURLOPT_MAIL_RCPT = 10187 as Option<"slist">;
/** Takes a value of kind "long"; for SMTP. Since libcurl 8.2.0. */
export const CURLOPT_MAIL_RCPT_ALLOWFAILS = 290 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.65.0. */
export const CURLOPT_MAXAGE_CONN = 288 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.7. */
export const CURLOPT_MAXCONNECTS = 71 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.10.8. */
export const CURLOPT_MAXFILESIZE = 114 as Option<"long">;
/** Takes a value of kind "off_t"; for FTP, HTTP, MQTT. Since libcurl 7.11.0. */
export const CURLOPT_MAXFILESIZE_LARGE = 30117 as Option<"off_t">;
/** Takes a value of kind "long". Since libcurl 7.80.0. */
export const CURLOPT_MAXLIFETIME_CONN = 314 as Option<"long">;
/** Takes a value of kind "long"; for HTTP. Since libcurl 7.5. */
export const CURLOPT_MAXREDIRS = 68 as Option<"long">;
/** Takes a value of kind "off_t". Since libcurl 7.15.5. */
export const CURLOPT_MAX_RECV_SPEED_LARGE = 30146 as Option<"off_t">;
/** Takes a value of kind "off_t". Since libcurl 7.15.5. */
export const CURLOPT_MAX_SEND_SPEED_LARGE = 30145 as Option<"off_t">;
/** Takes a value of kind "object"; for HTTP, SMTP, IMAP. Since libcurl 7.56.0. */
export const CURLOPT_MIMEPOST = 10269 as Option<"object">;
/** Takes a value of kind "long"; for HTTP, IMAP, SMTP. Since libcurl 7.81.0. */
export const CURLOPT_MIME_OPTIONS = 315 as Option<"long">;
/** Takes a value of kind "values". Since libcurl 7.1. */
export const CURLOPT_NETRC = 51 as Option<"values">;
/** Takes a value of kind "string". Since libcurl 7.11.0. */
export const CURLOPT_NETRC_FILE = 10118 as Option<"string">;
/** Takes a value of kind "long"; for SFTP, SCP, FILE. Since libcurl 7.16.4. */
export const CURLOPT_NEW_DIRECTORY_PERMS = 160 as Option<"long">;
/** Takes a value of kind "long"; for SFTP, SCP, FILE. Since libcurl 7.16.4. */
export const CURLOPT_NEW_FILE_PERMS = 159 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.1. */
export const CURLOPT_NOBODY = 44 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.1. */
export const CURLOPT_NOPROGRESS = 43 as Option<"long">;
/** Takes a value of kind "string". Since libcurl 7.19.4. */
export const CURLOPT_NOPROXY = 10177 as Option<"string">;
/** Takes a value of kind "long". Since libcurl 7.10. */
export const CURLOPT_NOSIGNAL = 99 as Option<"long">;
/** Takes a value of kind "cbptr". Since libcurl 7.17.1. */
export const CURLOPT_OPENSOCKETDATA = 10164 as Option<"cbptr">;
/** Takes a value of kind "function". Since libcurl 7.17.1. */
export const CURLOPT_OPENSOCKETFUNCTION = 20163 as Option<"function">;
/** Takes a value of kind "string". Since libcurl 7.19.1. */
export const CURLOPT_PASSWORD = 10174 as Option<"string">;
/** Takes a value of kind "long". Since libcurl 7.42.0. */
export const CURLOPT_PATH_AS_IS = 234 as Option<"long">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.39.0. */
export const CURLOPT_PINNEDPUBLICKEY = 10230 as Option<"string">;
/** Takes a value of kind "long"; for HTTP. Since libcurl 7.43.0. */
export const CURLOPT_PIPEWAIT = 237 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.1. */
export const CURLOPT_PORT = 3 as Option<"long">;
/** Takes a value of kind "long"; for HTTP. Since libcurl 7.1. */
export const CURLOPT_POST = 47 as Option<"long">;
/** Takes a value of kind "postfields"; for HTTP, MQTT. Since libcurl 7.1. */
export const CURLOPT_POSTFIELDS = 10015 as Option<"postfields">;
/** Takes a value of kind "long"; for HTTP, MQTT, RTSP. Since libcurl 7.2. */
export const CURLOPT_POSTFIELDSIZE = 60 as Option<"long">;
/** Takes a value of kind "off_t"; for HTTP, MQTT, RTSP. Since libcurl 7.11.1. */
export const CURLOPT_POSTFIELDSIZE_LARGE = 30120 as Option<"off_t">;
/** Takes a value of kind "slist"; for FTP, SFTP. Since libcurl 7.1. */
export const CURLOPT_POSTQUOTE = 10039 as Option<"slist">;
/** Takes a value of kind "values"; for HTTP. Since libcurl 7.19.1. */
export const CURLOPT_POSTREDIR = 161 as Option<"values">;
/** Takes a value of kind "slist"; for FTP. Since libcurl 7.9.5. */
export const CURLOPT_PREQUOTE = 10093 as Option<"slist">;
/** Takes a value of kind "cbptr". Since libcurl 7.80.0. */
export const CURLOPT_PREREQDATA = 10313 as Option<"cbptr">;
/** Takes a value of kind "function". Since libcurl 7.80.0. */
export const CURLOPT_PREREQFUNCTION = 20312 as Option<"function">;
/** Takes a value of kind "string". Since libcurl 7.52.0. */
export const CURLOPT_PRE_PROXY = 10262 as Option<"string">;
/** Takes a value of kind "private". Since libcurl 7.10.3. */
export const CURLOPT_PRIVATE = 10103 as Option<"private">;
/**
 * Takes a value of kind "function". Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.32.0.
 */
export const CURLOPT_PROGRESSFUNCTION = 20056 as Option<"function">;
/**
 * Takes a value of kind "long". Since libcurl 7.19.4.
 *
 * @deprecated Since libcurl 7.85.0.
 */
export const CURLOPT_PROTOCOLS = 181 as Option<"long">;
/** Takes a value of kind "string". Since libcurl 7.85.0. */
export const CURLOPT_PROTOCOLS_STR = 10318 as Option<"string">;
/** Takes a value of kind "string". Since libcurl 7.1. */
export const CURLOPT_PROXY = 10004 as Option<"string">;
/** Takes a value of kind "values". Since libcurl 7.10.7. */
export const CURLOPT_PROXYAUTH = 111 as Option<"values">;
/** Takes a value of kind "slist". Since libcurl 7.37.0. */
export const CURLOPT_PROXYHEADER = 10228 as Option<"slist">;
/** Takes a value of kind "string". Since libcurl 7.19.1. */
export const CURLOPT_PROXYPASSWORD = 10176 as Option<"string">;
/** Takes a value of kind "long". Since libcurl 7.1. */
export const CURLOPT_PROXYPORT = 59 as Option<"long">;
/** Takes a value of kind "values". Since libcurl 7.10. */
export const CURLOPT_PROXYTYPE = 101 as Option<"values">;
/** Takes a value of kind "string". Since libcurl 7.19.1. */
export const CURLOPT_PROXYUSERNAME = 10175 as Option<"string">;
/** Takes a value of kind "string". Since libcurl 7.1. */
export const CURLOPT_PROXYUSERPWD = 10006 as Option<"string">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.52.0. */
export const CURLOPT_PROXY_CAINFO = 10246 as Option<"string">;
/** Takes a value of kind "blob"; for TLS. Since libcurl 7.77.0. */
export const CURLOPT_PROXY_CAINFO_BLOB = 40310 as Option<"blob">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.52.0. */
export const CURLOPT_PROXY_CAPATH = 10247 as Option<"string">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.52.0. */
export const CURLOPT_PROXY_CRLFILE = 10260 as Option<"string">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.71.0. */
export const CURLOPT_PROXY_ISSUERCERT = 10296 as Option<"string">;
/** Takes a value of kind "blob"; for TLS. Since libcurl 7.71.0. */
export const CURLOPT_PROXY_ISSUERCERT_BLOB = 40297 as Option<"blob">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.52.0. */
export const CURLOPT_PROXY_KEYPASSWD = 10258 as Option<"string">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.52.0. */
export const CURLOPT_PROXY_PINNEDPUBLICKEY = 10263 as Option<"string">;
/** Takes a value of kind "string". Since libcurl 7.43.0. */
export const CURLOPT_PROXY_SERVICE_NAME = 10235 as Option<"string">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.52.0. */
export const CURLOPT_PROXY_SSLCERT = 10254 as Option<"string">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.52.0. */
export const CURLOPT_PROXY_SSLCERTTYPE = 10255 as Option<"string">;
/** Takes a value of kind "blob"; for TLS. Since libcurl 7.71.0. */
export const CURLOPT_PROXY_SSLCERT_BLOB = 40293 as Option<"blob">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.52.0. */
export const CURLOPT_PROXY_SSLKEY = 10256 as Option<"string">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.52.0. */
export const CURLOPT_PROXY_SSLKEYTYPE = 10257 as Option<"string">;
/** Takes a value of kind "blob"; for TLS. Since libcurl 7.71.0. */
export const CURLOPT_PROXY_SSLKEY_BLOB = 40294 as Option<"blob">;
/** Takes a value of kind "values"; for TLS. Since libcurl 7.52.0. */
export const CURLOPT_PROXY_SSLVERSION = 250 as Option<"values">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.52.0. */
export const CURLOPT_PROXY_SSL_CIPHER_LIST = 10259 as Option<"string">;
/** Takes a value of kind "long"; for TLS. Since libcurl 7.52.0. */
export const CURLOPT_PROXY_SSL_OPTIONS = 261 as Option<"long">;
/** Takes a value of kind "long"; for TLS. Since libcurl 7.52.0. */
export const CURLOPT_PROXY_SSL_VERIFYHOST = 249 as Option<"long">;
/** Takes a value of kind "long"; for TLS. Since libcurl 7.52.0. */
export const CURLOPT_PROXY_SSL_VERIFYPEER = 248 as Option<"long">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.61.0. */
export const CURLOPT_PROXY_TLS13_CIPHERS = 10277 as Option<"string">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.52.0. */
export const CURLOPT_PROXY_TLSAUTH_PASSWORD = 10252 as Option<"string">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.52.0. */
export const CURLOPT_PROXY_TLSAUTH_TYPE = 10253 as Option<"string">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.52.0. */
export const CURLOPT_PROXY_TLSAUTH_USERNAME = 10251 as Option<"string">;
/** Takes a value of kind "long". Since libcurl 7.18.0. */
export const CURLOPT_PROXY_TRANSFER_MODE = 166 as Option<"long">;
/**
 * Takes a value of kind "long"; for HTTP. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.12.1.
 */
export const CURLOPT_PUT = 54 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.87.0. */
export const CURLOPT_QUICK_EXIT = 322 as Option<"long">;
/** Takes a value of kind "slist"; for FTP, SFTP. Since libcurl 7.1. */
export const CURLOPT_QUOTE = 10028 as Option<"slist">;
/**
 * Takes a value of kind "string"; for TLS. Since libcurl 7.7.
 *
 * @deprecated Since libcurl 7.84.0.
 */
export const CURLOPT_RANDOM_FILE = 10076 as Option<"string">;
/** Takes a value of kind "string"; for HTTP, FTP, FILE, RTSP, SFTP. Since libcurl 7.1. */
export const CURLOPT_RANGE = 10007 as Option<"string">;
/** Takes a value of kind "cbptr". Since libcurl 7.9.7. */
export const CURLOPT_READDATA = 10009 as Option<"cbptr">;
/** Takes a value of kind "read". Since libcurl 7.1. */
export const CURLOPT_READFUNCTION = 20012 as Option<"read">;
/**
 * Takes a value of kind "long"; for HTTP. Since libcurl 7.19.4.
 *
 * @deprecated Since libcurl 7.85.0.
 */
export const CURLOPT_REDIR_PROTOCOLS = 182 as Option<"long">;
/** Takes a value of kind "string"; for HTTP. Since libcurl 7.85.0. */
export const CURLOPT_REDIR_PROTOCOLS_STR = 10319 as Option<"string">;
/** Takes a value of kind "string"; for HTTP. Since libcurl 7.1. */
export const CURLOPT_REFERER = 10016 as Option<"string">;
/** Takes a value of kind "string"; for HTTP. Since libcurl 7.55.0. */
export const CURLOPT_REQUEST_TARGET = 10266 as Option<"string">;
/** Takes a value of kind "slist". Since libcurl 7.21.3. */
export const CURLOPT_RESOLVE = 10203 as Option<"slist">;
/** Takes a value of kind "cbptr". Since libcurl 7.59.0. */
export const CURLOPT_RESOLVER_START_DATA = 10273 as Option<"cbptr">;
/** Takes a value of kind "function". Since libcurl 7.59.0. */
export const CURLOPT_RESOLVER_START_FUNCTION = 20272 as Option<"function">;
/** Takes a value of kind "long". Since libcurl 7.1. */
export const CURLOPT_RESUME_FROM = 21 as Option<"long">;
/** Takes a value of kind "off_t". Since libcurl 7.11.0. */
export const CURLOPT_RESUME_FROM_LARGE = 30116 as Option<"off_t">;
/** Takes a value of kind "long"; for RTSP. Since libcurl 7.20.0. */
export const CURLOPT_RTSP_CLIENT_CSEQ = 193 as Option<"long">;
/** Takes a value of kind "values"; for RTSP. Since libcurl 7.20.0. */
export const CURLOPT_RTSP_REQUEST = 189 as Option<"values">;
/** Takes a value of kind "long"; for RTSP. Since libcurl 7.20.0. */
export const CURLOPT_RTSP_SERVER_CSEQ = 194 as Option<"long">;
/** Takes a value of kind "string"; for RTSP. Since libcurl 7.20.0. */
export const CURLOPT_RTSP_SESSION_ID = 10190 as Option<"string">;
/** Takes a value of kind "string"; for RTSP. Since libcurl 7.20.0. */
export const CURLOPT_RTSP_STREAM_URI = 10191 as Option<"string">;
/** Takes a value of kind "string"; for RTSP. Since libcurl 7.20.0. */
export const CURLOPT_RTSP_TRANSPORT = 10192 as Option<"string">;
/** Takes a value of kind "string"; for IMAP. Since libcurl 7.66.0. */
export const CURLOPT_SASL_AUTHZID = 10289 as Option<"string">;
/** Takes a value of kind "long"; for SMTP, IMAP. Since libcurl 7.31.0. */
export const CURLOPT_SASL_IR = 218 as Option<"long">;
/** Takes a value of kind "cbptr"; for FTP, HTTP, SFTP. Since libcurl 7.18.0. */
export const CURLOPT_SEEKDATA = 10168 as Option<"cbptr">;
/** Takes a value of kind "seek"; for FTP, HTTP, SFTP. Since libcurl 7.18.0. */
export const CURLOPT_SEEKFUNCTION = 20167 as Option<"seek">;
/** Takes a value of kind "long"; for FTP, IMAP, POP3, SMTP, SFTP, SCP. Since libcurl 7.20.0. */
export const CURLOPT_SERVER_RESPONSE_TIMEOUT = 112 as Option<"long">;
/** Takes a value of kind "long"; for FTP, IMAP, POP3, SMTP, SFTP, SCP. Since libcurl 8.6.0. */
export const CURLOPT_SERVER_RESPONSE_TIMEOUT_MS = 324 as Option<"long">;
/** Takes a value of kind "string"; for HTTP, FTP, IMAP, POP3, SMTP, LDAP. Since libcurl 7.43.0. */
export const CURLOPT_SERVICE_NAME = 10236 as Option<"string">;
/** Takes a value of kind "object". Since libcurl 7.10. */
export const CURLOPT_SHARE = 10100 as Option<"object">;
/** Takes a value of kind "cbptr". Since libcurl 7.16.0. */
export const CURLOPT_SOCKOPTDATA = 10149 as Option<"cbptr">;
/** Takes a value of kind "function". Since libcurl 7.16.0. */
export const CURLOPT_SOCKOPTFUNCTION = 20148 as Option<"function">;
/** Takes a value of kind "long". Since libcurl 7.55.0. */
export const CURLOPT_SOCKS5_AUTH = 267 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.19.4. */
export const CURLOPT_SOCKS5_GSSAPI_NEC = 180 as Option<"long">;
/**
 * Takes a value of kind "string". Since libcurl 7.19.4.
 *
 * @deprecated Since libcurl 7.49.0.
 */
export const CURLOPT_SOCKS5_GSSAPI_SERVICE = 10179 as Option<"string">;
/** Takes a value of kind "values"; for SFTP, SCP. Since libcurl 7.16.1. */
export const CURLOPT_SSH_AUTH_TYPES = 151 as Option<"values">;
/** Takes a value of kind "long"; for SFTP, SCP. Since libcurl 7.56.0. */
export const CURLOPT_SSH_COMPRESSION = 268 as Option<"long">;
/** Takes a value of kind "cbptr"; for SFTP, SCP. Since libcurl 7.84.0. */
export const CURLOPT_SSH_HOSTKEYDATA = 10317 as Option<"cbptr">;
/** Takes a value of kind "function"; for SFTP, SCP. Since libcurl 7.84.0. */
export const CURLOPT_SSH_HOSTKEYFUNCTION = 20316 as Option<"function">;
/** Takes a value of kind "string"; for SFTP, SCP. Since libcurl 7.17.1. */
export const CURLOPT_SSH_HOST_PUBLIC_KEY_MD5 = 10162 as Option<"string">;
/** Takes a value of kind "string"; for SFTP, SCP. Since libcurl 7.80.0. */
export const CURLOPT_SSH_HOST_PUBLIC_KEY_SHA256 = 10311 as Option<"string">;
/** Takes a value of kind "cbptr"; for SFTP, SCP. Since libcurl 7.19.6. */
export const CURLOPT_SSH_KEYDATA = 10185 as Option<"cbptr">;
/** Takes a value of kind "function"; for SFTP, SCP. Since libcurl 7.19.6. */
export const CURLOPT_SSH_KEYFUNCTION = 20184 as Option<"function">;
/** Takes a value of kind "string"; for SFTP, SCP. Since libcurl 7.19.6. */
export const CURLOPT_SSH_KNOWNHOSTS = 10183 as Option<"string">;
/** Takes a value of kind "string"; for SFTP, SCP. Since libcurl 7.16.1. */
export const CURLOPT_SSH_PRIVATE_KEYFILE = 10153 as Option<"string">;
/** Takes a value of kind "string"; for SFTP, SCP. Since libcurl 7.16.1. */
export const CURLOPT_SSH_PUBLIC_KEYFILE = 10152 as Option<"string">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.1. */
export const CURLOPT_SSLCERT = 10025 as Option<"string">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.9.3. */
export const CURLOPT_SSLCERTTYPE = 10086 as Option<"string">;
/** Takes a value of kind "blob"; for TLS. Since libcurl 7.71.0. */
export const CURLOPT_SSLCERT_BLOB = 40291 as Option<"blob">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.9.3. */
export const CURLOPT_SSLENGINE = 10089 as Option<"string">;
/** Takes a value of kind "long"; for TLS. Since libcurl 7.9.3. */
export const CURLOPT_SSLENGINE_DEFAULT = 90 as Option<"long">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.9.3. */
export const CURLOPT_SSLKEY = 10087 as Option<"string">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.9.3. */
export const CURLOPT_SSLKEYTYPE = 10088 as Option<"string">;
/** Takes a value of kind "blob"; for TLS. Since libcurl 7.71.0. */
export const CURLOPT_SSLKEY_BLOB = 40292 as Option<"blob">;
/** Takes a value of kind "values"; for TLS. Since libcurl 7.1. */
export const CURLOPT_SSLVERSION = 32 as Option<"values">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.9. */
export const CURLOPT_SSL_CIPHER_LIST = 10083 as Option<"string">;
/** Takes a value of kind "cbptr"; for TLS. Since libcurl 7.10.6. */
export const CURLOPT_SSL_CTX_DATA = 10109 as Option<"cbptr">;
/** Takes a value of kind "function"; for TLS. Since libcurl 7.10.6. */
export const CURLOPT_SSL_CTX_FUNCTION = 20108 as Option<"function">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.73.0. */
export const CURLOPT_SSL_EC_CURVES = 10298 as Option<"string">;
/** Takes a value of kind "long"; for TLS. Since libcurl 7.36.0. */
export const CURLOPT_SSL_ENABLE_ALPN = 226 as Option<"long">;
/**
 * Takes a value of kind "long"; for TLS. Since libcurl 7.36.0.
 *
 * @deprecated Since libcurl 7.86.0.
 */
export const CURLOPT_SSL_ENABLE_NPN = 225 as Option<"long">;
/**
 * Takes a value of kind "long"; for TLS. Since libcurl 7.42.0.
 *
 * @deprecated Since libcurl 8.15.0.
 */
export const CURLOPT_SSL_FALSESTART = 233 as Option<"long">;
/** Takes a value of kind "values"; for TLS. Since libcurl 7.25.0. */
export const CURLOPT_SSL_OPTIONS = 216 as Option<"values">;
/** Takes a value of kind "long"; for TLS. Since libcurl 7.16.0. */
export const CURLOPT_SSL_SESSIONID_CACHE = 150 as Option<"long">;
/** Takes a value of kind "string"; for TLS. Since libcurl 8.14.0. */
export const CURLOPT_SSL_SIGNATURE_ALGORITHMS = 10328 as Option<"string">;
/** Takes a value of kind "long"; for TLS. Since libcurl 7.8.1. */
export const CURLOPT_SSL_VERIFYHOST = 81 as Option<"long">;
/** Takes a value of kind "long"; for TLS. Since libcurl 7.4.2. */
export const CURLOPT_SSL_VERIFYPEER = 64 as Option<"long">;
/** Takes a value of kind "long"; for TLS. Since libcurl 7.41.0. */
export const CURLOPT_SSL_VERIFYSTATUS = 232 as Option<"long">;
/** Takes a value of kind "object". Since libcurl 7.1. */
export const CURLOPT_STDERR = 10037 as Option<"object">;
/**
 * Takes a value of kind "easy"; for HTTP. Since libcurl 7.46.0.
 *
 * @deprecated Since libcurl 8.21.0.
 */
export const CURLOPT_STREAM_DEPENDS = 10240 as Option<"easy">;
/**
 * Takes a value of kind "easy"; for HTTP. Since libcurl 7.46.0.
 *
 * @deprecated Since libcurl 8.21.0.
 */
export const CURLOPT_STREAM_DEPENDS_E = 10241 as Option<"easy">;
/** Takes a value of kind "long"; for HTTP. Since libcurl 7.46.0. */
export const CURLOPT_STREAM_WEIGHT = 239 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.54.0. */
export const CURLOPT_SUPPRESS_CONNECT_HEADERS = 265 as Option<"long">;
/** Takes a value of kind "long"; for TCP. Since libcurl 7.49.0. */
export const CURLOPT_TCP_FASTOPEN = 244 as Option<"long">;
/** Takes a value of kind "long"; for TCP. Since libcurl 7.25.0. */
export const CURLOPT_TCP_KEEPALIVE = 213 as Option<"long">;
/** Takes a value of kind "long"; for TCP. Since libcurl 8.9.0. */
export const CURLOPT_TCP_KEEPCNT = 326 as Option<"long">;
/** Takes a value of kind "long"; for TCP. Since libcurl 7.25.0. */
export const CURLOPT_TCP_KEEPIDLE = 214 as Option<"long">;
/** Takes a value of kind "long"; for TCP. Since libcurl 7.25.0. */
export const CURLOPT_TCP_KEEPINTVL = 215 as Option<"long">;
/** Takes a value of kind "long"; for TCP. Since libcurl 7.11.2. */
export const CURLOPT_TCP_NODELAY = 121 as Option<"long">;
/** Takes a value of kind "slist"; for TELNET. Since libcurl 7.7. */
export const CURLOPT_TELNETOPTIONS = 10070 as Option<"slist">;
/** Takes a value of kind "long"; for TFTP. Since libcurl 7.19.4. */
export const CURLOPT_TFTP_BLKSIZE = 178 as Option<"long">;
/** Takes a value of kind "long"; for TFTP. Since libcurl 7.48.0. */
export const CURLOPT_TFTP_NO_OPTIONS = 242 as Option<"long">;
/** Takes a value of kind "values"; for HTTP, FILE, FTP. Since libcurl 7.1. */
export const CURLOPT_TIMECONDITION = 33 as Option<"values">;
/** Takes a value of kind "long". Since libcurl 7.1. */
export const CURLOPT_TIMEOUT = 13 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.16.2. */
export const CURLOPT_TIMEOUT_MS = 155 as Option<"long">;
/** Takes a value of kind "long"; for HTTP. Since libcurl 7.1. */
export const CURLOPT_TIMEVALUE = 34 as Option<"long">;
/** Takes a value of kind "off_t"; for HTTP. Since libcurl 7.59.0. */
export const CURLOPT_TIMEVALUE_LARGE = 30270 as Option<"off_t">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.61.0. */
export const CURLOPT_TLS13_CIPHERS = 10276 as Option<"string">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.21.4. */
export const CURLOPT_TLSAUTH_PASSWORD = 10205 as Option<"string">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.21.4. */
export const CURLOPT_TLSAUTH_TYPE = 10206 as Option<"string">;
/** Takes a value of kind "string"; for TLS. Since libcurl 7.21.4. */
export const CURLOPT_TLSAUTH_USERNAME = 10204 as Option<"string">;
/** Takes a value of kind "cbptr"; for HTTP. Since libcurl 7.64.0. */
export const CURLOPT_TRAILERDATA = 10284 as Option<"cbptr">;
/** Takes a value of kind "function"; for HTTP. Since libcurl 7.64.0. */
export const CURLOPT_TRAILERFUNCTION = 20283 as Option<"function">;
/** Takes a value of kind "long". Since libcurl 7.1.1. */
export const CURLOPT_TRANSFERTEXT = 53 as Option<"long">;
/** Takes a value of kind "long"; for HTTP. Since libcurl 7.21.6. */
export const CURLOPT_TRANSFER_ENCODING = 207 as Option<"long">;
/** Takes a value of kind "string". Since libcurl 7.40.0. */
export const CURLOPT_UNIX_SOCKET_PATH = 10231 as Option<"string">;
/** Takes a value of kind "long"; for HTTP. Since libcurl 7.10.4. */
export const CURLOPT_UNRESTRICTED_AUTH = 105 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.62.0. */
export const CURLOPT_UPKEEP_INTERVAL_MS = 281 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.1. */
export const CURLOPT_UPLOAD = 46 as Option<"long">;
/** Takes a value of kind "long". Since libcurl 7.62.0. */
export const CURLOPT_UPLOAD_BUFFERSIZE = 280 as Option<"long">;
/** Takes a value of kind "long"; for IMAP, IMAPS. Since libcurl 8.13.0. */
export const CURLOPT_UPLOAD_FLAGS = 327 as Option<"long">;
/** Takes a value of kind "string". Since libcurl 7.1. */
export const CURLOPT_URL = 10002 as Option<"string">;
/** Takes a value of kind "string"; for HTTP. Since libcurl 7.1. */
export const CURLOPT_USERAGENT = 10018 as Option<"string">;
/** Takes a value of kind "string". Since libcurl 7.19.1. */
export const CURLOPT_USERNAME = 10173 as Option<"string">;
/** Takes a value of kind "string". Since libcurl 7.1. */
export const CURLOPT_USERPWD = 10005 as Option<"string">;
/** Takes a value of kind "values"; for FTP, SMTP, POP3, IMAP. Since libcurl 7.17.0. */
export const CURLOPT_USE_SSL = 119 as Option<"values">;
/** Takes a value of kind "long". Since libcurl 7.1. */
export const CURLOPT_VERBOSE = 41 as Option<"long">;
/** Takes a value of kind "long"; for FTP. Since libcurl 7.21.0. */
export const CURLOPT_WILDCARDMATCH = 197 as Option<"long">;
/** Takes a value of kind "cbptr". Since libcurl 7.9.7. */
export const CURLOPT_WRITEDATA = 10001 as Option<"cbptr">;
/** Takes a value of kind "write". Since libcurl 7.1. */
export const CURLOPT_WRITEFUNCTION = 20011 as Option<"write">;
/** Takes a value of kind "long"; for WS. Since libcurl 7.86.0. */
export const CURLOPT_WS_OPTIONS = 320 as Option<"long">;
/** Takes a value of kind "cbptr". Since libcurl 7.32.0. */
export const CURLOPT_XFERINFODATA = 10057 as Option<"cbptr">;
/** Takes a value of kind "xferinfo". Since libcurl 7.32.0. */
export const CURLOPT_XFERINFOFUNCTION = 20219 as Option<"xferinfo">;
/** Takes a value of kind "string"; for HTTP, IMAP, LDAP, POP3, SMTP. Since libcurl 7.33.0. */
export const CURLOPT_XOAUTH2_BEARER = 10220 as Option<"string">;
/**
 * Takes a value of kind "string". Since libcurl 7.10.
 *
 * @deprecated Since libcurl 7.21.6.
 */
export const CURLOPT_ENCODING = 10102 as Option<"string">;
/**
 * Takes a value of kind "cbptr". Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.9.7.
 */
export const CURLOPT_FILE = 10001 as Option<"cbptr">;
/**
 * Takes a value of kind "long". Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.16.4.
 */
export const CURLOPT_FTPAPPEND = 50 as Option<"long">;
/**
 * Takes a value of kind "long". Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.16.4.
 */
export const CURLOPT_FTPLISTONLY = 48 as Option<"long">;
/**
 * Takes a value of kind "long". Since libcurl 7.10.8.
 *
 * @deprecated Since libcurl 7.85.0.
 */
export const CURLOPT_FTP_RESPONSE_TIMEOUT = 112 as Option<"long">;
/**
 * Takes a value of kind "values". Since libcurl 7.11.0.
 *
 * @deprecated Since libcurl 7.16.4.
 */
export const CURLOPT_FTP_SSL = 119 as Option<"values">;
/**
 * Takes a value of kind "cbptr". Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.9.7.
 */
export const CURLOPT_INFILE = 10009 as Option<"cbptr">;
/**
 * Takes a value of kind "string". Since libcurl 7.3.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLOPT_KRB4LEVEL = 10063 as Option<"string">;
/**
 * Takes a value of kind "long". Since libcurl 7.69.0.
 *
 * @deprecated Since libcurl 8.2.0.
 */
export const CURLOPT_MAIL_RCPT_ALLLOWFAILS = 290 as Option<"long">;
/**
 * Takes a value of kind "values". Since libcurl 7.17.1.
 *
 * @deprecated Since libcurl 7.19.1.
 */
export const CURLOPT_POST301 = 161 as Option<"values">;
/** Takes a value of kind "cbptr". Since libcurl 7.1. */
export const CURLOPT_PROGRESSDATA = 10057 as Option<"cbptr">;
/** Takes a value of kind "slist". Since libcurl 7.20.0. */
export const CURLOPT_RTSPHEADER = 10023 as Option<"slist">;
/**
 * Takes a value of kind "string". Since libcurl 7.1.1.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLOPT_SSLCERTPASSWD = 10026 as Option<"string">;
/**
 * Takes a value of kind "string". Since libcurl 7.9.3.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLOPT_SSLKEYPASSWD = 10026 as Option<"string">;
/** Takes a value of kind "cbptr". Since libcurl 7.1. */
export const CURLOPT_WRITEHEADER = 10029 as Option<"cbptr">;
/** Takes a value of kind "long". Since libcurl 7.16.0. */
export const CURLMOPT_PIPELINING = 3 as MultiOption<"long">;
/** Takes a value of kind "long". Since libcurl 7.16.3. */
export const CURLMOPT_MAXCONNECTS = 6 as MultiOption<"long">;
/** Takes a value of kind "long". Since libcurl 7.30.0. */
export const CURLMOPT_MAX_HOST_CONNECTIONS = 7 as MultiOption<"long">;
/** Takes a value of kind "long". Since libcurl 7.30.0. */
export const CURLMOPT_MAX_PIPELINE_LENGTH = 8 as MultiOption<"long">;
/** Takes a value of kind "long". Since libcurl 7.30.0. */
export const CURLMOPT_MAX_TOTAL_CONNECTIONS = 13 as MultiOption<"long">;
/** Takes a value of kind "long". Since libcurl 7.67.0. */
export const CURLMOPT_MAX_CONCURRENT_STREAMS = 16 as MultiOption<"long">;
/** Takes a value of kind "long". Since libcurl 8.16.0. */
export const CURLMOPT_NETWORK_CHANGED = 17 as MultiOption<"long">;
/** Takes a value of kind "long". Since libcurl 8.20.0. */
export const CURLMOPT_RESOLVE_THREADS_MAX = 20 as MultiOption<"long">;
/** Takes a value of kind "long". Since libcurl 8.20.0. */
export const CURLMOPT_QUICK_EXIT = 21 as MultiOption<"long">;
/** Takes a value of kind "pointer". Since libcurl 7.15.4. */
export const CURLMOPT_SOCKETDATA = 10002 as MultiOption<"cbptr">;
/** Takes a value of kind "pointer". Since libcurl 7.16.0. */
export const CURLMOPT_TIMERDATA = 10005 as MultiOption<"cbptr">;
/** Takes a value of kind "pointer". Since libcurl 7.30.0. */
export const CURLMOPT_PIPELINING_SITE_BL = 10011 as MultiOption<"strings">;
/** Takes a value of kind "pointer". Since libcurl 7.30.0. */
export const CURLMOPT_PIPELINING_SERVER_BL = 10012 as MultiOption<"strings">;
/** Takes a value of kind "pointer". Since libcurl 7.44.0. */
export const CURLMOPT_PUSHDATA = 10015 as MultiOption<"cbptr">;
/** Takes a value of kind "pointer". Since libcurl 8.17.0. */
export const CURLMOPT_NOTIFYDATA = 10019 as MultiOption<"cbptr">;
/** Takes a value of kind "function". Since libcurl 7.15.4. */
export const CURLMOPT_SOCKETFUNCTION = 20001 as MultiOption<"socket">;
/** Takes a value of kind "function". Since libcurl 7.16.0. */
export const CURLMOPT_TIMERFUNCTION = 20004 as MultiOption<"timer">;
/** Takes a value of kind "function". Since libcurl 7.44.0. */
export const CURLMOPT_PUSHFUNCTION = 20014 as MultiOption<"function">;
/** Takes a value of kind "function". Since libcurl 8.17.0. */
export const CURLMOPT_NOTIFYFUNCTION = 20018 as MultiOption<"function">;
/** Takes a value of kind "off_t". Since libcurl 7.30.0. */
export const CURLMOPT_CONTENT_LENGTH_PENALTY_SIZE = 30009 as MultiOption<
  "off_t"
>;
/** Takes a value of kind "off_t". Since libcurl 7.30.0. */
export const CURLMOPT_CHUNK_LENGTH_PENALTY_SIZE = 30010 as MultiOption<"off_t">;
/** An option of a share handle. Since libcurl 7.10.3. */
export const CURLSHOPT_NONE = 0 as ShareOption;
/** An option of a share handle. Since libcurl 7.10.3. */
export const CURLSHOPT_SHARE = 1 as ShareOption;
/** An option of a share handle. Since libcurl 7.10.3. */
export const CURLSHOPT_UNSHARE = 2 as ShareOption;
/** An option of a share handle. Since libcurl 7.10.3. */
export const CURLSHOPT_LOCKFUNC = 3 as ShareOption;
/** An option of a share handle. Since libcurl 7.10.3. */
export const CURLSHOPT_UNLOCKFUNC = 4 as ShareOption;
/** An option of a share handle. Since libcurl 7.10.3. */
export const CURLSHOPT_USERDATA = 5 as ShareOption;
/** A member of the enumeration curl_infotype, or a mask. Since libcurl 7.4.1. */
export const CURLINFO_NONE = 0;
/** A member of the enumeration curl_infotype, or a mask. Since libcurl 7.9.6. */
export const CURLINFO_TEXT = 0;
/** A member of the enumeration curl_infotype, or a mask. Since libcurl 7.9.6. */
export const CURLINFO_HEADER_IN = 1;
/** A member of the enumeration curl_infotype, or a mask. Since libcurl 7.9.6. */
export const CURLINFO_HEADER_OUT = 2;
/** A member of the enumeration curl_infotype, or a mask. Since libcurl 7.9.6. */
export const CURLINFO_DATA_IN = 3;
/** A member of the enumeration curl_infotype, or a mask. Since libcurl 7.9.6. */
export const CURLINFO_DATA_OUT = 4;
/** A member of the enumeration curl_infotype, or a mask. Since libcurl 7.12.1. */
export const CURLINFO_SSL_DATA_IN = 5;
/** A member of the enumeration curl_infotype, or a mask. Since libcurl 7.12.1. */
export const CURLINFO_SSL_DATA_OUT = 6;
/** A member of the enumeration curl_infotype, or a mask. Since libcurl 7.9.6. */
export const CURLINFO_END = 7;
/** A member of the enumeration curl_infotype, or a mask. Since libcurl 7.4.1. */
export const CURLINFO_LASTONE = 71;
/** A member of the enumeration curl_infotype, or a mask. Since libcurl 7.4.1. */
export const CURLINFO_MASK = 1048575;
/** A member of the enumeration curl_infotype, or a mask. Since libcurl 7.4.1. */
export const CURLINFO_STRING = 1048576;
/** Answers with a value of kind "string". Since libcurl 7.4. */
export const CURLINFO_EFFECTIVE_URL = 1048577 as Info<"string">;
/** Answers with a value of kind "string". Since libcurl 7.9.4. */
export const CURLINFO_CONTENT_TYPE = 1048594 as Info<"string">;
/** Answers with a value of kind "private". Since libcurl 7.10.3. */
export const CURLINFO_PRIVATE = 1048597 as Info<"private">;
/** Answers with a value of kind "string". Since libcurl 7.15.4. */
export const CURLINFO_FTP_ENTRY_PATH = 1048606 as Info<"string">;
/** Answers with a value of kind "string". Since libcurl 7.18.2. */
export const CURLINFO_REDIRECT_URL = 1048607 as Info<"string">;
/** Answers with a value of kind "string". Since libcurl 7.19.0. */
export const CURLINFO_PRIMARY_IP = 1048608 as Info<"string">;
/** Answers with a value of kind "string". Since libcurl 7.20.0. */
export const CURLINFO_RTSP_SESSION_ID = 1048612 as Info<"string">;
/** Answers with a value of kind "string". Since libcurl 7.21.0. */
export const CURLINFO_LOCAL_IP = 1048617 as Info<"string">;
/** Answers with a value of kind "string". Since libcurl 7.52.0. */
export const CURLINFO_SCHEME = 1048625 as Info<"string">;
/** Answers with a value of kind "string". Since libcurl 7.72.0. */
export const CURLINFO_EFFECTIVE_METHOD = 1048634 as Info<"string">;
/** Answers with a value of kind "string". Since libcurl 7.76.0. */
export const CURLINFO_REFERER = 1048636 as Info<"string">;
/** Answers with a value of kind "string". Since libcurl 7.84.0. */
export const CURLINFO_CAINFO = 1048637 as Info<"string">;
/** Answers with a value of kind "string". Since libcurl 7.84.0. */
export const CURLINFO_CAPATH = 1048638 as Info<"string">;
/** A member of the enumeration curl_infotype, or a mask. Since libcurl 7.4.1. */
export const CURLINFO_LONG = 2097152;
/**
 * Answers with a value of kind "long". Since libcurl 7.4.1.
 *
 * @deprecated Since libcurl 7.10.8.
 */
export const CURLINFO_HTTP_CODE = 2097154 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 7.10.8. */
export const CURLINFO_RESPONSE_CODE = 2097154 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 7.4.1. */
export const CURLINFO_HEADER_SIZE = 2097163 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 7.4.1. */
export const CURLINFO_REQUEST_SIZE = 2097164 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 7.5. */
export const CURLINFO_SSL_VERIFYRESULT = 2097165 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 7.5. */
export const CURLINFO_FILETIME = 2097166 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 7.9.7. */
export const CURLINFO_REDIRECT_COUNT = 2097172 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 7.10.7. */
export const CURLINFO_HTTP_CONNECTCODE = 2097174 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 7.10.8. */
export const CURLINFO_HTTPAUTH_AVAIL = 2097175 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 7.10.8. */
export const CURLINFO_PROXYAUTH_AVAIL = 2097176 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 7.12.2. */
export const CURLINFO_OS_ERRNO = 2097177 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 7.12.3. */
export const CURLINFO_NUM_CONNECTS = 2097178 as Info<"long">;
/**
 * Answers with a value of kind "long". Since libcurl 7.15.2.
 *
 * @deprecated Since libcurl 7.45.0.
 */
export const CURLINFO_LASTSOCKET = 2097181 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 7.19.4. */
export const CURLINFO_CONDITION_UNMET = 2097187 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 7.20.0. */
export const CURLINFO_RTSP_CLIENT_CSEQ = 2097189 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 7.20.0. */
export const CURLINFO_RTSP_SERVER_CSEQ = 2097190 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 7.20.0. */
export const CURLINFO_RTSP_CSEQ_RECV = 2097191 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 7.21.0. */
export const CURLINFO_PRIMARY_PORT = 2097192 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 7.21.0. */
export const CURLINFO_LOCAL_PORT = 2097194 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 7.50.0. */
export const CURLINFO_HTTP_VERSION = 2097198 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 7.52.0. */
export const CURLINFO_PROXY_SSL_VERIFYRESULT = 2097199 as Info<"long">;
/**
 * Answers with a value of kind "long". Since libcurl 7.52.0.
 *
 * @deprecated Since libcurl 7.85.0.
 */
export const CURLINFO_PROTOCOL = 2097200 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 7.73.0. */
export const CURLINFO_PROXY_ERROR = 2097211 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 8.7.0. */
export const CURLINFO_USED_PROXY = 2097218 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 8.12.0. */
export const CURLINFO_HTTPAUTH_USED = 2097221 as Info<"long">;
/** Answers with a value of kind "long". Since libcurl 8.12.0. */
export const CURLINFO_PROXYAUTH_USED = 2097222 as Info<"long">;
/** A member of the enumeration curl_infotype, or a mask. Since libcurl 7.4.1. */
export const CURLINFO_DOUBLE = 3145728;
/** Answers with a value of kind "double". Since libcurl 7.4.1. */
export const CURLINFO_TOTAL_TIME = 3145731 as Info<"double">;
/** Answers with a value of kind "double". Since libcurl 7.4.1. */
export const CURLINFO_NAMELOOKUP_TIME = 3145732 as Info<"double">;
/** Answers with a value of kind "double". Since libcurl 7.4.1. */
export const CURLINFO_CONNECT_TIME = 3145733 as Info<"double">;
/** Answers with a value of kind "double". Since libcurl 7.4.1. */
export const CURLINFO_PRETRANSFER_TIME = 3145734 as Info<"double">;
/**
 * Answers with a value of kind "double". Since libcurl 7.4.1.
 *
 * @deprecated Since libcurl 7.55.0.
 */
export const CURLINFO_SIZE_UPLOAD = 3145735 as Info<"double">;
/**
 * Answers with a value of kind "double". Since libcurl 7.4.1.
 *
 * @deprecated Since libcurl 7.55.0.
 */
export const CURLINFO_SIZE_DOWNLOAD = 3145736 as Info<"double">;
/**
 * Answers with a value of kind "double". Since libcurl 7.4.1.
 *
 * @deprecated Since libcurl 7.55.0.
 */
export const CURLINFO_SPEED_DOWNLOAD = 3145737 as Info<"double">;
/**
 * Answers with a value of kind "double". Since libcurl 7.4.1.
 *
 * @deprecated Since libcurl 7.55.0.
 */
export const CURLINFO_SPEED_UPLOAD = 3145738 as Info<"double">;
/**
 * Answers with a value of kind "double". Since libcurl 7.6.1.
 *
 * @deprecated Since libcurl 7.55.0.
 */
export const CURLINFO_CONTENT_LENGTH_DOWNLOAD = 3145743 as Info<"double">;
/**
 * Answers with a value of kind "double". Since libcurl 7.6.1.
 *
 * @deprecated Since libcurl 7.55.0.
 */
export const CURLINFO_CONTENT_LENGTH_UPLOAD = 3145744 as Info<"double">;
/** Answers with a value of kind "double". Since libcurl 7.9.2. */
export const CURLINFO_STARTTRANSFER_TIME = 3145745 as Info<"double">;
/** Answers with a value of kind "double". Since libcurl 7.9.7. */
export const CURLINFO_REDIRECT_TIME = 3145747 as Info<"double">;
/** Answers with a value of kind "double". Since libcurl 7.19.0. */
export const CURLINFO_APPCONNECT_TIME = 3145761 as Info<"double">;
/** A member of the enumeration curl_infotype, or a mask. Since libcurl 7.54.1. */
export const CURLINFO_PTR = 4194304;
/** A member of the enumeration curl_infotype, or a mask. Since libcurl 7.12.3. */
export const CURLINFO_SLIST = 4194304;
/** Answers with a value of kind "slist". Since libcurl 7.12.3. */
export const CURLINFO_SSL_ENGINES = 4194331 as Info<"slist">;
/** Answers with a value of kind "slist". Since libcurl 7.14.1. */
export const CURLINFO_COOKIELIST = 4194332 as Info<"slist">;
/** Answers with a value of kind "certinfo". Since libcurl 7.19.1. */
export const CURLINFO_CERTINFO = 4194338 as Info<"certinfo">;
/**
 * Answers with a value of kind "tls". Since libcurl 7.34.0.
 *
 * @deprecated Since libcurl 7.48.0.
 */
export const CURLINFO_TLS_SESSION = 4194347 as Info<"tls">;
/** Answers with a value of kind "tls". Since libcurl 7.48.0. */
export const CURLINFO_TLS_SSL_PTR = 4194349 as Info<"tls">;
/** A member of the enumeration curl_infotype, or a mask. Since libcurl 7.45.0. */
export const CURLINFO_SOCKET = 5242880;
/** Answers with a value of kind "socket". Since libcurl 7.45.0. */
export const CURLINFO_ACTIVESOCKET = 5242924 as Info<"socket">;
/** A member of the enumeration curl_infotype, or a mask. Since libcurl 7.55.0. */
export const CURLINFO_OFF_T = 6291456;
/** Answers with a value of kind "off_t". Since libcurl 7.55.0. */
export const CURLINFO_SIZE_UPLOAD_T = 6291463 as Info<"off_t">;
/** Answers with a value of kind "off_t". Since libcurl 7.55.0. */
export const CURLINFO_SIZE_DOWNLOAD_T = 6291464 as Info<"off_t">;
/** Answers with a value of kind "off_t". Since libcurl 7.55.0. */
export const CURLINFO_SPEED_DOWNLOAD_T = 6291465 as Info<"off_t">;
/** Answers with a value of kind "off_t". Since libcurl 7.55.0. */
export const CURLINFO_SPEED_UPLOAD_T = 6291466 as Info<"off_t">;
/** Answers with a value of kind "off_t". Since libcurl 7.59.0. */
export const CURLINFO_FILETIME_T = 6291470 as Info<"off_t">;
/** Answers with a value of kind "off_t". Since libcurl 7.55.0. */
export const CURLINFO_CONTENT_LENGTH_DOWNLOAD_T = 6291471 as Info<"off_t">;
/** Answers with a value of kind "off_t". Since libcurl 7.55.0. */
export const CURLINFO_CONTENT_LENGTH_UPLOAD_T = 6291472 as Info<"off_t">;
/** Answers with a value of kind "off_t". Since libcurl 7.61.0. */
export const CURLINFO_TOTAL_TIME_T = 6291506 as Info<"off_t">;
/** Answers with a value of kind "off_t". Since libcurl 7.61.0. */
export const CURLINFO_NAMELOOKUP_TIME_T = 6291507 as Info<"off_t">;
/** Answers with a value of kind "off_t". Since libcurl 7.61.0. */
export const CURLINFO_CONNECT_TIME_T = 6291508 as Info<"off_t">;
/** Answers with a value of kind "off_t". Since libcurl 7.61.0. */
export const CURLINFO_PRETRANSFER_TIME_T = 6291509 as Info<"off_t">;
/** Answers with a value of kind "off_t". Since libcurl 7.61.0. */
export const CURLINFO_STARTTRANSFER_TIME_T = 6291510 as Info<"off_t">;
/** Answers with a value of kind "off_t". Since libcurl 7.61.0. */
export const CURLINFO_REDIRECT_TIME_T = 6291511 as Info<"off_t">;
/** Answers with a value of kind "off_t". Since libcurl 7.61.0. */
export const CURLINFO_APPCONNECT_TIME_T = 6291512 as Info<"off_t">;
/** Answers with a value of kind "off_t". Since libcurl 7.66.0. */
export const CURLINFO_RETRY_AFTER = 6291513 as Info<"off_t">;
/** Answers with a value of kind "off_t". Since libcurl 8.2.0. */
export const CURLINFO_XFER_ID = 6291519 as Info<"off_t">;
/** Answers with a value of kind "off_t". Since libcurl 8.2.0. */
export const CURLINFO_CONN_ID = 6291520 as Info<"off_t">;
/** Answers with a value of kind "off_t". Since libcurl 8.6.0. */
export const CURLINFO_QUEUE_TIME_T = 6291521 as Info<"off_t">;
/** Answers with a value of kind "off_t". Since libcurl 8.10.0. */
export const CURLINFO_POSTTRANSFER_TIME_T = 6291523 as Info<"off_t">;
/** Answers with a value of kind "off_t". Since libcurl 8.11.0. */
export const CURLINFO_EARLYDATA_SENT_T = 6291524 as Info<"off_t">;
/** Answers with a value of kind "off_t". Since libcurl 8.20.0. */
export const CURLINFO_SIZE_DELIVERED = 6291527 as Info<"off_t">;
/** A member of the enumeration curl_infotype, or a mask. Since libcurl 7.4.1. */
export const CURLINFO_TYPEMASK = 15728640;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_OK = 0;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_UNSUPPORTED_PROTOCOL = 1;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_FAILED_INIT = 2;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_URL_MALFORMAT = 3;
/** A CURLcode. Since libcurl 7.21.5. */
export const CURLE_NOT_BUILT_IN = 4;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_COULDNT_RESOLVE_PROXY = 5;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_COULDNT_RESOLVE_HOST = 6;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_COULDNT_CONNECT = 7;
/** A CURLcode. Since libcurl 7.51.0. */
export const CURLE_WEIRD_SERVER_REPLY = 8;
/** A CURLcode. Since libcurl 7.17.0. */
export const CURLE_REMOTE_ACCESS_DENIED = 9;
/** A CURLcode. Since libcurl 7.24.0. */
export const CURLE_FTP_ACCEPT_FAILED = 10;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_FTP_WEIRD_PASS_REPLY = 11;
/** A CURLcode. Since libcurl 7.24.0. */
export const CURLE_FTP_ACCEPT_TIMEOUT = 12;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_FTP_WEIRD_PASV_REPLY = 13;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_FTP_WEIRD_227_FORMAT = 14;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_FTP_CANT_GET_HOST = 15;
/** A CURLcode. Since libcurl 7.38.0. */
export const CURLE_HTTP2 = 16;
/** A CURLcode. Since libcurl 7.17.0. */
export const CURLE_FTP_COULDNT_SET_TYPE = 17;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_PARTIAL_FILE = 18;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_FTP_COULDNT_RETR_FILE = 19;
/** A CURLcode. Since libcurl 7.17.0. */
export const CURLE_QUOTE_ERROR = 21;
/** A CURLcode. Since libcurl 7.10.3. */
export const CURLE_HTTP_RETURNED_ERROR = 22;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_WRITE_ERROR = 23;
/** A CURLcode. Since libcurl 7.16.3. */
export const CURLE_UPLOAD_FAILED = 25;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_READ_ERROR = 26;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_OUT_OF_MEMORY = 27;
/** A CURLcode. Since libcurl 7.10.2. */
export const CURLE_OPERATION_TIMEDOUT = 28;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_FTP_PORT_FAILED = 30;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_FTP_COULDNT_USE_REST = 31;
/** A CURLcode. Since libcurl 7.17.0. */
export const CURLE_RANGE_ERROR = 33;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_SSL_CONNECT_ERROR = 35;
/** A CURLcode. Since libcurl 7.10. */
export const CURLE_BAD_DOWNLOAD_RESUME = 36;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_FILE_COULDNT_READ_FILE = 37;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_LDAP_CANNOT_BIND = 38;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_LDAP_SEARCH_FAILED = 39;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_ABORTED_BY_CALLBACK = 42;
/** A CURLcode. Since libcurl 7.1. */
export const CURLE_BAD_FUNCTION_ARGUMENT = 43;
/** A CURLcode. Since libcurl 7.12.0. */
export const CURLE_INTERFACE_FAILED = 45;
/** A CURLcode. Since libcurl 7.5. */
export const CURLE_TOO_MANY_REDIRECTS = 47;
/** A CURLcode. Since libcurl 7.21.5. */
export const CURLE_UNKNOWN_OPTION = 48;
/** A CURLcode. Since libcurl 7.78.0. */
export const CURLE_SETOPT_OPTION_SYNTAX = 49;
/** A CURLcode. Since libcurl 7.9.1. */
export const CURLE_GOT_NOTHING = 52;
/** A CURLcode. Since libcurl 7.9.3. */
export const CURLE_SSL_ENGINE_NOTFOUND = 53;
/** A CURLcode. Since libcurl 7.9.3. */
export const CURLE_SSL_ENGINE_SETFAILED = 54;
/** A CURLcode. Since libcurl 7.10. */
export const CURLE_SEND_ERROR = 55;
/** A CURLcode. Since libcurl 7.10. */
export const CURLE_RECV_ERROR = 56;
/** A CURLcode. Since libcurl 7.10. */
export const CURLE_SSL_CERTPROBLEM = 58;
/** A CURLcode. Since libcurl 7.10. */
export const CURLE_SSL_CIPHER = 59;
/** A CURLcode. Since libcurl 7.17.1. */
export const CURLE_PEER_FAILED_VERIFICATION = 60;
/** A CURLcode. Since libcurl 7.10. */
export const CURLE_BAD_CONTENT_ENCODING = 61;
/** A CURLcode. Since libcurl 7.10.8. */
export const CURLE_FILESIZE_EXCEEDED = 63;
/** A CURLcode. Since libcurl 7.17.0. */
export const CURLE_USE_SSL_FAILED = 64;
/** A CURLcode. Since libcurl 7.12.3. */
export const CURLE_SEND_FAIL_REWIND = 65;
/** A CURLcode. Since libcurl 7.12.3. */
export const CURLE_SSL_ENGINE_INITFAILED = 66;
/** A CURLcode. Since libcurl 7.13.1. */
export const CURLE_LOGIN_DENIED = 67;
/** A CURLcode. Since libcurl 7.15.0. */
export const CURLE_TFTP_NOTFOUND = 68;
/** A CURLcode. Since libcurl 7.15.0. */
export const CURLE_TFTP_PERM = 69;
/** A CURLcode. Since libcurl 7.17.0. */
export const CURLE_REMOTE_DISK_FULL = 70;
/** A CURLcode. Since libcurl 7.15.0. */
export const CURLE_TFTP_ILLEGAL = 71;
/** A CURLcode. Since libcurl 7.15.0. */
export const CURLE_TFTP_UNKNOWNID = 72;
/** A CURLcode. Since libcurl 7.17.0. */
export const CURLE_REMOTE_FILE_EXISTS = 73;
/** A CURLcode. Since libcurl 7.15.0. */
export const CURLE_TFTP_NOSUCHUSER = 74;
/** A CURLcode. Since libcurl 7.16.0. */
export const CURLE_SSL_CACERT_BADFILE = 77;
/** A CURLcode. Since libcurl 7.16.1. */
export const CURLE_REMOTE_FILE_NOT_FOUND = 78;
/** A CURLcode. Since libcurl 7.16.1. */
export const CURLE_SSH = 79;
/** A CURLcode. Since libcurl 7.16.1. */
export const CURLE_SSL_SHUTDOWN_FAILED = 80;
/** A CURLcode. Since libcurl 7.18.2. */
export const CURLE_AGAIN = 81;
/** A CURLcode. Since libcurl 7.19.0. */
export const CURLE_SSL_CRL_BADFILE = 82;
/** A CURLcode. Since libcurl 7.19.0. */
export const CURLE_SSL_ISSUER_ERROR = 83;
/** A CURLcode. Since libcurl 7.20.0. */
export const CURLE_FTP_PRET_FAILED = 84;
/** A CURLcode. Since libcurl 7.20.0. */
export const CURLE_RTSP_CSEQ_ERROR = 85;
/** A CURLcode. Since libcurl 7.20.0. */
export const CURLE_RTSP_SESSION_ERROR = 86;
/** A CURLcode. Since libcurl 7.21.0. */
export const CURLE_FTP_BAD_FILE_LIST = 87;
/** A CURLcode. Since libcurl 7.21.0. */
export const CURLE_CHUNK_FAILED = 88;
/** A CURLcode. Since libcurl 7.30.0. */
export const CURLE_NO_CONNECTION_AVAILABLE = 89;
/** A CURLcode. Since libcurl 7.39.0. */
export const CURLE_SSL_PINNEDPUBKEYNOTMATCH = 90;
/** A CURLcode. Since libcurl 7.41.0. */
export const CURLE_SSL_INVALIDCERTSTATUS = 91;
/** A CURLcode. Since libcurl 7.49.0. */
export const CURLE_HTTP2_STREAM = 92;
/** A CURLcode. Since libcurl 7.59.0. */
export const CURLE_RECURSIVE_API_CALL = 93;
/** A CURLcode. Since libcurl 7.66.0. */
export const CURLE_AUTH_ERROR = 94;
/** A CURLcode. Since libcurl 7.68.0. */
export const CURLE_HTTP3 = 95;
/** A CURLcode. Since libcurl 7.69.0. */
export const CURLE_QUIC_CONNECT_ERROR = 96;
/** A CURLcode. Since libcurl 7.73.0. */
export const CURLE_PROXY = 97;
/** A CURLcode. Since libcurl 7.77.0. */
export const CURLE_SSL_CLIENTCERT = 98;
/** A CURLcode. Since libcurl 7.84.0. */
export const CURLE_UNRECOVERABLE_POLL = 99;
/** A CURLcode. Since libcurl 8.6.0. */
export const CURLE_TOO_LARGE = 100;
/** A CURLcode. Since libcurl 8.8.0. */
export const CURLE_ECH_REQUIRED = 101;
/**
 * A CURLcode. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLE_URL_MALFORMAT_USER = 4;
/**
 * A CURLcode. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.51.0.
 */
export const CURLE_FTP_WEIRD_SERVER_REPLY = 8;
/**
 * A CURLcode. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLE_FTP_ACCESS_DENIED = 9;
/**
 * A CURLcode. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLE_FTP_USER_PASSWORD_INCORRECT = 10;
/**
 * A CURLcode. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLE_FTP_WEIRD_USER_REPLY = 12;
/**
 * A CURLcode. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLE_FTP_CANT_RECONNECT = 16;
/**
 * A CURLcode. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLE_FTP_COULDNT_SET_BINARY = 17;
/**
 * A CURLcode. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.1.
 */
export const CURLE_FTP_PARTIAL_FILE = 18;
/**
 * A CURLcode. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLE_FTP_WRITE_ERROR = 20;
/**
 * A CURLcode. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLE_FTP_QUOTE_ERROR = 21;
/**
 * A CURLcode. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.10.3.
 */
export const CURLE_HTTP_NOT_FOUND = 22;
/**
 * A CURLcode. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLE_MALFORMAT_USER = 24;
/**
 * A CURLcode. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.16.3.
 */
export const CURLE_FTP_COULDNT_STOR_FILE = 25;
/**
 * A CURLcode. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLE_OPERATION_TIMEOUTED = 28;
/**
 * A CURLcode. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLE_FTP_COULDNT_SET_ASCII = 29;
/**
 * A CURLcode. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLE_FTP_COULDNT_GET_SIZE = 32;
/**
 * A CURLcode. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLE_HTTP_RANGE_ERROR = 33;
/**
 * A CURLcode. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURLE_HTTP_POST_ERROR = 34;
/**
 * A CURLcode. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.1.
 */
export const CURLE_FTP_BAD_DOWNLOAD_RESUME = 36;
/**
 * A CURLcode. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLE_LIBRARY_NOT_FOUND = 40;
/**
 * A CURLcode. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.53.0.
 */
export const CURLE_FUNCTION_NOT_FOUND = 41;
/**
 * A CURLcode. Since libcurl 7.1.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLE_BAD_CALLING_ORDER = 44;
/**
 * A CURLcode. Since libcurl 7.3.
 *
 * @deprecated Since libcurl 7.12.0.
 */
export const CURLE_HTTP_PORT_FAILED = 45;
/**
 * A CURLcode. Since libcurl 7.4.2.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLE_BAD_PASSWORD_ENTERED = 46;
/**
 * A CURLcode. Since libcurl 7.7.
 *
 * @deprecated Since libcurl 7.21.5.
 */
export const CURLE_UNKNOWN_TELNET_OPTION = 48;
/**
 * A CURLcode. Since libcurl 7.7.
 *
 * @deprecated Since libcurl 7.78.0.
 */
export const CURLE_TELNET_OPTION_SYNTAX = 49;
/**
 * A CURLcode. Since libcurl 7.9.6.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLE_SHARE_IN_USE = 57;
/**
 * A CURLcode. Since libcurl 7.10.
 *
 * @deprecated Since libcurl 7.62.0.
 */
export const CURLE_SSL_CACERT = 60;
/**
 * A CURLcode. Since libcurl 7.8.
 *
 * @deprecated Since libcurl 7.17.1.
 */
export const CURLE_SSL_PEER_CERTIFICATE = 60;
/**
 * A CURLcode. Since libcurl 7.10.8.
 *
 * @deprecated Since libcurl 7.82.0.
 */
export const CURLE_LDAP_INVALID_URL = 62;
/**
 * A CURLcode. Since libcurl 7.11.0.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLE_FTP_SSL_FAILED = 64;
/**
 * A CURLcode. Since libcurl 7.15.0.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLE_TFTP_DISKFULL = 70;
/**
 * A CURLcode. Since libcurl 7.15.0.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLE_TFTP_EXISTS = 73;
/**
 * A CURLcode. Since libcurl 7.15.4.
 *
 * @deprecated Since libcurl 7.82.0.
 */
export const CURLE_CONV_FAILED = 75;
/**
 * A CURLcode. Since libcurl 7.15.4.
 *
 * @deprecated Since libcurl 7.82.0.
 */
export const CURLE_CONV_REQD = 76;
/**
 * A CURLcode. Since libcurl 7.7.2.
 *
 * @deprecated Since libcurl 7.8.
 */
export const CURLE_ALREADY_COMPLETE = 99999;
/** A CURLMcode. Since libcurl 7.9.6. */
export const CURLM_CALL_MULTI_PERFORM: -1 = -1;
/** A CURLMcode. Since libcurl 7.15.5. */
export const CURLM_CALL_MULTI_SOCKET: -1 = -1;
/** A CURLMcode. Since libcurl 7.9.6. */
export const CURLM_OK = 0;
/** A CURLMcode. Since libcurl 7.9.6. */
export const CURLM_BAD_HANDLE = 1;
/** A CURLMcode. Since libcurl 7.9.6. */
export const CURLM_BAD_EASY_HANDLE = 2;
/** A CURLMcode. Since libcurl 7.9.6. */
export const CURLM_OUT_OF_MEMORY = 3;
/** A CURLMcode. Since libcurl 7.9.6. */
export const CURLM_INTERNAL_ERROR = 4;
/** A CURLMcode. Since libcurl 7.15.4. */
export const CURLM_BAD_SOCKET = 5;
/** A CURLMcode. Since libcurl 7.15.4. */
export const CURLM_UNKNOWN_OPTION = 6;
/** A CURLMcode. Since libcurl 7.33.0. */
export const CURLM_ADDED_ALREADY = 7;
/** A CURLMcode. Since libcurl 7.59.0. */
export const CURLM_RECURSIVE_API_CALL = 8;
/** A CURLMcode. Since libcurl 7.68.0. */
export const CURLM_WAKEUP_FAILURE = 9;
/** A CURLMcode. Since libcurl 7.69.0. */
export const CURLM_BAD_FUNCTION_ARGUMENT = 10;
/** A CURLMcode. Since libcurl 7.81.0. */
export const CURLM_ABORTED_BY_CALLBACK = 11;
/** A CURLMcode. Since libcurl 7.84.0. */
export const CURLM_UNRECOVERABLE_POLL = 12;
/** A CURLSHcode. Since libcurl 7.10.3. */
export const CURLSHE_OK = 0;
/** A CURLSHcode. Since libcurl 7.10.3. */
export const CURLSHE_BAD_OPTION = 1;
/** A CURLSHcode. Since libcurl 7.10.3. */
export const CURLSHE_IN_USE = 2;
/** A CURLSHcode. Since libcurl 7.10.3. */
export const CURLSHE_INVALID = 3;
/** A CURLSHcode. Since libcurl 7.12.0. */
export const CURLSHE_NOMEM = 4;
/** A CURLSHcode. Since libcurl 7.23.0. */
export const CURLSHE_NOT_BUILT_IN = 5;
/** A CURLUcode. Since libcurl 7.62.0. */
export const CURLUE_OK = 0;
/** A CURLUcode. Since libcurl 7.62.0. */
export const CURLUE_BAD_HANDLE = 1;
/** A CURLUcode. Since libcurl 7.62.0. */
export const CURLUE_BAD_PARTPOINTER = 2;
/** A CURLUcode. Since libcurl 7.62.0. */
export const CURLUE_MALFORMED_INPUT = 3;
/** A CURLUcode. Since libcurl 7.62.0. */
export const CURLUE_BAD_PORT_NUMBER = 4;
/** A CURLUcode. Since libcurl 7.62.0. */
export const CURLUE_UNSUPPORTED_SCHEME = 5;
/** A CURLUcode. Since libcurl 7.62.0. */
export const CURLUE_URLDECODE = 6;
/** A CURLUcode. Since libcurl 7.62.0. */
export const CURLUE_OUT_OF_MEMORY = 7;
/** A CURLUcode. Since libcurl 7.62.0. */
export const CURLUE_USER_NOT_ALLOWED = 8;
/** A CURLUcode. Since libcurl 7.62.0. */
export const CURLUE_UNKNOWN_PART = 9;
/** A CURLUcode. Since libcurl 7.62.0. */
export const CURLUE_NO_SCHEME = 10;
/** A CURLUcode. Since libcurl 7.62.0. */
export const CURLUE_NO_USER = 11;
/** A CURLUcode. Since libcurl 7.62.0. */
export const CURLUE_NO_PASSWORD = 12;
/** A CURLUcode. Since libcurl 7.62.0. */
export const CURLUE_NO_OPTIONS = 13;
/** A CURLUcode. Since libcurl 7.62.0. */
export const CURLUE_NO_HOST = 14;
/** A CURLUcode. Since libcurl 7.62.0. */
export const CURLUE_NO_PORT = 15;
/** A CURLUcode. Since libcurl 7.62.0. */
export const CURLUE_NO_QUERY = 16;
/** A CURLUcode. Since libcurl 7.62.0. */
export const CURLUE_NO_FRAGMENT = 17;
/** A CURLUcode. Since libcurl 7.81.0. */
export const CURLUE_NO_ZONEID = 18;
/** A CURLUcode. Since libcurl 7.81.0. */
export const CURLUE_BAD_FILE_URL = 19;
/** A CURLUcode. Since libcurl 7.81.0. */
export const CURLUE_BAD_FRAGMENT = 20;
/** A CURLUcode. Since libcurl 7.81.0. */
export const CURLUE_BAD_HOSTNAME = 21;
/** A CURLUcode. Since libcurl 7.81.0. */
export const CURLUE_BAD_IPV6 = 22;
/** A CURLUcode. Since libcurl 7.81.0. */
export const CURLUE_BAD_LOGIN = 23;
/** A CURLUcode. Since libcurl 7.81.0. */
export const CURLUE_BAD_PASSWORD = 24;
/** A CURLUcode. Since libcurl 7.81.0. */
export const CURLUE_BAD_PATH = 25;
/** A CURLUcode. Since libcurl 7.81.0. */
export const CURLUE_BAD_QUERY = 26;
/** A CURLUcode. Since libcurl 7.81.0. */
export const CURLUE_BAD_SCHEME = 27;
/** A CURLUcode. Since libcurl 7.81.0. */
export const CURLUE_BAD_SLASHES = 28;
/** A CURLUcode. Since libcurl 7.81.0. */
export const CURLUE_BAD_USER = 29;
/** A CURLUcode. Since libcurl 7.88.0. */
export const CURLUE_LACKS_IDN = 30;
/** A CURLUcode. Since libcurl 8.6.0. */
export const CURLUE_TOO_LARGE = 31;
/** A CURLHcode. Since libcurl 7.83.0. */
export const CURLHE_OK = 0;
/** A CURLHcode. Since libcurl 7.83.0. */
export const CURLHE_BADINDEX = 1;
/** A CURLHcode. Since libcurl 7.83.0. */
export const CURLHE_MISSING = 2;
/** A CURLHcode. Since libcurl 7.83.0. */
export const CURLHE_NOHEADERS = 3;
/** A CURLHcode. Since libcurl 7.83.0. */
export const CURLHE_NOREQUEST = 4;
/** A CURLHcode. Since libcurl 7.83.0. */
export const CURLHE_OUT_OF_MEMORY = 5;
/** A CURLHcode. Since libcurl 7.83.0. */
export const CURLHE_BAD_ARGUMENT = 6;
/** A CURLHcode. Since libcurl 7.83.0. */
export const CURLHE_NOT_BUILT_IN = 7;
/** The value of `CURLALTSVC_H1` in libcurl's headers. Since libcurl 7.64.1. */
export const CURLALTSVC_H1 = 8;
/** The value of `CURLALTSVC_H2` in libcurl's headers. Since libcurl 7.64.1. */
export const CURLALTSVC_H2 = 16;
/** The value of `CURLALTSVC_H3` in libcurl's headers. Since libcurl 7.64.1. */
export const CURLALTSVC_H3 = 32;
/** The value of `CURLALTSVC_READONLYFILE` in libcurl's headers. Since libcurl 7.64.1. */
export const CURLALTSVC_READONLYFILE = 4;
/** The value of `CURLAUTH_ANY` in libcurl's headers. Since libcurl 7.10.6. */
export const CURLAUTH_ANY = 4294967279;
/** The value of `CURLAUTH_ANYSAFE` in libcurl's headers. Since libcurl 7.10.6. */
export const CURLAUTH_ANYSAFE = 4294967278;
/** The value of `CURLAUTH_AWS_SIGV4` in libcurl's headers. Since libcurl 7.75.0. */
export const CURLAUTH_AWS_SIGV4 = 128;
/** The value of `CURLAUTH_BASIC` in libcurl's headers. Since libcurl 7.10.6. */
export const CURLAUTH_BASIC = 1;
/** The value of `CURLAUTH_BEARER` in libcurl's headers. Since libcurl 7.61.0. */
export const CURLAUTH_BEARER = 64;
/** The value of `CURLAUTH_DIGEST` in libcurl's headers. Since libcurl 7.10.6. */
export const CURLAUTH_DIGEST = 2;
/**
 * The value of `CURLAUTH_DIGEST_IE` in libcurl's headers. Since libcurl 7.19.3.
 *
 * @deprecated Since libcurl 8.21.0.
 */
export const CURLAUTH_DIGEST_IE = 16;
/** The value of `CURLAUTH_GSSAPI` in libcurl's headers. Since libcurl 7.55.0. */
export const CURLAUTH_GSSAPI = 4;
/**
 * The value of `CURLAUTH_GSSNEGOTIATE` in libcurl's headers. Since libcurl 7.10.6.
 *
 * @deprecated Since libcurl 7.38.0.
 */
export const CURLAUTH_GSSNEGOTIATE = 4;
/** The value of `CURLAUTH_NEGOTIATE` in libcurl's headers. Since libcurl 7.38.0. */
export const CURLAUTH_NEGOTIATE = 4;
/** The value of `CURLAUTH_NONE` in libcurl's headers. Since libcurl 7.10.6. */
export const CURLAUTH_NONE = 0;
/** The value of `CURLAUTH_NTLM` in libcurl's headers. Since libcurl 7.10.6. */
export const CURLAUTH_NTLM = 8;
/**
 * The value of `CURLAUTH_NTLM_WB` in libcurl's headers. Since libcurl 7.22.0.
 *
 * @deprecated Since libcurl 8.8.0.
 */
export const CURLAUTH_NTLM_WB = 32;
/** The value of `CURLAUTH_ONLY` in libcurl's headers. Since libcurl 7.21.3. */
export const CURLAUTH_ONLY = 2147483648;
/**
 * The value of `CURLCLOSEPOLICY_CALLBACK` in libcurl's headers. Since libcurl 7.7.
 *
 * @deprecated Since libcurl 7.16.1.
 */
export const CURLCLOSEPOLICY_CALLBACK = 5;
/**
 * The value of `CURLCLOSEPOLICY_LEAST_RECENTLY_USED` in libcurl's headers. Since libcurl 7.7.
 *
 * @deprecated Since libcurl 7.16.1.
 */
export const CURLCLOSEPOLICY_LEAST_RECENTLY_USED = 2;
/**
 * The value of `CURLCLOSEPOLICY_LEAST_TRAFFIC` in libcurl's headers. Since libcurl 7.7.
 *
 * @deprecated Since libcurl 7.16.1.
 */
export const CURLCLOSEPOLICY_LEAST_TRAFFIC = 3;
/**
 * The value of `CURLCLOSEPOLICY_NONE` in libcurl's headers. Since libcurl 7.7.
 *
 * @deprecated Since libcurl 7.16.1.
 */
export const CURLCLOSEPOLICY_NONE = 0;
/**
 * The value of `CURLCLOSEPOLICY_OLDEST` in libcurl's headers. Since libcurl 7.7.
 *
 * @deprecated Since libcurl 7.16.1.
 */
export const CURLCLOSEPOLICY_OLDEST = 1;
/**
 * The value of `CURLCLOSEPOLICY_SLOWEST` in libcurl's headers. Since libcurl 7.7.
 *
 * @deprecated Since libcurl 7.16.1.
 */
export const CURLCLOSEPOLICY_SLOWEST = 4;
/** The value of `CURLFILETYPE_DEVICE_BLOCK` in libcurl's headers. Since libcurl 7.21.0. */
export const CURLFILETYPE_DEVICE_BLOCK = 3;
/** The value of `CURLFILETYPE_DEVICE_CHAR` in libcurl's headers. Since libcurl 7.21.0. */
export const CURLFILETYPE_DEVICE_CHAR = 4;
/** The value of `CURLFILETYPE_DIRECTORY` in libcurl's headers. Since libcurl 7.21.0. */
export const CURLFILETYPE_DIRECTORY = 1;
/** The value of `CURLFILETYPE_DOOR` in libcurl's headers. Since libcurl 7.21.0. */
export const CURLFILETYPE_DOOR = 7;
/** The value of `CURLFILETYPE_FILE` in libcurl's headers. Since libcurl 7.21.0. */
export const CURLFILETYPE_FILE = 0;
/** The value of `CURLFILETYPE_NAMEDPIPE` in libcurl's headers. Since libcurl 7.21.0. */
export const CURLFILETYPE_NAMEDPIPE = 5;
/** The value of `CURLFILETYPE_SOCKET` in libcurl's headers. Since libcurl 7.21.0. */
export const CURLFILETYPE_SOCKET = 6;
/** The value of `CURLFILETYPE_SYMLINK` in libcurl's headers. Since libcurl 7.21.0. */
export const CURLFILETYPE_SYMLINK = 2;
/** The value of `CURLFILETYPE_UNKNOWN` in libcurl's headers. Since libcurl 7.21.0. */
export const CURLFILETYPE_UNKNOWN = 8;
/** The value of `CURLFINFOFLAG_KNOWN_FILENAME` in libcurl's headers. Since libcurl 7.21.0. */
export const CURLFINFOFLAG_KNOWN_FILENAME = 1;
/** The value of `CURLFINFOFLAG_KNOWN_FILETYPE` in libcurl's headers. Since libcurl 7.21.0. */
export const CURLFINFOFLAG_KNOWN_FILETYPE = 2;
/** The value of `CURLFINFOFLAG_KNOWN_GID` in libcurl's headers. Since libcurl 7.21.0. */
export const CURLFINFOFLAG_KNOWN_GID = 32;
/** The value of `CURLFINFOFLAG_KNOWN_HLINKCOUNT` in libcurl's headers. Since libcurl 7.21.0. */
export const CURLFINFOFLAG_KNOWN_HLINKCOUNT = 128;
/** The value of `CURLFINFOFLAG_KNOWN_PERM` in libcurl's headers. Since libcurl 7.21.0. */
export const CURLFINFOFLAG_KNOWN_PERM = 8;
/** The value of `CURLFINFOFLAG_KNOWN_SIZE` in libcurl's headers. Since libcurl 7.21.0. */
export const CURLFINFOFLAG_KNOWN_SIZE = 64;
/** The value of `CURLFINFOFLAG_KNOWN_TIME` in libcurl's headers. Since libcurl 7.21.0. */
export const CURLFINFOFLAG_KNOWN_TIME = 4;
/** The value of `CURLFINFOFLAG_KNOWN_UID` in libcurl's headers. Since libcurl 7.21.0. */
export const CURLFINFOFLAG_KNOWN_UID = 16;
/** The value of `CURLFOLLOW_ALL` in libcurl's headers. Since libcurl 8.13.0. */
export const CURLFOLLOW_ALL = 1;
/** The value of `CURLFOLLOW_FIRSTONLY` in libcurl's headers. Since libcurl 8.13.0. */
export const CURLFOLLOW_FIRSTONLY = 3;
/** The value of `CURLFOLLOW_OBEYCODE` in libcurl's headers. Since libcurl 8.13.0. */
export const CURLFOLLOW_OBEYCODE = 2;
/**
 * The value of `CURLFORM_ARRAY` in libcurl's headers. Since libcurl 7.9.1.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURLFORM_ARRAY = 8;
/**
 * The value of `CURLFORM_BUFFER` in libcurl's headers. Since libcurl 7.9.8.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURLFORM_BUFFER = 11;
/**
 * The value of `CURLFORM_BUFFERLENGTH` in libcurl's headers. Since libcurl 7.9.8.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURLFORM_BUFFERLENGTH = 13;
/**
 * The value of `CURLFORM_BUFFERPTR` in libcurl's headers. Since libcurl 7.9.8.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURLFORM_BUFFERPTR = 12;
/**
 * The value of `CURLFORM_CONTENTHEADER` in libcurl's headers. Since libcurl 7.9.3.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURLFORM_CONTENTHEADER = 15;
/**
 * The value of `CURLFORM_CONTENTLEN` in libcurl's headers. Since libcurl 7.46.0.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURLFORM_CONTENTLEN = 20;
/**
 * The value of `CURLFORM_CONTENTSLENGTH` in libcurl's headers. Since libcurl 7.9.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURLFORM_CONTENTSLENGTH = 6;
/**
 * The value of `CURLFORM_CONTENTTYPE` in libcurl's headers. Since libcurl 7.9.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURLFORM_CONTENTTYPE = 14;
/**
 * The value of `CURLFORM_COPYCONTENTS` in libcurl's headers. Since libcurl 7.9.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURLFORM_COPYCONTENTS = 4;
/**
 * The value of `CURLFORM_COPYNAME` in libcurl's headers. Since libcurl 7.9.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURLFORM_COPYNAME = 1;
/**
 * The value of `CURLFORM_END` in libcurl's headers. Since libcurl 7.9.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURLFORM_END = 17;
/**
 * The value of `CURLFORM_FILE` in libcurl's headers. Since libcurl 7.9.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURLFORM_FILE = 10;
/**
 * The value of `CURLFORM_FILECONTENT` in libcurl's headers. Since libcurl 7.9.1.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURLFORM_FILECONTENT = 7;
/**
 * The value of `CURLFORM_FILENAME` in libcurl's headers. Since libcurl 7.9.6.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURLFORM_FILENAME = 16;
/**
 * The value of `CURLFORM_NAMELENGTH` in libcurl's headers. Since libcurl 7.9.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURLFORM_NAMELENGTH = 3;
/**
 * The value of `CURLFORM_NOTHING` in libcurl's headers. Since libcurl 7.9.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURLFORM_NOTHING = 0;
/**
 * The value of `CURLFORM_PTRCONTENTS` in libcurl's headers. Since libcurl 7.9.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURLFORM_PTRCONTENTS = 5;
/**
 * The value of `CURLFORM_PTRNAME` in libcurl's headers. Since libcurl 7.9.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURLFORM_PTRNAME = 2;
/**
 * The value of `CURLFORM_STREAM` in libcurl's headers. Since libcurl 7.18.2.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURLFORM_STREAM = 19;
/** The value of `CURLFTPAUTH_DEFAULT` in libcurl's headers. Since libcurl 7.12.2. */
export const CURLFTPAUTH_DEFAULT = 0;
/** The value of `CURLFTPAUTH_SSL` in libcurl's headers. Since libcurl 7.12.2. */
export const CURLFTPAUTH_SSL = 1;
/** The value of `CURLFTPAUTH_TLS` in libcurl's headers. Since libcurl 7.12.2. */
export const CURLFTPAUTH_TLS = 2;
/** The value of `CURLFTPMETHOD_DEFAULT` in libcurl's headers. Since libcurl 7.15.3. */
export const CURLFTPMETHOD_DEFAULT = 0;
/** The value of `CURLFTPMETHOD_MULTICWD` in libcurl's headers. Since libcurl 7.15.3. */
export const CURLFTPMETHOD_MULTICWD = 1;
/** The value of `CURLFTPMETHOD_NOCWD` in libcurl's headers. Since libcurl 7.15.3. */
export const CURLFTPMETHOD_NOCWD = 2;
/** The value of `CURLFTPMETHOD_SINGLECWD` in libcurl's headers. Since libcurl 7.15.3. */
export const CURLFTPMETHOD_SINGLECWD = 3;
/**
 * The value of `CURLFTPSSL_ALL` in libcurl's headers. Since libcurl 7.11.0.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLFTPSSL_ALL = 3;
/** The value of `CURLFTPSSL_CCC_ACTIVE` in libcurl's headers. Since libcurl 7.16.2. */
export const CURLFTPSSL_CCC_ACTIVE = 2;
/** The value of `CURLFTPSSL_CCC_NONE` in libcurl's headers. Since libcurl 7.16.2. */
export const CURLFTPSSL_CCC_NONE = 0;
/** The value of `CURLFTPSSL_CCC_PASSIVE` in libcurl's headers. Since libcurl 7.16.1. */
export const CURLFTPSSL_CCC_PASSIVE = 1;
/**
 * The value of `CURLFTPSSL_CONTROL` in libcurl's headers. Since libcurl 7.11.0.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLFTPSSL_CONTROL = 2;
/**
 * The value of `CURLFTPSSL_NONE` in libcurl's headers. Since libcurl 7.11.0.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLFTPSSL_NONE = 0;
/**
 * The value of `CURLFTPSSL_TRY` in libcurl's headers. Since libcurl 7.11.0.
 *
 * @deprecated Since libcurl 7.17.0.
 */
export const CURLFTPSSL_TRY = 1;
/** The value of `CURLFTP_CREATE_DIR` in libcurl's headers. Since libcurl 7.19.4. */
export const CURLFTP_CREATE_DIR = 1;
/** The value of `CURLFTP_CREATE_DIR_NONE` in libcurl's headers. Since libcurl 7.19.4. */
export const CURLFTP_CREATE_DIR_NONE = 0;
/** The value of `CURLFTP_CREATE_DIR_RETRY` in libcurl's headers. Since libcurl 7.19.4. */
export const CURLFTP_CREATE_DIR_RETRY = 2;
/** The value of `CURLGSSAPI_DELEGATION_FLAG` in libcurl's headers. Since libcurl 7.22.0. */
export const CURLGSSAPI_DELEGATION_FLAG = 2;
/** The value of `CURLGSSAPI_DELEGATION_NONE` in libcurl's headers. Since libcurl 7.22.0. */
export const CURLGSSAPI_DELEGATION_NONE = 0;
/** The value of `CURLGSSAPI_DELEGATION_POLICY_FLAG` in libcurl's headers. Since libcurl 7.22.0. */
export const CURLGSSAPI_DELEGATION_POLICY_FLAG = 1;
/** The value of `CURLHEADER_SEPARATE` in libcurl's headers. Since libcurl 7.37.0. */
export const CURLHEADER_SEPARATE = 1;
/** The value of `CURLHEADER_UNIFIED` in libcurl's headers. Since libcurl 7.37.0. */
export const CURLHEADER_UNIFIED = 0;
/** The value of `CURLHSTS_ENABLE` in libcurl's headers. Since libcurl 7.74.0. */
export const CURLHSTS_ENABLE = 1;
/** The value of `CURLHSTS_READONLYFILE` in libcurl's headers. Since libcurl 7.74.0. */
export const CURLHSTS_READONLYFILE = 2;
/** The value of `CURLH_1XX` in libcurl's headers. Since libcurl 7.83.0. */
export const CURLH_1XX = 8;
/** The value of `CURLH_CONNECT` in libcurl's headers. Since libcurl 7.83.0. */
export const CURLH_CONNECT = 4;
/** The value of `CURLH_HEADER` in libcurl's headers. Since libcurl 7.83.0. */
export const CURLH_HEADER = 1;
/** The value of `CURLH_PSEUDO` in libcurl's headers. Since libcurl 7.83.0. */
export const CURLH_PSEUDO = 16;
/** The value of `CURLH_TRAILER` in libcurl's headers. Since libcurl 7.83.0. */
export const CURLH_TRAILER = 2;
/** The value of `CURLIOCMD_NOP` in libcurl's headers. Since libcurl 7.12.3. */
export const CURLIOCMD_NOP = 0;
/** The value of `CURLIOCMD_RESTARTREAD` in libcurl's headers. Since libcurl 7.12.3. */
export const CURLIOCMD_RESTARTREAD = 1;
/** The value of `CURLIOE_FAILRESTART` in libcurl's headers. Since libcurl 7.12.3. */
export const CURLIOE_FAILRESTART = 2;
/** The value of `CURLIOE_OK` in libcurl's headers. Since libcurl 7.12.3. */
export const CURLIOE_OK = 0;
/** The value of `CURLIOE_UNKNOWNCMD` in libcurl's headers. Since libcurl 7.12.3. */
export const CURLIOE_UNKNOWNCMD = 1;
/** The value of `CURLKHMATCH_MISMATCH` in libcurl's headers. Since libcurl 7.19.6. */
export const CURLKHMATCH_MISMATCH = 1;
/** The value of `CURLKHMATCH_MISSING` in libcurl's headers. Since libcurl 7.19.6. */
export const CURLKHMATCH_MISSING = 2;
/** The value of `CURLKHMATCH_OK` in libcurl's headers. Since libcurl 7.19.6. */
export const CURLKHMATCH_OK = 0;
/** The value of `CURLKHSTAT_DEFER` in libcurl's headers. Since libcurl 7.19.6. */
export const CURLKHSTAT_DEFER = 3;
/** The value of `CURLKHSTAT_FINE` in libcurl's headers. Since libcurl 7.19.6. */
export const CURLKHSTAT_FINE = 1;
/** The value of `CURLKHSTAT_FINE_ADD_TO_FILE` in libcurl's headers. Since libcurl 7.19.6. */
export const CURLKHSTAT_FINE_ADD_TO_FILE = 0;
/** The value of `CURLKHSTAT_FINE_REPLACE` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLKHSTAT_FINE_REPLACE = 4;
/** The value of `CURLKHSTAT_REJECT` in libcurl's headers. Since libcurl 7.19.6. */
export const CURLKHSTAT_REJECT = 2;
/** The value of `CURLKHTYPE_DSS` in libcurl's headers. Since libcurl 7.19.6. */
export const CURLKHTYPE_DSS = 3;
/** The value of `CURLKHTYPE_ECDSA` in libcurl's headers. Since libcurl 7.58.0. */
export const CURLKHTYPE_ECDSA = 4;
/** The value of `CURLKHTYPE_ED25519` in libcurl's headers. Since libcurl 7.58.0. */
export const CURLKHTYPE_ED25519 = 5;
/** The value of `CURLKHTYPE_RSA` in libcurl's headers. Since libcurl 7.19.6. */
export const CURLKHTYPE_RSA = 2;
/** The value of `CURLKHTYPE_RSA1` in libcurl's headers. Since libcurl 7.19.6. */
export const CURLKHTYPE_RSA1 = 1;
/** The value of `CURLKHTYPE_UNKNOWN` in libcurl's headers. Since libcurl 7.19.6. */
export const CURLKHTYPE_UNKNOWN = 0;
/** The value of `CURLMIMEOPT_FORMESCAPE` in libcurl's headers. Since libcurl 7.81.0. */
export const CURLMIMEOPT_FORMESCAPE = 1;
/** The value of `CURLMINFO_NONE` in libcurl's headers. Since libcurl 8.16.0. */
export const CURLMINFO_NONE = 0;
/** The value of `CURLMINFO_XFERS_ADDED` in libcurl's headers. Since libcurl 8.16.0. */
export const CURLMINFO_XFERS_ADDED = 5;
/** The value of `CURLMINFO_XFERS_CURRENT` in libcurl's headers. Since libcurl 8.16.0. */
export const CURLMINFO_XFERS_CURRENT = 1;
/** The value of `CURLMINFO_XFERS_DONE` in libcurl's headers. Since libcurl 8.16.0. */
export const CURLMINFO_XFERS_DONE = 4;
/** The value of `CURLMINFO_XFERS_PENDING` in libcurl's headers. Since libcurl 8.16.0. */
export const CURLMINFO_XFERS_PENDING = 3;
/** The value of `CURLMINFO_XFERS_RUNNING` in libcurl's headers. Since libcurl 8.16.0. */
export const CURLMINFO_XFERS_RUNNING = 2;
/** The value of `CURLMNOTIFY_EASY_DONE` in libcurl's headers. Since libcurl 8.17.0. */
export const CURLMNOTIFY_EASY_DONE = 1;
/** The value of `CURLMNOTIFY_INFO_READ` in libcurl's headers. Since libcurl 8.17.0. */
export const CURLMNOTIFY_INFO_READ = 0;
/** The value of `CURLMNWC_CLEAR_ALL` in libcurl's headers. Since libcurl 8.20.0. */
export const CURLMNWC_CLEAR_ALL = 1;
/** The value of `CURLMNWC_CLEAR_CONNS` in libcurl's headers. Since libcurl 8.16.0. */
export const CURLMNWC_CLEAR_CONNS = 2;
/** The value of `CURLMNWC_CLEAR_DNS` in libcurl's headers. Since libcurl 8.16.0. */
export const CURLMNWC_CLEAR_DNS = 4;
/** The value of `CURLMSG_DONE` in libcurl's headers. Since libcurl 7.9.6. */
export const CURLMSG_DONE = 1;
/** The value of `CURLMSG_NONE` in libcurl's headers. Since libcurl 7.9.6. */
export const CURLMSG_NONE = 0;
/** The value of `CURLOPTTYPE_BLOB` in libcurl's headers. Since libcurl 7.71.0. */
export const CURLOPTTYPE_BLOB = 40000;
/** The value of `CURLOPTTYPE_CBPOINT` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLOPTTYPE_CBPOINT = 10000;
/** The value of `CURLOPTTYPE_FUNCTIONPOINT` in libcurl's headers. Since libcurl 7.1. */
export const CURLOPTTYPE_FUNCTIONPOINT = 20000;
/** The value of `CURLOPTTYPE_LONG` in libcurl's headers. Since libcurl 7.1. */
export const CURLOPTTYPE_LONG = 0;
/** The value of `CURLOPTTYPE_OBJECTPOINT` in libcurl's headers. Since libcurl 7.1. */
export const CURLOPTTYPE_OBJECTPOINT = 10000;
/** The value of `CURLOPTTYPE_OFF_T` in libcurl's headers. Since libcurl 7.11.0. */
export const CURLOPTTYPE_OFF_T = 30000;
/** The value of `CURLOPTTYPE_SLISTPOINT` in libcurl's headers. Since libcurl 7.65.2. */
export const CURLOPTTYPE_SLISTPOINT = 10000;
/** The value of `CURLOPTTYPE_STRINGPOINT` in libcurl's headers. Since libcurl 7.46.0. */
export const CURLOPTTYPE_STRINGPOINT = 10000;
/** The value of `CURLOPTTYPE_VALUES` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLOPTTYPE_VALUES = 0;
/** The value of `CURLOT_BLOB` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLOT_BLOB = 7;
/** The value of `CURLOT_CBPTR` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLOT_CBPTR = 6;
/** The value of `CURLOT_FLAG_ALIAS` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLOT_FLAG_ALIAS = 1;
/** The value of `CURLOT_FUNCTION` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLOT_FUNCTION = 8;
/** The value of `CURLOT_LONG` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLOT_LONG = 0;
/** The value of `CURLOT_OBJECT` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLOT_OBJECT = 3;
/** The value of `CURLOT_OFF_T` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLOT_OFF_T = 2;
/** The value of `CURLOT_SLIST` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLOT_SLIST = 5;
/** The value of `CURLOT_STRING` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLOT_STRING = 4;
/** The value of `CURLOT_VALUES` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLOT_VALUES = 1;
/** The value of `CURLPAUSE_ALL` in libcurl's headers. Since libcurl 7.18.0. */
export const CURLPAUSE_ALL = 5;
/** The value of `CURLPAUSE_CONT` in libcurl's headers. Since libcurl 7.18.0. */
export const CURLPAUSE_CONT = 0;
/** The value of `CURLPAUSE_RECV` in libcurl's headers. Since libcurl 7.18.0. */
export const CURLPAUSE_RECV = 1;
/** The value of `CURLPAUSE_RECV_CONT` in libcurl's headers. Since libcurl 7.18.0. */
export const CURLPAUSE_RECV_CONT = 0;
/** The value of `CURLPAUSE_SEND` in libcurl's headers. Since libcurl 7.18.0. */
export const CURLPAUSE_SEND = 4;
/** The value of `CURLPAUSE_SEND_CONT` in libcurl's headers. Since libcurl 7.18.0. */
export const CURLPAUSE_SEND_CONT = 0;
/** The value of `CURLPIPE_HTTP1` in libcurl's headers. Since libcurl 7.43.0. */
export const CURLPIPE_HTTP1 = 1;
/** The value of `CURLPIPE_MULTIPLEX` in libcurl's headers. Since libcurl 7.43.0. */
export const CURLPIPE_MULTIPLEX = 2;
/** The value of `CURLPIPE_NOTHING` in libcurl's headers. Since libcurl 7.43.0. */
export const CURLPIPE_NOTHING = 0;
/** The value of `CURLPROTO_ALL` in libcurl's headers. Since libcurl 7.19.4. */
export const CURLPROTO_ALL = 4294967295;
/** The value of `CURLPROTO_DICT` in libcurl's headers. Since libcurl 7.19.4. */
export const CURLPROTO_DICT = 512;
/** The value of `CURLPROTO_FILE` in libcurl's headers. Since libcurl 7.19.4. */
export const CURLPROTO_FILE = 1024;
/** The value of `CURLPROTO_FTP` in libcurl's headers. Since libcurl 7.19.4. */
export const CURLPROTO_FTP = 4;
/** The value of `CURLPROTO_FTPS` in libcurl's headers. Since libcurl 7.19.4. */
export const CURLPROTO_FTPS = 8;
/** The value of `CURLPROTO_GOPHER` in libcurl's headers. Since libcurl 7.21.2. */
export const CURLPROTO_GOPHER = 33554432;
/** The value of `CURLPROTO_GOPHERS` in libcurl's headers. Since libcurl 7.75.0. */
export const CURLPROTO_GOPHERS = 536870912;
/** The value of `CURLPROTO_HTTP` in libcurl's headers. Since libcurl 7.19.4. */
export const CURLPROTO_HTTP = 1;
/** The value of `CURLPROTO_HTTPS` in libcurl's headers. Since libcurl 7.19.4. */
export const CURLPROTO_HTTPS = 2;
/** The value of `CURLPROTO_IMAP` in libcurl's headers. Since libcurl 7.20.0. */
export const CURLPROTO_IMAP = 4096;
/** The value of `CURLPROTO_IMAPS` in libcurl's headers. Since libcurl 7.20.0. */
export const CURLPROTO_IMAPS = 8192;
/** The value of `CURLPROTO_LDAP` in libcurl's headers. Since libcurl 7.19.4. */
export const CURLPROTO_LDAP = 128;
/** The value of `CURLPROTO_LDAPS` in libcurl's headers. Since libcurl 7.19.4. */
export const CURLPROTO_LDAPS = 256;
/** The value of `CURLPROTO_MQTT` in libcurl's headers. Since libcurl 7.71.0. */
export const CURLPROTO_MQTT = 268435456;
/** The value of `CURLPROTO_POP3` in libcurl's headers. Since libcurl 7.20.0. */
export const CURLPROTO_POP3 = 16384;
/** The value of `CURLPROTO_POP3S` in libcurl's headers. Since libcurl 7.20.0. */
export const CURLPROTO_POP3S = 32768;
/**
 * The value of `CURLPROTO_RTMP` in libcurl's headers. Since libcurl 7.21.0.
 *
 * @deprecated Since libcurl 8.20.0.
 */
export const CURLPROTO_RTMP = 524288;
/**
 * The value of `CURLPROTO_RTMPE` in libcurl's headers. Since libcurl 7.21.0.
 *
 * @deprecated Since libcurl 8.20.0.
 */
export const CURLPROTO_RTMPE = 2097152;
/**
 * The value of `CURLPROTO_RTMPS` in libcurl's headers. Since libcurl 7.21.0.
 *
 * @deprecated Since libcurl 8.20.0.
 */
export const CURLPROTO_RTMPS = 8388608;
/**
 * The value of `CURLPROTO_RTMPT` in libcurl's headers. Since libcurl 7.21.0.
 *
 * @deprecated Since libcurl 8.20.0.
 */
export const CURLPROTO_RTMPT = 1048576;
/**
 * The value of `CURLPROTO_RTMPTE` in libcurl's headers. Since libcurl 7.21.0.
 *
 * @deprecated Since libcurl 8.20.0.
 */
export const CURLPROTO_RTMPTE = 4194304;
/**
 * The value of `CURLPROTO_RTMPTS` in libcurl's headers. Since libcurl 7.21.0.
 *
 * @deprecated Since libcurl 8.20.0.
 */
export const CURLPROTO_RTMPTS = 16777216;
/** The value of `CURLPROTO_RTSP` in libcurl's headers. Since libcurl 7.20.0. */
export const CURLPROTO_RTSP = 262144;
/** The value of `CURLPROTO_SCP` in libcurl's headers. Since libcurl 7.19.4. */
export const CURLPROTO_SCP = 16;
/** The value of `CURLPROTO_SFTP` in libcurl's headers. Since libcurl 7.19.4. */
export const CURLPROTO_SFTP = 32;
/** The value of `CURLPROTO_SMB` in libcurl's headers. Since libcurl 7.40.0. */
export const CURLPROTO_SMB = 67108864;
/** The value of `CURLPROTO_SMBS` in libcurl's headers. Since libcurl 7.40.0. */
export const CURLPROTO_SMBS = 134217728;
/** The value of `CURLPROTO_SMTP` in libcurl's headers. Since libcurl 7.20.0. */
export const CURLPROTO_SMTP = 65536;
/** The value of `CURLPROTO_SMTPS` in libcurl's headers. Since libcurl 7.20.0. */
export const CURLPROTO_SMTPS = 131072;
/** The value of `CURLPROTO_TELNET` in libcurl's headers. Since libcurl 7.19.4. */
export const CURLPROTO_TELNET = 64;
/** The value of `CURLPROTO_TFTP` in libcurl's headers. Since libcurl 7.19.4. */
export const CURLPROTO_TFTP = 2048;
/** The value of `CURLPROXY_HTTP` in libcurl's headers. Since libcurl 7.10. */
export const CURLPROXY_HTTP = 0;
/** The value of `CURLPROXY_HTTPS` in libcurl's headers. Since libcurl 7.52.0. */
export const CURLPROXY_HTTPS = 2;
/** The value of `CURLPROXY_HTTPS2` in libcurl's headers. Since libcurl 8.1.0. */
export const CURLPROXY_HTTPS2 = 3;
/** The value of `CURLPROXY_HTTPS3` in libcurl's headers. Since libcurl 8.21.0. */
export const CURLPROXY_HTTPS3 = 8;
/** The value of `CURLPROXY_HTTP_1_0` in libcurl's headers. Since libcurl 7.19.4. */
export const CURLPROXY_HTTP_1_0 = 1;
/** The value of `CURLPROXY_SOCKS4` in libcurl's headers. Since libcurl 7.10. */
export const CURLPROXY_SOCKS4 = 4;
/** The value of `CURLPROXY_SOCKS4A` in libcurl's headers. Since libcurl 7.18.0. */
export const CURLPROXY_SOCKS4A = 6;
/** The value of `CURLPROXY_SOCKS5` in libcurl's headers. Since libcurl 7.10. */
export const CURLPROXY_SOCKS5 = 5;
/** The value of `CURLPROXY_SOCKS5_HOSTNAME` in libcurl's headers. Since libcurl 7.18.0. */
export const CURLPROXY_SOCKS5_HOSTNAME = 7;
/** The value of `CURLPX_BAD_ADDRESS_TYPE` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_BAD_ADDRESS_TYPE = 1;
/** The value of `CURLPX_BAD_VERSION` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_BAD_VERSION = 2;
/** The value of `CURLPX_CLOSED` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_CLOSED = 3;
/** The value of `CURLPX_GSSAPI` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_GSSAPI = 4;
/** The value of `CURLPX_GSSAPI_PERMSG` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_GSSAPI_PERMSG = 5;
/** The value of `CURLPX_GSSAPI_PROTECTION` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_GSSAPI_PROTECTION = 6;
/** The value of `CURLPX_IDENTD` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_IDENTD = 7;
/** The value of `CURLPX_IDENTD_DIFFER` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_IDENTD_DIFFER = 8;
/** The value of `CURLPX_LONG_HOSTNAME` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_LONG_HOSTNAME = 9;
/** The value of `CURLPX_LONG_PASSWD` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_LONG_PASSWD = 10;
/** The value of `CURLPX_LONG_USER` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_LONG_USER = 11;
/** The value of `CURLPX_NO_AUTH` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_NO_AUTH = 12;
/** The value of `CURLPX_OK` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_OK = 0;
/** The value of `CURLPX_RECV_ADDRESS` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_RECV_ADDRESS = 13;
/** The value of `CURLPX_RECV_AUTH` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_RECV_AUTH = 14;
/** The value of `CURLPX_RECV_CONNECT` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_RECV_CONNECT = 15;
/** The value of `CURLPX_RECV_REQACK` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_RECV_REQACK = 16;
/** The value of `CURLPX_REPLY_ADDRESS_TYPE_NOT_SUPPORTED` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_REPLY_ADDRESS_TYPE_NOT_SUPPORTED = 17;
/** The value of `CURLPX_REPLY_COMMAND_NOT_SUPPORTED` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_REPLY_COMMAND_NOT_SUPPORTED = 18;
/** The value of `CURLPX_REPLY_CONNECTION_REFUSED` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_REPLY_CONNECTION_REFUSED = 19;
/** The value of `CURLPX_REPLY_GENERAL_SERVER_FAILURE` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_REPLY_GENERAL_SERVER_FAILURE = 20;
/** The value of `CURLPX_REPLY_HOST_UNREACHABLE` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_REPLY_HOST_UNREACHABLE = 21;
/** The value of `CURLPX_REPLY_NETWORK_UNREACHABLE` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_REPLY_NETWORK_UNREACHABLE = 22;
/** The value of `CURLPX_REPLY_NOT_ALLOWED` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_REPLY_NOT_ALLOWED = 23;
/** The value of `CURLPX_REPLY_TTL_EXPIRED` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_REPLY_TTL_EXPIRED = 24;
/** The value of `CURLPX_REPLY_UNASSIGNED` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_REPLY_UNASSIGNED = 25;
/** The value of `CURLPX_REQUEST_FAILED` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_REQUEST_FAILED = 26;
/** The value of `CURLPX_RESOLVE_HOST` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_RESOLVE_HOST = 27;
/** The value of `CURLPX_SEND_AUTH` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_SEND_AUTH = 28;
/** The value of `CURLPX_SEND_CONNECT` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_SEND_CONNECT = 29;
/** The value of `CURLPX_SEND_REQUEST` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_SEND_REQUEST = 30;
/** The value of `CURLPX_UNKNOWN_FAIL` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_UNKNOWN_FAIL = 31;
/** The value of `CURLPX_UNKNOWN_MODE` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_UNKNOWN_MODE = 32;
/** The value of `CURLPX_USER_REJECTED` in libcurl's headers. Since libcurl 7.73.0. */
export const CURLPX_USER_REJECTED = 33;
/** The value of `CURLSOCKTYPE_ACCEPT` in libcurl's headers. Since libcurl 7.28.0. */
export const CURLSOCKTYPE_ACCEPT = 1;
/** The value of `CURLSOCKTYPE_IPCXN` in libcurl's headers. Since libcurl 7.16.0. */
export const CURLSOCKTYPE_IPCXN = 0;
/** The value of `CURLSSH_AUTH_AGENT` in libcurl's headers. Since libcurl 7.28.0. */
export const CURLSSH_AUTH_AGENT = 16;
/** The value of `CURLSSH_AUTH_ANY` in libcurl's headers. Since libcurl 7.16.1. */
export const CURLSSH_AUTH_ANY = 4294967295;
/** The value of `CURLSSH_AUTH_DEFAULT` in libcurl's headers. Since libcurl 7.16.1. */
export const CURLSSH_AUTH_DEFAULT = 4294967295;
/** The value of `CURLSSH_AUTH_GSSAPI` in libcurl's headers. Since libcurl 7.58.0. */
export const CURLSSH_AUTH_GSSAPI = 32;
/** The value of `CURLSSH_AUTH_HOST` in libcurl's headers. Since libcurl 7.16.1. */
export const CURLSSH_AUTH_HOST = 4;
/** The value of `CURLSSH_AUTH_KEYBOARD` in libcurl's headers. Since libcurl 7.16.1. */
export const CURLSSH_AUTH_KEYBOARD = 8;
/** The value of `CURLSSH_AUTH_NONE` in libcurl's headers. Since libcurl 7.16.1. */
export const CURLSSH_AUTH_NONE = 0;
/** The value of `CURLSSH_AUTH_PASSWORD` in libcurl's headers. Since libcurl 7.16.1. */
export const CURLSSH_AUTH_PASSWORD = 2;
/** The value of `CURLSSH_AUTH_PUBLICKEY` in libcurl's headers. Since libcurl 7.16.1. */
export const CURLSSH_AUTH_PUBLICKEY = 1;
/** The value of `CURLSSLBACKEND_AWSLC` in libcurl's headers. Since libcurl 8.1.0. */
export const CURLSSLBACKEND_AWSLC = 1;
/**
 * The value of `CURLSSLBACKEND_AXTLS` in libcurl's headers. Since libcurl 7.38.0.
 *
 * @deprecated Since libcurl 7.61.0.
 */
export const CURLSSLBACKEND_AXTLS = 10;
/**
 * The value of `CURLSSLBACKEND_BEARSSL` in libcurl's headers. Since libcurl 7.68.0.
 *
 * @deprecated Since libcurl 8.15.0.
 */
export const CURLSSLBACKEND_BEARSSL = 13;
/** The value of `CURLSSLBACKEND_BORINGSSL` in libcurl's headers. Since libcurl 7.49.0. */
export const CURLSSLBACKEND_BORINGSSL = 1;
/** The value of `CURLSSLBACKEND_CYASSL` in libcurl's headers. Since libcurl 7.34.0. */
export const CURLSSLBACKEND_CYASSL = 7;
/**
 * The value of `CURLSSLBACKEND_DARWINSSL` in libcurl's headers. Since libcurl 7.34.0.
 *
 * @deprecated Since libcurl 7.64.1.
 */
export const CURLSSLBACKEND_DARWINSSL = 9;
/** The value of `CURLSSLBACKEND_GNUTLS` in libcurl's headers. Since libcurl 7.34.0. */
export const CURLSSLBACKEND_GNUTLS = 2;
/**
 * The value of `CURLSSLBACKEND_GSKIT` in libcurl's headers. Since libcurl 7.34.0.
 *
 * @deprecated Since libcurl 8.3.0.
 */
export const CURLSSLBACKEND_GSKIT = 5;
/** The value of `CURLSSLBACKEND_LIBRESSL` in libcurl's headers. Since libcurl 7.49.0. */
export const CURLSSLBACKEND_LIBRESSL = 1;
/** The value of `CURLSSLBACKEND_MBEDTLS` in libcurl's headers. Since libcurl 7.46.0. */
export const CURLSSLBACKEND_MBEDTLS = 11;
/**
 * The value of `CURLSSLBACKEND_MESALINK` in libcurl's headers. Since libcurl 7.62.0.
 *
 * @deprecated Since libcurl 7.82.0.
 */
export const CURLSSLBACKEND_MESALINK = 12;
/** The value of `CURLSSLBACKEND_NONE` in libcurl's headers. Since libcurl 7.34.0. */
export const CURLSSLBACKEND_NONE = 0;
/**
 * The value of `CURLSSLBACKEND_NSS` in libcurl's headers. Since libcurl 7.34.0.
 *
 * @deprecated Since libcurl 8.3.0.
 */
export const CURLSSLBACKEND_NSS = 3;
/** The value of `CURLSSLBACKEND_OPENSSL` in libcurl's headers. Since libcurl 7.34.0. */
export const CURLSSLBACKEND_OPENSSL = 1;
/**
 * The value of `CURLSSLBACKEND_POLARSSL` in libcurl's headers. Since libcurl 7.34.0.
 *
 * @deprecated Since libcurl 7.69.0.
 */
export const CURLSSLBACKEND_POLARSSL = 6;
/** The value of `CURLSSLBACKEND_RUSTLS` in libcurl's headers. Since libcurl 7.76.0. */
export const CURLSSLBACKEND_RUSTLS = 14;
/** The value of `CURLSSLBACKEND_SCHANNEL` in libcurl's headers. Since libcurl 7.34.0. */
export const CURLSSLBACKEND_SCHANNEL = 8;
/**
 * The value of `CURLSSLBACKEND_SECURETRANSPORT` in libcurl's headers. Since libcurl 7.64.1.
 *
 * @deprecated Since libcurl 8.15.0.
 */
export const CURLSSLBACKEND_SECURETRANSPORT = 9;
/** The value of `CURLSSLBACKEND_WOLFSSL` in libcurl's headers. Since libcurl 7.49.0. */
export const CURLSSLBACKEND_WOLFSSL = 7;
/** The value of `CURLSSLOPT_ALLOW_BEAST` in libcurl's headers. Since libcurl 7.25.0. */
export const CURLSSLOPT_ALLOW_BEAST = 1;
/** The value of `CURLSSLOPT_AUTO_CLIENT_CERT` in libcurl's headers. Since libcurl 7.77.0. */
export const CURLSSLOPT_AUTO_CLIENT_CERT = 32;
/** The value of `CURLSSLOPT_EARLYDATA` in libcurl's headers. Since libcurl 8.11.0. */
export const CURLSSLOPT_EARLYDATA = 64;
/** The value of `CURLSSLOPT_NATIVE_CA` in libcurl's headers. Since libcurl 7.71.0. */
export const CURLSSLOPT_NATIVE_CA = 16;
/** The value of `CURLSSLOPT_NO_PARTIALCHAIN` in libcurl's headers. Since libcurl 7.68.0. */
export const CURLSSLOPT_NO_PARTIALCHAIN = 4;
/** The value of `CURLSSLOPT_NO_REVOKE` in libcurl's headers. Since libcurl 7.44.0. */
export const CURLSSLOPT_NO_REVOKE = 2;
/** The value of `CURLSSLOPT_REVOKE_BEST_EFFORT` in libcurl's headers. Since libcurl 7.70.0. */
export const CURLSSLOPT_REVOKE_BEST_EFFORT = 8;
/** The value of `CURLSSLSET_NO_BACKENDS` in libcurl's headers. Since libcurl 7.56.0. */
export const CURLSSLSET_NO_BACKENDS = 3;
/** The value of `CURLSSLSET_OK` in libcurl's headers. Since libcurl 7.56.0. */
export const CURLSSLSET_OK = 0;
/** The value of `CURLSSLSET_TOO_LATE` in libcurl's headers. Since libcurl 7.56.0. */
export const CURLSSLSET_TOO_LATE = 2;
/** The value of `CURLSSLSET_UNKNOWN_BACKEND` in libcurl's headers. Since libcurl 7.56.0. */
export const CURLSSLSET_UNKNOWN_BACKEND = 1;
/** The value of `CURLSTS_DONE` in libcurl's headers. Since libcurl 7.74.0. */
export const CURLSTS_DONE = 1;
/** The value of `CURLSTS_FAIL` in libcurl's headers. Since libcurl 7.74.0. */
export const CURLSTS_FAIL = 2;
/** The value of `CURLSTS_OK` in libcurl's headers. Since libcurl 7.74.0. */
export const CURLSTS_OK = 0;
/** The value of `CURLULFLAG_ANSWERED` in libcurl's headers. Since libcurl 8.13.0. */
export const CURLULFLAG_ANSWERED = 1;
/** The value of `CURLULFLAG_DELETED` in libcurl's headers. Since libcurl 8.13.0. */
export const CURLULFLAG_DELETED = 2;
/** The value of `CURLULFLAG_DRAFT` in libcurl's headers. Since libcurl 8.13.0. */
export const CURLULFLAG_DRAFT = 4;
/** The value of `CURLULFLAG_FLAGGED` in libcurl's headers. Since libcurl 8.13.0. */
export const CURLULFLAG_FLAGGED = 8;
/** The value of `CURLULFLAG_SEEN` in libcurl's headers. Since libcurl 8.13.0. */
export const CURLULFLAG_SEEN = 16;
/** The value of `CURLUPART_FRAGMENT` in libcurl's headers. Since libcurl 7.62.0. */
export const CURLUPART_FRAGMENT = 9;
/** The value of `CURLUPART_HOST` in libcurl's headers. Since libcurl 7.62.0. */
export const CURLUPART_HOST = 5;
/** The value of `CURLUPART_OPTIONS` in libcurl's headers. Since libcurl 7.62.0. */
export const CURLUPART_OPTIONS = 4;
/** The value of `CURLUPART_PASSWORD` in libcurl's headers. Since libcurl 7.62.0. */
export const CURLUPART_PASSWORD = 3;
/** The value of `CURLUPART_PATH` in libcurl's headers. Since libcurl 7.62.0. */
export const CURLUPART_PATH = 7;
/** The value of `CURLUPART_PORT` in libcurl's headers. Since libcurl 7.62.0. */
export const CURLUPART_PORT = 6;
/** The value of `CURLUPART_QUERY` in libcurl's headers. Since libcurl 7.62.0. */
export const CURLUPART_QUERY = 8;
/** The value of `CURLUPART_SCHEME` in libcurl's headers. Since libcurl 7.62.0. */
export const CURLUPART_SCHEME = 1;
/** The value of `CURLUPART_URL` in libcurl's headers. Since libcurl 7.62.0. */
export const CURLUPART_URL = 0;
/** The value of `CURLUPART_USER` in libcurl's headers. Since libcurl 7.62.0. */
export const CURLUPART_USER = 2;
/** The value of `CURLUPART_ZONEID` in libcurl's headers. Since libcurl 7.65.0. */
export const CURLUPART_ZONEID = 10;
/** The value of `CURLUSESSL_ALL` in libcurl's headers. Since libcurl 7.17.0. */
export const CURLUSESSL_ALL = 3;
/** The value of `CURLUSESSL_CONTROL` in libcurl's headers. Since libcurl 7.17.0. */
export const CURLUSESSL_CONTROL = 2;
/** The value of `CURLUSESSL_NONE` in libcurl's headers. Since libcurl 7.17.0. */
export const CURLUSESSL_NONE = 0;
/** The value of `CURLUSESSL_TRY` in libcurl's headers. Since libcurl 7.17.0. */
export const CURLUSESSL_TRY = 1;
/** The value of `CURLU_ALLOW_SPACE` in libcurl's headers. Since libcurl 7.78.0. */
export const CURLU_ALLOW_SPACE = 2048;
/** The value of `CURLU_APPENDQUERY` in libcurl's headers. Since libcurl 7.62.0. */
export const CURLU_APPENDQUERY = 256;
/** The value of `CURLU_DEFAULT_PORT` in libcurl's headers. Since libcurl 7.62.0. */
export const CURLU_DEFAULT_PORT = 1;
/** The value of `CURLU_DEFAULT_SCHEME` in libcurl's headers. Since libcurl 7.62.0. */
export const CURLU_DEFAULT_SCHEME = 4;
/** The value of `CURLU_DISALLOW_USER` in libcurl's headers. Since libcurl 7.62.0. */
export const CURLU_DISALLOW_USER = 32;
/** The value of `CURLU_GET_EMPTY` in libcurl's headers. Since libcurl 8.8.0. */
export const CURLU_GET_EMPTY = 16384;
/** The value of `CURLU_GUESS_SCHEME` in libcurl's headers. Since libcurl 7.62.0. */
export const CURLU_GUESS_SCHEME = 512;
/** The value of `CURLU_NON_SUPPORT_SCHEME` in libcurl's headers. Since libcurl 7.62.0. */
export const CURLU_NON_SUPPORT_SCHEME = 8;
/** The value of `CURLU_NO_AUTHORITY` in libcurl's headers. Since libcurl 7.67.0. */
export const CURLU_NO_AUTHORITY = 1024;
/** The value of `CURLU_NO_DEFAULT_PORT` in libcurl's headers. Since libcurl 7.62.0. */
export const CURLU_NO_DEFAULT_PORT = 2;
/** The value of `CURLU_NO_GUESS_SCHEME` in libcurl's headers. Since libcurl 8.9.0. */
export const CURLU_NO_GUESS_SCHEME = 32768;
/** The value of `CURLU_PATH_AS_IS` in libcurl's headers. Since libcurl 7.62.0. */
export const CURLU_PATH_AS_IS = 16;
/** The value of `CURLU_PUNY2IDN` in libcurl's headers. Since libcurl 8.3.0. */
export const CURLU_PUNY2IDN = 8192;
/** The value of `CURLU_PUNYCODE` in libcurl's headers. Since libcurl 7.88.0. */
export const CURLU_PUNYCODE = 4096;
/** The value of `CURLU_URLDECODE` in libcurl's headers. Since libcurl 7.62.0. */
export const CURLU_URLDECODE = 64;
/** The value of `CURLU_URLENCODE` in libcurl's headers. Since libcurl 7.62.0. */
export const CURLU_URLENCODE = 128;
/** The value of `CURLVERSION_EIGHTH` in libcurl's headers. Since libcurl 7.72.0. */
export const CURLVERSION_EIGHTH = 7;
/** The value of `CURLVERSION_ELEVENTH` in libcurl's headers. Since libcurl 7.87.0. */
export const CURLVERSION_ELEVENTH = 10;
/** The value of `CURLVERSION_FIFTH` in libcurl's headers. Since libcurl 7.57.0. */
export const CURLVERSION_FIFTH = 4;
/** The value of `CURLVERSION_FIRST` in libcurl's headers. Since libcurl 7.10. */
export const CURLVERSION_FIRST = 0;
/** The value of `CURLVERSION_FOURTH` in libcurl's headers. Since libcurl 7.16.1. */
export const CURLVERSION_FOURTH = 3;
/** The value of `CURLVERSION_NINTH` in libcurl's headers. Since libcurl 7.75.0. */
export const CURLVERSION_NINTH = 8;
/** The value of `CURLVERSION_NOW` in libcurl's headers. Since libcurl 7.10. */
export const CURLVERSION_NOW = 11;
/** The value of `CURLVERSION_SECOND` in libcurl's headers. Since libcurl 7.11.1. */
export const CURLVERSION_SECOND = 1;
/** The value of `CURLVERSION_SEVENTH` in libcurl's headers. Since libcurl 7.70.0. */
export const CURLVERSION_SEVENTH = 6;
/** The value of `CURLVERSION_SIXTH` in libcurl's headers. Since libcurl 7.66.0. */
export const CURLVERSION_SIXTH = 5;
/** The value of `CURLVERSION_TENTH` in libcurl's headers. Since libcurl 7.77.0. */
export const CURLVERSION_TENTH = 9;
/** The value of `CURLVERSION_THIRD` in libcurl's headers. Since libcurl 7.12.0. */
export const CURLVERSION_THIRD = 2;
/** The value of `CURLVERSION_TWELFTH` in libcurl's headers. Since libcurl 8.8.0. */
export const CURLVERSION_TWELFTH = 11;
/** The value of `CURLWS_BINARY` in libcurl's headers. Since libcurl 7.86.0. */
export const CURLWS_BINARY = 2;
/** The value of `CURLWS_CLOSE` in libcurl's headers. Since libcurl 7.86.0. */
export const CURLWS_CLOSE = 8;
/** The value of `CURLWS_CONT` in libcurl's headers. Since libcurl 7.86.0. */
export const CURLWS_CONT = 4;
/** The value of `CURLWS_NOAUTOPONG` in libcurl's headers. Since libcurl 8.14.0. */
export const CURLWS_NOAUTOPONG = 2;
/** The value of `CURLWS_OFFSET` in libcurl's headers. Since libcurl 7.86.0. */
export const CURLWS_OFFSET = 32;
/** The value of `CURLWS_PING` in libcurl's headers. Since libcurl 7.86.0. */
export const CURLWS_PING = 16;
/** The value of `CURLWS_PONG` in libcurl's headers. Since libcurl 7.86.0. */
export const CURLWS_PONG = 64;
/** The value of `CURLWS_RAW_MODE` in libcurl's headers. Since libcurl 7.86.0. */
export const CURLWS_RAW_MODE = 1;
/** The value of `CURLWS_TEXT` in libcurl's headers. Since libcurl 7.86.0. */
export const CURLWS_TEXT = 1;
/** The value of `CURL_BLOB_COPY` in libcurl's headers. Since libcurl 7.71.0. */
export const CURL_BLOB_COPY = 1;
/** The value of `CURL_BLOB_NOCOPY` in libcurl's headers. Since libcurl 7.71.0. */
export const CURL_BLOB_NOCOPY = 0;
/** The value of `CURL_CHUNK_BGN_FUNC_FAIL` in libcurl's headers. Since libcurl 7.21.0. */
export const CURL_CHUNK_BGN_FUNC_FAIL = 1;
/** The value of `CURL_CHUNK_BGN_FUNC_OK` in libcurl's headers. Since libcurl 7.21.0. */
export const CURL_CHUNK_BGN_FUNC_OK = 0;
/** The value of `CURL_CHUNK_BGN_FUNC_SKIP` in libcurl's headers. Since libcurl 7.21.0. */
export const CURL_CHUNK_BGN_FUNC_SKIP = 2;
/** The value of `CURL_CHUNK_END_FUNC_FAIL` in libcurl's headers. Since libcurl 7.21.0. */
export const CURL_CHUNK_END_FUNC_FAIL = 1;
/** The value of `CURL_CHUNK_END_FUNC_OK` in libcurl's headers. Since libcurl 7.21.0. */
export const CURL_CHUNK_END_FUNC_OK = 0;
/** The value of `CURL_CSELECT_ERR` in libcurl's headers. Since libcurl 7.16.3. */
export const CURL_CSELECT_ERR = 4;
/** The value of `CURL_CSELECT_IN` in libcurl's headers. Since libcurl 7.16.3. */
export const CURL_CSELECT_IN = 1;
/** The value of `CURL_CSELECT_OUT` in libcurl's headers. Since libcurl 7.16.3. */
export const CURL_CSELECT_OUT = 2;
/** The value of `CURL_ERROR_SIZE` in libcurl's headers. Since libcurl 7.1. */
export const CURL_ERROR_SIZE = 256;
/** The value of `CURL_FNMATCHFUNC_FAIL` in libcurl's headers. Since libcurl 7.21.0. */
export const CURL_FNMATCHFUNC_FAIL = 2;
/** The value of `CURL_FNMATCHFUNC_MATCH` in libcurl's headers. Since libcurl 7.21.0. */
export const CURL_FNMATCHFUNC_MATCH = 0;
/** The value of `CURL_FNMATCHFUNC_NOMATCH` in libcurl's headers. Since libcurl 7.21.0. */
export const CURL_FNMATCHFUNC_NOMATCH = 1;
/**
 * The value of `CURL_FORMADD_DISABLED` in libcurl's headers. Since libcurl 7.12.1.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURL_FORMADD_DISABLED = 7;
/**
 * The value of `CURL_FORMADD_ILLEGAL_ARRAY` in libcurl's headers. Since libcurl 7.9.8.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURL_FORMADD_ILLEGAL_ARRAY = 6;
/**
 * The value of `CURL_FORMADD_INCOMPLETE` in libcurl's headers. Since libcurl 7.9.8.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURL_FORMADD_INCOMPLETE = 5;
/**
 * The value of `CURL_FORMADD_MEMORY` in libcurl's headers. Since libcurl 7.9.8.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURL_FORMADD_MEMORY = 1;
/**
 * The value of `CURL_FORMADD_NULL` in libcurl's headers. Since libcurl 7.9.8.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURL_FORMADD_NULL = 3;
/**
 * The value of `CURL_FORMADD_OK` in libcurl's headers. Since libcurl 7.9.8.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURL_FORMADD_OK = 0;
/**
 * The value of `CURL_FORMADD_OPTION_TWICE` in libcurl's headers. Since libcurl 7.9.8.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURL_FORMADD_OPTION_TWICE = 2;
/**
 * The value of `CURL_FORMADD_UNKNOWN_OPTION` in libcurl's headers. Since libcurl 7.9.8.
 *
 * @deprecated Since libcurl 7.56.0.
 */
export const CURL_FORMADD_UNKNOWN_OPTION = 4;
/** The value of `CURL_GLOBAL_ACK_EINTR` in libcurl's headers. Since libcurl 7.30.0. */
export const CURL_GLOBAL_ACK_EINTR = 4;
/** The value of `CURL_GLOBAL_ALL` in libcurl's headers. Since libcurl 7.8. */
export const CURL_GLOBAL_ALL = 3;
/** The value of `CURL_GLOBAL_DEFAULT` in libcurl's headers. Since libcurl 7.8. */
export const CURL_GLOBAL_DEFAULT = 3;
/** The value of `CURL_GLOBAL_NOTHING` in libcurl's headers. Since libcurl 7.8. */
export const CURL_GLOBAL_NOTHING = 0;
/** The value of `CURL_GLOBAL_SSL` in libcurl's headers. Since libcurl 7.8. */
export const CURL_GLOBAL_SSL = 1;
/** The value of `CURL_GLOBAL_WIN32` in libcurl's headers. Since libcurl 7.8.1. */
export const CURL_GLOBAL_WIN32 = 2;
/** The value of `CURL_HET_DEFAULT` in libcurl's headers. Since libcurl 7.59.0. */
export const CURL_HET_DEFAULT = 200;
/** The value of `CURL_HTTPPOST_BUFFER` in libcurl's headers. Since libcurl 7.46.0. */
export const CURL_HTTPPOST_BUFFER = 16;
/** The value of `CURL_HTTPPOST_CALLBACK` in libcurl's headers. Since libcurl 7.46.0. */
export const CURL_HTTPPOST_CALLBACK = 64;
/** The value of `CURL_HTTPPOST_FILENAME` in libcurl's headers. Since libcurl 7.46.0. */
export const CURL_HTTPPOST_FILENAME = 1;
/** The value of `CURL_HTTPPOST_LARGE` in libcurl's headers. Since libcurl 7.46.0. */
export const CURL_HTTPPOST_LARGE = 128;
/** The value of `CURL_HTTPPOST_PTRBUFFER` in libcurl's headers. Since libcurl 7.46.0. */
export const CURL_HTTPPOST_PTRBUFFER = 32;
/** The value of `CURL_HTTPPOST_PTRCONTENTS` in libcurl's headers. Since libcurl 7.46.0. */
export const CURL_HTTPPOST_PTRCONTENTS = 8;
/** The value of `CURL_HTTPPOST_PTRNAME` in libcurl's headers. Since libcurl 7.46.0. */
export const CURL_HTTPPOST_PTRNAME = 4;
/** The value of `CURL_HTTPPOST_READFILE` in libcurl's headers. Since libcurl 7.46.0. */
export const CURL_HTTPPOST_READFILE = 2;
/** The value of `CURL_HTTP_VERSION_1_0` in libcurl's headers. Since libcurl 7.9.1. */
export const CURL_HTTP_VERSION_1_0 = 1;
/** The value of `CURL_HTTP_VERSION_1_1` in libcurl's headers. Since libcurl 7.9.1. */
export const CURL_HTTP_VERSION_1_1 = 2;
/** The value of `CURL_HTTP_VERSION_2` in libcurl's headers. Since libcurl 7.43.0. */
export const CURL_HTTP_VERSION_2 = 3;
/** The value of `CURL_HTTP_VERSION_2TLS` in libcurl's headers. Since libcurl 7.47.0. */
export const CURL_HTTP_VERSION_2TLS = 4;
/** The value of `CURL_HTTP_VERSION_2_0` in libcurl's headers. Since libcurl 7.33.0. */
export const CURL_HTTP_VERSION_2_0 = 3;
/** The value of `CURL_HTTP_VERSION_2_PRIOR_KNOWLEDGE` in libcurl's headers. Since libcurl 7.49.0. */
export const CURL_HTTP_VERSION_2_PRIOR_KNOWLEDGE = 5;
/** The value of `CURL_HTTP_VERSION_3` in libcurl's headers. Since libcurl 7.66.0. */
export const CURL_HTTP_VERSION_3 = 30;
/** The value of `CURL_HTTP_VERSION_3ONLY` in libcurl's headers. Since libcurl 7.88.0. */
export const CURL_HTTP_VERSION_3ONLY = 31;
/** The value of `CURL_HTTP_VERSION_NONE` in libcurl's headers. Since libcurl 7.9.1. */
export const CURL_HTTP_VERSION_NONE = 0;
/** The value of `CURL_IPRESOLVE_V4` in libcurl's headers. Since libcurl 7.10.8. */
export const CURL_IPRESOLVE_V4 = 1;
/** The value of `CURL_IPRESOLVE_V6` in libcurl's headers. Since libcurl 7.10.8. */
export const CURL_IPRESOLVE_V6 = 2;
/** The value of `CURL_IPRESOLVE_WHATEVER` in libcurl's headers. Since libcurl 7.10.8. */
export const CURL_IPRESOLVE_WHATEVER = 0;
/** The value of `CURL_LOCK_ACCESS_NONE` in libcurl's headers. Since libcurl 7.10.3. */
export const CURL_LOCK_ACCESS_NONE = 0;
/** The value of `CURL_LOCK_ACCESS_SHARED` in libcurl's headers. Since libcurl 7.10.3. */
export const CURL_LOCK_ACCESS_SHARED = 1;
/** The value of `CURL_LOCK_ACCESS_SINGLE` in libcurl's headers. Since libcurl 7.10.3. */
export const CURL_LOCK_ACCESS_SINGLE = 2;
/** The value of `CURL_LOCK_DATA_CONNECT` in libcurl's headers. Since libcurl 7.10.3. */
export const CURL_LOCK_DATA_CONNECT = 5;
/** The value of `CURL_LOCK_DATA_COOKIE` in libcurl's headers. Since libcurl 7.10.3. */
export const CURL_LOCK_DATA_COOKIE = 2;
/** The value of `CURL_LOCK_DATA_DNS` in libcurl's headers. Since libcurl 7.10.3. */
export const CURL_LOCK_DATA_DNS = 3;
/** The value of `CURL_LOCK_DATA_HSTS` in libcurl's headers. Since libcurl 7.88.0. */
export const CURL_LOCK_DATA_HSTS = 7;
/** The value of `CURL_LOCK_DATA_NONE` in libcurl's headers. Since libcurl 7.10.3. */
export const CURL_LOCK_DATA_NONE = 0;
/** The value of `CURL_LOCK_DATA_PSL` in libcurl's headers. Since libcurl 7.61.0. */
export const CURL_LOCK_DATA_PSL = 6;
/** The value of `CURL_LOCK_DATA_SHARE` in libcurl's headers. Since libcurl 7.10.4. */
export const CURL_LOCK_DATA_SHARE = 1;
/** The value of `CURL_LOCK_DATA_SSL_SESSION` in libcurl's headers. Since libcurl 7.10.3. */
export const CURL_LOCK_DATA_SSL_SESSION = 4;
/** The value of `CURL_MAX_HTTP_HEADER` in libcurl's headers. Since libcurl 7.19.7. */
export const CURL_MAX_HTTP_HEADER = 102400;
/** The value of `CURL_MAX_READ_SIZE` in libcurl's headers. Since libcurl 7.53.0. */
export const CURL_MAX_READ_SIZE = 10485760;
/** The value of `CURL_MAX_WRITE_SIZE` in libcurl's headers. Since libcurl 7.9.7. */
export const CURL_MAX_WRITE_SIZE = 16384;
/** The value of `CURL_NETRC_IGNORED` in libcurl's headers. Since libcurl 7.9.8. */
export const CURL_NETRC_IGNORED = 0;
/** The value of `CURL_NETRC_OPTIONAL` in libcurl's headers. Since libcurl 7.9.8. */
export const CURL_NETRC_OPTIONAL = 1;
/** The value of `CURL_NETRC_REQUIRED` in libcurl's headers. Since libcurl 7.9.8. */
export const CURL_NETRC_REQUIRED = 2;
/** The value of `CURL_POLL_IN` in libcurl's headers. Since libcurl 7.14.0. */
export const CURL_POLL_IN = 1;
/** The value of `CURL_POLL_INOUT` in libcurl's headers. Since libcurl 7.14.0. */
export const CURL_POLL_INOUT = 3;
/** The value of `CURL_POLL_NONE` in libcurl's headers. Since libcurl 7.14.0. */
export const CURL_POLL_NONE = 0;
/** The value of `CURL_POLL_OUT` in libcurl's headers. Since libcurl 7.14.0. */
export const CURL_POLL_OUT = 2;
/** The value of `CURL_POLL_REMOVE` in libcurl's headers. Since libcurl 7.14.0. */
export const CURL_POLL_REMOVE = 4;
/** The value of `CURL_PREREQFUNC_ABORT` in libcurl's headers. Since libcurl 7.79.0. */
export const CURL_PREREQFUNC_ABORT = 1;
/** The value of `CURL_PREREQFUNC_OK` in libcurl's headers. Since libcurl 7.79.0. */
export const CURL_PREREQFUNC_OK = 0;
/** The value of `CURL_PROGRESSFUNC_CONTINUE` in libcurl's headers. Since libcurl 7.68.0. */
export const CURL_PROGRESSFUNC_CONTINUE = 268435457;
/** The value of `CURL_PUSH_DENY` in libcurl's headers. Since libcurl 7.44.0. */
export const CURL_PUSH_DENY = 1;
/** The value of `CURL_PUSH_ERROROUT` in libcurl's headers. Since libcurl 7.72.0. */
export const CURL_PUSH_ERROROUT = 2;
/** The value of `CURL_PUSH_OK` in libcurl's headers. Since libcurl 7.44.0. */
export const CURL_PUSH_OK = 0;
/** The value of `CURL_READFUNC_ABORT` in libcurl's headers. Since libcurl 7.12.1. */
export const CURL_READFUNC_ABORT = 268435456;
/** The value of `CURL_READFUNC_PAUSE` in libcurl's headers. Since libcurl 7.18.0. */
export const CURL_READFUNC_PAUSE = 268435457;
/** The value of `CURL_REDIR_GET_ALL` in libcurl's headers. Since libcurl 7.19.1. */
export const CURL_REDIR_GET_ALL = 0;
/** The value of `CURL_REDIR_POST_301` in libcurl's headers. Since libcurl 7.19.1. */
export const CURL_REDIR_POST_301 = 1;
/** The value of `CURL_REDIR_POST_302` in libcurl's headers. Since libcurl 7.19.1. */
export const CURL_REDIR_POST_302 = 2;
/** The value of `CURL_REDIR_POST_303` in libcurl's headers. Since libcurl 7.26.0. */
export const CURL_REDIR_POST_303 = 4;
/** The value of `CURL_REDIR_POST_ALL` in libcurl's headers. Since libcurl 7.19.1. */
export const CURL_REDIR_POST_ALL = 7;
/** The value of `CURL_RTSPREQ_ANNOUNCE` in libcurl's headers. Since libcurl 7.20.0. */
export const CURL_RTSPREQ_ANNOUNCE = 3;
/** The value of `CURL_RTSPREQ_DESCRIBE` in libcurl's headers. Since libcurl 7.20.0. */
export const CURL_RTSPREQ_DESCRIBE = 2;
/** The value of `CURL_RTSPREQ_GET_PARAMETER` in libcurl's headers. Since libcurl 7.20.0. */
export const CURL_RTSPREQ_GET_PARAMETER = 8;
/** The value of `CURL_RTSPREQ_NONE` in libcurl's headers. Since libcurl 7.20.0. */
export const CURL_RTSPREQ_NONE = 0;
/** The value of `CURL_RTSPREQ_OPTIONS` in libcurl's headers. Since libcurl 7.20.0. */
export const CURL_RTSPREQ_OPTIONS = 1;
/** The value of `CURL_RTSPREQ_PAUSE` in libcurl's headers. Since libcurl 7.20.0. */
export const CURL_RTSPREQ_PAUSE = 6;
/** The value of `CURL_RTSPREQ_PLAY` in libcurl's headers. Since libcurl 7.20.0. */
export const CURL_RTSPREQ_PLAY = 5;
/** The value of `CURL_RTSPREQ_RECEIVE` in libcurl's headers. Since libcurl 7.20.0. */
export const CURL_RTSPREQ_RECEIVE = 11;
/** The value of `CURL_RTSPREQ_RECORD` in libcurl's headers. Since libcurl 7.20.0. */
export const CURL_RTSPREQ_RECORD = 10;
/** The value of `CURL_RTSPREQ_SETUP` in libcurl's headers. Since libcurl 7.20.0. */
export const CURL_RTSPREQ_SETUP = 4;
/** The value of `CURL_RTSPREQ_SET_PARAMETER` in libcurl's headers. Since libcurl 7.20.0. */
export const CURL_RTSPREQ_SET_PARAMETER = 9;
/** The value of `CURL_RTSPREQ_TEARDOWN` in libcurl's headers. Since libcurl 7.20.0. */
export const CURL_RTSPREQ_TEARDOWN = 7;
/** The value of `CURL_SEEKFUNC_CANTSEEK` in libcurl's headers. Since libcurl 7.19.5. */
export const CURL_SEEKFUNC_CANTSEEK = 2;
/** The value of `CURL_SEEKFUNC_FAIL` in libcurl's headers. Since libcurl 7.19.5. */
export const CURL_SEEKFUNC_FAIL = 1;
/** The value of `CURL_SEEKFUNC_OK` in libcurl's headers. Since libcurl 7.19.5. */
export const CURL_SEEKFUNC_OK = 0;
/** The value of `CURL_SOCKET_BAD` in libcurl's headers. Since libcurl 7.14.0. */
export const CURL_SOCKET_BAD: -1 = -1;
/** The value of `CURL_SOCKET_TIMEOUT` in libcurl's headers. Since libcurl 7.14.0. */
export const CURL_SOCKET_TIMEOUT: -1 = -1;
/** The value of `CURL_SOCKOPT_ALREADY_CONNECTED` in libcurl's headers. Since libcurl 7.21.5. */
export const CURL_SOCKOPT_ALREADY_CONNECTED = 2;
/** The value of `CURL_SOCKOPT_ERROR` in libcurl's headers. Since libcurl 7.21.5. */
export const CURL_SOCKOPT_ERROR = 1;
/** The value of `CURL_SOCKOPT_OK` in libcurl's headers. Since libcurl 7.21.5. */
export const CURL_SOCKOPT_OK = 0;
/** The value of `CURL_SSLVERSION_DEFAULT` in libcurl's headers. Since libcurl 7.9.2. */
export const CURL_SSLVERSION_DEFAULT = 0;
/** The value of `CURL_SSLVERSION_MAX_DEFAULT` in libcurl's headers. Since libcurl 7.54.0. */
export const CURL_SSLVERSION_MAX_DEFAULT = 65536;
/** The value of `CURL_SSLVERSION_MAX_NONE` in libcurl's headers. Since libcurl 7.54.0. */
export const CURL_SSLVERSION_MAX_NONE = 0;
/** The value of `CURL_SSLVERSION_MAX_TLSv1_0` in libcurl's headers. Since libcurl 7.54.0. */
export const CURL_SSLVERSION_MAX_TLSv1_0 = 262144;
/** The value of `CURL_SSLVERSION_MAX_TLSv1_1` in libcurl's headers. Since libcurl 7.54.0. */
export const CURL_SSLVERSION_MAX_TLSv1_1 = 327680;
/** The value of `CURL_SSLVERSION_MAX_TLSv1_2` in libcurl's headers. Since libcurl 7.54.0. */
export const CURL_SSLVERSION_MAX_TLSv1_2 = 393216;
/** The value of `CURL_SSLVERSION_MAX_TLSv1_3` in libcurl's headers. Since libcurl 7.54.0. */
export const CURL_SSLVERSION_MAX_TLSv1_3 = 458752;
/** The value of `CURL_SSLVERSION_SSLv2` in libcurl's headers. Since libcurl 7.9.2. */
export const CURL_SSLVERSION_SSLv2 = 2;
/** The value of `CURL_SSLVERSION_SSLv3` in libcurl's headers. Since libcurl 7.9.2. */
export const CURL_SSLVERSION_SSLv3 = 3;
/** The value of `CURL_SSLVERSION_TLSv1` in libcurl's headers. Since libcurl 7.9.2. */
export const CURL_SSLVERSION_TLSv1 = 1;
/** The value of `CURL_SSLVERSION_TLSv1_0` in libcurl's headers. Since libcurl 7.34.0. */
export const CURL_SSLVERSION_TLSv1_0 = 4;
/** The value of `CURL_SSLVERSION_TLSv1_1` in libcurl's headers. Since libcurl 7.34.0. */
export const CURL_SSLVERSION_TLSv1_1 = 5;
/** The value of `CURL_SSLVERSION_TLSv1_2` in libcurl's headers. Since libcurl 7.34.0. */
export const CURL_SSLVERSION_TLSv1_2 = 6;
/** The value of `CURL_SSLVERSION_TLSv1_3` in libcurl's headers. Since libcurl 7.52.0. */
export const CURL_SSLVERSION_TLSv1_3 = 7;
/** The value of `CURL_TIMECOND_IFMODSINCE` in libcurl's headers. Since libcurl 7.9.7. */
export const CURL_TIMECOND_IFMODSINCE = 1;
/** The value of `CURL_TIMECOND_IFUNMODSINCE` in libcurl's headers. Since libcurl 7.9.7. */
export const CURL_TIMECOND_IFUNMODSINCE = 2;
/** The value of `CURL_TIMECOND_LASTMOD` in libcurl's headers. Since libcurl 7.9.7. */
export const CURL_TIMECOND_LASTMOD = 3;
/** The value of `CURL_TIMECOND_NONE` in libcurl's headers. Since libcurl 7.9.7. */
export const CURL_TIMECOND_NONE = 0;
/** The value of `CURL_TLSAUTH_NONE` in libcurl's headers. Since libcurl 7.21.4. */
export const CURL_TLSAUTH_NONE = 0;
/** The value of `CURL_TLSAUTH_SRP` in libcurl's headers. Since libcurl 7.21.4. */
export const CURL_TLSAUTH_SRP = 1;
/** The value of `CURL_TRAILERFUNC_ABORT` in libcurl's headers. Since libcurl 7.64.0. */
export const CURL_TRAILERFUNC_ABORT = 1;
/** The value of `CURL_TRAILERFUNC_OK` in libcurl's headers. Since libcurl 7.64.0. */
export const CURL_TRAILERFUNC_OK = 0;
/** The value of `CURL_UPKEEP_INTERVAL_DEFAULT` in libcurl's headers. Since libcurl 7.62.0. */
export const CURL_UPKEEP_INTERVAL_DEFAULT = 60000;
/** The value of `CURL_VERSION_ALTSVC` in libcurl's headers. Since libcurl 7.64.1. */
export const CURL_VERSION_ALTSVC = 16777216;
/** The value of `CURL_VERSION_ASYNCHDNS` in libcurl's headers. Since libcurl 7.10.7. */
export const CURL_VERSION_ASYNCHDNS = 128;
/** The value of `CURL_VERSION_BROTLI` in libcurl's headers. Since libcurl 7.57.0. */
export const CURL_VERSION_BROTLI = 8388608;
/** The value of `CURL_VERSION_CONV` in libcurl's headers. Since libcurl 7.15.4. */
export const CURL_VERSION_CONV = 4096;
/**
 * The value of `CURL_VERSION_CURLDEBUG` in libcurl's headers. Since libcurl 7.19.6.
 *
 * @deprecated Since libcurl 8.19.0.
 */
export const CURL_VERSION_CURLDEBUG = 8192;
/** The value of `CURL_VERSION_DEBUG` in libcurl's headers. Since libcurl 7.10.6. */
export const CURL_VERSION_DEBUG = 64;
/** The value of `CURL_VERSION_GSASL` in libcurl's headers. Since libcurl 7.76.0. */
export const CURL_VERSION_GSASL = 536870912;
/** The value of `CURL_VERSION_GSSAPI` in libcurl's headers. Since libcurl 7.38.0. */
export const CURL_VERSION_GSSAPI = 131072;
/**
 * The value of `CURL_VERSION_GSSNEGOTIATE` in libcurl's headers. Since libcurl 7.10.6.
 *
 * @deprecated Since libcurl 7.38.0.
 */
export const CURL_VERSION_GSSNEGOTIATE = 32;
/** The value of `CURL_VERSION_HSTS` in libcurl's headers. Since libcurl 7.74.0. */
export const CURL_VERSION_HSTS = 268435456;
/** The value of `CURL_VERSION_HTTP2` in libcurl's headers. Since libcurl 7.33.0. */
export const CURL_VERSION_HTTP2 = 65536;
/** The value of `CURL_VERSION_HTTP3` in libcurl's headers. Since libcurl 7.66.0. */
export const CURL_VERSION_HTTP3 = 33554432;
/** The value of `CURL_VERSION_HTTPS_PROXY` in libcurl's headers. Since libcurl 7.52.0. */
export const CURL_VERSION_HTTPS_PROXY = 2097152;
/** The value of `CURL_VERSION_IDN` in libcurl's headers. Since libcurl 7.12.0. */
export const CURL_VERSION_IDN = 1024;
/** The value of `CURL_VERSION_IPV6` in libcurl's headers. Since libcurl 7.10. */
export const CURL_VERSION_IPV6 = 1;
/**
 * The value of `CURL_VERSION_KERBEROS4` in libcurl's headers. Since libcurl 7.10.
 *
 * @deprecated Since libcurl 7.33.0.
 */
export const CURL_VERSION_KERBEROS4 = 2;
/** The value of `CURL_VERSION_KERBEROS5` in libcurl's headers. Since libcurl 7.40.0. */
export const CURL_VERSION_KERBEROS5 = 262144;
/** The value of `CURL_VERSION_LARGEFILE` in libcurl's headers. Since libcurl 7.11.1. */
export const CURL_VERSION_LARGEFILE = 512;
/** The value of `CURL_VERSION_LIBZ` in libcurl's headers. Since libcurl 7.10. */
export const CURL_VERSION_LIBZ = 8;
/** The value of `CURL_VERSION_MULTI_SSL` in libcurl's headers. Since libcurl 7.56.0. */
export const CURL_VERSION_MULTI_SSL = 4194304;
/** The value of `CURL_VERSION_NTLM` in libcurl's headers. Since libcurl 7.10.6. */
export const CURL_VERSION_NTLM = 16;
/**
 * The value of `CURL_VERSION_NTLM_WB` in libcurl's headers. Since libcurl 7.22.0.
 *
 * @deprecated Since libcurl 8.8.0.
 */
export const CURL_VERSION_NTLM_WB = 32768;
/** The value of `CURL_VERSION_PSL` in libcurl's headers. Since libcurl 7.47.0. */
export const CURL_VERSION_PSL = 1048576;
/** The value of `CURL_VERSION_SPNEGO` in libcurl's headers. Since libcurl 7.10.8. */
export const CURL_VERSION_SPNEGO = 256;
/** The value of `CURL_VERSION_SSL` in libcurl's headers. Since libcurl 7.10. */
export const CURL_VERSION_SSL = 4;
/** The value of `CURL_VERSION_SSPI` in libcurl's headers. Since libcurl 7.13.2. */
export const CURL_VERSION_SSPI = 2048;
/** The value of `CURL_VERSION_THREADSAFE` in libcurl's headers. Since libcurl 7.84.0. */
export const CURL_VERSION_THREADSAFE = 1073741824;
/** The value of `CURL_VERSION_TLSAUTH_SRP` in libcurl's headers. Since libcurl 7.21.4. */
export const CURL_VERSION_TLSAUTH_SRP = 16384;
/** The value of `CURL_VERSION_UNICODE` in libcurl's headers. Since libcurl 7.72.0. */
export const CURL_VERSION_UNICODE = 134217728;
/** The value of `CURL_VERSION_UNIX_SOCKETS` in libcurl's headers. Since libcurl 7.40.0. */
export const CURL_VERSION_UNIX_SOCKETS = 524288;
/** The value of `CURL_VERSION_ZSTD` in libcurl's headers. Since libcurl 7.72.0. */
export const CURL_VERSION_ZSTD = 67108864;
/** The value of `CURL_WAIT_POLLIN` in libcurl's headers. Since libcurl 7.28.0. */
export const CURL_WAIT_POLLIN = 1;
/** The value of `CURL_WAIT_POLLOUT` in libcurl's headers. Since libcurl 7.28.0. */
export const CURL_WAIT_POLLOUT = 4;
/** The value of `CURL_WAIT_POLLPRI` in libcurl's headers. Since libcurl 7.28.0. */
export const CURL_WAIT_POLLPRI = 2;
/** The value of `CURL_WRITEFUNC_ERROR` in libcurl's headers. Since libcurl 7.87.0. */
export const CURL_WRITEFUNC_ERROR = 4294967295;
/** The value of `CURL_WRITEFUNC_PAUSE` in libcurl's headers. Since libcurl 7.18.0. */
export const CURL_WRITEFUNC_PAUSE = 268435457;
/** The value of `CURL_ZERO_TERMINATED` in libcurl's headers. Since libcurl 7.56.0. */
export const CURL_ZERO_TERMINATED: -1 = -1;
