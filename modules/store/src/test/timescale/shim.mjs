// TimescaleDB for tests on a socket: `node shim.mjs [--wait SECONDS]` prints "ready PORT", serves
// 127.0.0.1:PORT from memory, one connection at a time, and ends on SIGTERM or when its standard
// input is closed, which happens also when its parent dies. A further connection waits its turn
// for so many seconds (10) and is then refused with SQLSTATE 53300.
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { negotiate } from './client.mjs';
import { Outbox } from './mailbox.mjs';
import { errorResponse } from './protocol.mjs';

const AHEAD = 4 << 20;
const START_SECONDS = 120;

const { values } = parseArgs({ options: { wait: { type: 'string', default: '10' } } });
const wait = Number(values.wait);
const outbox = new Outbox();
const worker = new Worker(new URL('./backend.mjs', import.meta.url), {
  workerData: outbox.address,
  transferList: outbox.transfers,
});
const waiting = [];
let current;
let busy = false;
let ahead = 0;

const giveUp = setTimeout(() => {
  console.error(`the database did not start within ${START_SECONDS} s`);
  process.exit(1);
}, START_SECONDS * 1000);
process.on('SIGTERM', () => process.exit(0));
process.on('SIGINT', () => process.exit(0));
process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0)).resume();

worker.on('error', (error) => {
  console.error('the database broke:', error);
  const reason = `the database broke: ${error.message ?? error}`;
  const leave = () => process.exit(1);
  setTimeout(leave, 1000);
  current ? current.end(errorResponse('FATAL', '57P02', reason), leave) : leave();
});

worker.on('message', ({ ready, bytes, taken, over, idle }) => {
  if (ready) {
    clearTimeout(giveUp);
    listen();
  } else if (bytes) {
    current?.write(bytes);
  } else if (taken) {
    ahead -= taken;
    if (ahead < AHEAD) {
      current?.resume();
    }
  } else if (over) {
    current?.destroySoon();
  } else if (idle) {
    busy = false;
    admit();
  }
});

function listen() {
  const server = createServer({ noDelay: true }, (socket) => {
    socket.on('error', () => socket.destroy());
    negotiate(socket, (parameters, rest) => queue(socket, parameters, rest));
  });
  server.listen(0, '127.0.0.1', () => console.log(`ready ${server.address().port}`));
}

function queue(socket, parameters, rest) {
  const timer = setTimeout(() => {
    waiting.splice(waiting.indexOf(entry), 1);
    const reason = `one connection at a time: waited ${wait} s for the other to be closed`;
    socket.end(errorResponse('FATAL', '53300', reason, 'use a pool of one, or close the other first'));
  }, wait * 1000);
  const entry = { socket, parameters, rest, timer };
  waiting.push(entry);
  admit();
}

function admit() {
  if (busy || waiting.length === 0) {
    return;
  }
  const { socket, parameters, rest, timer } = waiting.shift();
  clearTimeout(timer);
  busy = true;
  ahead = 0;
  current = socket;
  const close = () => {
    current = undefined;
    outbox.post({ close: true });
  };
  outbox.post({ open: parameters });
  if (rest.length > 0) {
    forward(rest);
  }
  socket.on('data', forward);
  socket.destroyed ? close() : socket.once('close', close);
  socket.resume();
}

function forward(bytes) {
  ahead += bytes.length;
  if (ahead >= AHEAD) {
    current?.pause();
  }
  outbox.post({ bytes });
}
