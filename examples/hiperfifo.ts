/**
 * Fetches URLs that arrive, one a line, while others are still under way: a
 * port in spirit of curl's `hiperfifo.c`, for programs that bring their own
 * event loop. Everything that `Loop` would do is done here by hand.
 *
 *     hiperfifo.ts < urls.txt
 *     mkfifo urls; hiperfifo.ts urls       # and from another shell:
 *     exec 3> urls; echo https://example.org/ >&3; ...; exec 3>&-
 *
 * It ends when the input has ended and the last transfer is done.
 */
import { Easy, Multi, Poller } from "@curlew/curl";
import {
  CURL_POLL_REMOVE,
  CURL_SOCKET_TIMEOUT,
  CURLE_OK,
  CURLINFO_EFFECTIVE_URL,
  CURLINFO_RESPONSE_CODE,
  CURLMOPT_SOCKETFUNCTION,
  CURLMOPT_TIMERFUNCTION,
  CURLOPT_FOLLOWLOCATION,
  CURLOPT_URL,
  CURLOPT_WRITEFUNCTION,
} from "@curlew/curl/constants";
import { createReadStream } from "node:fs";
import { argv, stdin } from "node:process";
import { createInterface } from "node:readline";

/** What we attach to each socket with `multi.assign`; libcurl hands it back. */
interface Watched {
  what: number;
}

const names = ["nothing", "IN", "OUT", "INOUT"];
const received = new Map<Easy, number>(); // the transfers under way
let inputEnded = false;
const multi = new Multi();

// Our loop: a poller for the sockets and one timer. Whatever happens on
// either, libcurl is told, and then asked which transfers have ended.
const poller = new Poller((socket, ready) => act(socket, ready));
let timer: ReturnType<typeof setTimeout> | undefined;

function act(socket: number, ready: number) {
  multi.socketAction(socket, ready);
  for (let message; (message = multi.infoRead());) {
    end(message.easy, message.result);
  }
  closeWhenDone();
}

// libcurl calls this with each socket that it wants watched, for what, and
// when no more.
multi.setopt(
  CURLMOPT_SOCKETFUNCTION,
  (_easy, socket, what, _userp, socketp) => {
    poller.watch(socket, what);
    const watched = socketp as Watched | undefined;
    if (what === CURL_POLL_REMOVE) {
      console.log(`  socket ${socket}: no longer watched`);
    } else if (watched) {
      const was = names[watched.what];
      console.log(`  socket ${socket}: ${names[what]} instead of ${was}`);
      watched.what = what;
    } else {
      console.log(`  socket ${socket}: watched for ${names[what]}`);
      multi.assign(socket, { what } satisfies Watched);
    }
    return 0;
  },
);

// libcurl has one timer. It does not repeat, -1 deletes it, and 0 means soon
// but never from in here.
multi.setopt(CURLMOPT_TIMERFUNCTION, (_multi, timeoutMs) => {
  clearTimeout(timer);
  if (timeoutMs >= 0) {
    timer = setTimeout(() => act(CURL_SOCKET_TIMEOUT, 0), timeoutMs);
  }
  return 0;
});

function begin(url: string) {
  const easy = new Easy();
  easy.setopt(CURLOPT_URL, url);
  easy.setopt(CURLOPT_FOLLOWLOCATION, 1);
  easy.setopt(CURLOPT_WRITEFUNCTION, (bytes: Uint8Array) => {
    received.set(easy, (received.get(easy) ?? 0) + bytes.length);
    return bytes.length;
  });
  received.set(easy, 0);
  console.log(`begin ${url}`);
  multi.addHandle(easy); // sets the timer, and so starts the transfer
}

function end(easy: Easy, result: number) {
  const url = easy.getinfo(CURLINFO_EFFECTIVE_URL);
  const outcome = result === CURLE_OK
    ? `status ${easy.getinfo(CURLINFO_RESPONSE_CODE)}`
    : `failed: ${Easy.strerror(result)}`;
  console.log(`end   ${url}: ${outcome}, ${received.get(easy)} bytes`);
  received.delete(easy);
  multi.removeHandle(easy);
  easy.close();
}

function closeWhenDone() {
  if (!inputEnded || received.size > 0) return;
  multi.close(); // may still call the socket function
  poller.close();
}

const path = argv[2];
const input = path === undefined ? stdin : createReadStream(path);
for await (const line of createInterface({ input })) {
  if (line.trim() !== "") begin(line.trim());
}
inputEnded = true;
console.log(`input ended, ${received.size} under way`);
closeWhenDone();
