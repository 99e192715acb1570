// Clients that mean no good, in a thread of their own so that who measures is not slowed by them: silent ones, slow ones,
// heads without end; each comes back 0.2 s after it is sent away.
import { connect } from "node:net";
import { parentPort, workerData as port } from "node:worker_threads";

const [IDLE, SLOW, HUGE] = [500, 200, 20];

let isOver = false;
const open = new Set();
let nOpened = 0;
/** Keeps one connection of a kind open, again each time it is closed, until all is over. */
const keep = (speak) => {
  if (isOver) return;
  const socket = connect(port, "127.0.0.1");
  open.add(socket);
  nOpened += 1;
  const done = speak(socket) ?? (() => {});
  socket.on("error", () => {}).resume();
  socket.on("close", () => {
    done();
    open.delete(socket);
    setTimeout(() => keep(speak), 200);
  });
};
const idle = () => {};
const slow = (socket) => {
  socket.write("GET /fr/ HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ");
  const drip = setInterval(() => socket.write("x"), 500);
  return () => clearInterval(drip);
};
const huge = (socket) => {
  const more = () => {
    while (!socket.destroyed && socket.write("X-Huge: " + "x".repeat(8_000) + "\r\n"));
  };
  socket.write("GET / HTTP/1.1\r\n");
  socket.on("drain", more).on("connect", more);
};

for (let n = 0; n < IDLE; n += 1) keep(idle);
for (let n = 0; n < SLOW; n += 1) keep(slow);
for (let n = 0; n < HUGE; n += 1) keep(huge);
parentPort.once("message", () => {
  isOver = true;
  open.forEach((socket) => socket.destroy());
  parentPort.postMessage(nOpened);
});
