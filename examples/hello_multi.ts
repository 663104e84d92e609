/** The ten-line Multi: libcurl says what to watch and when to call, the program does the waiting. */
import { Easy, Multi, Poller } from "@curlew/curl";
import * as curl from "@curlew/curl/constants";
import { argv } from "node:process";

const multi = new Multi();
const act = (socket: number, ready: number) => {
  multi.socketAction(socket, ready);
  for (let m; (m = multi.infoRead());) console.log("ended with", m.result);
};
const poller = new Poller(act);
multi.setopt(curl.CURLMOPT_SOCKETFUNCTION, (_easy, socket, what) => {
  poller.watch(socket, what);
});
let timer: ReturnType<typeof setTimeout> | undefined;
multi.setopt(curl.CURLMOPT_TIMERFUNCTION, (_multi, timeoutMs) => {
  clearTimeout(timer);
  if (timeoutMs >= 0) timer = setTimeout(act, timeoutMs, -1, 0);
});
const easy = new Easy();
easy.setopt(curl.CURLOPT_URL, argv[2] ?? "https://example.org/");
easy.setopt(curl.CURLOPT_WRITEFUNCTION, (bytes) => {
  console.log(bytes.length, "bytes");
});
multi.addHandle(easy);
