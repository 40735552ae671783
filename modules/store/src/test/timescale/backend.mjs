// The worker: one session after another on the one backend, each starting from a clean state.
// Letters in: {open: parameters}, {bytes}, {close}. Messages out: {ready}, {bytes}, {taken},
// {over} (the client said goodbye or was refused) and {idle} (clean, the next may come).
import { parentPort, workerData } from 'node:worker_threads';
import { Engine } from './engine.mjs';
import { Inbox } from './mailbox.mjs';
import { copyFail, anyPassword, errorResponse, Frames, query, sync } from './protocol.mjs';

const SEND_AT = 1 << 16;
const DATABASE = 'postgres';
const USER = 'postgres';
const NOT_SETTINGS = new Set(['user', 'database', 'options', 'replication']);
// the engine's own defaults would put tables into pg_catalog, shun sequential scans and say too much
const USUAL_SETTINGS = {
  search_path: '"$user", public',
  client_min_messages: 'notice',
  enable_seqscan: 'on',
  allow_system_table_mods: 'off',
};

const inbox = new Inbox(workerData);
const engine = await Engine.start({ onOutput: send, onHunger: copyFrame });
let frames = new Frames();
let gone = false;
let unsent = [];
let unsentSize = 0;

clean();
parentPort.postMessage({ ready: true });
for (;;) {
  const letter = inbox.take(flush);
  session(letter.open);
  clean();
  flush();
  parentPort.postMessage({ idle: true });
}

function session(parameters) {
  frames = new Frames();
  gone = false;
  const refusal = refuse(parameters) ?? start(parameters);
  if (refusal) {
    send(refusal);
    hangUp();
  }
  for (let frame = nextFrame(); frame; frame = nextFrame()) {
    const type = String.fromCharCode(frame[0]);
    if (type === 'X') {
      hangUp();
    } else if (!'dcf'.includes(type)) {
      // copy data outside COPY is what a client had under way when its COPY failed
      engine.run(frame);
    }
  }
}

function refuse({ user, database = user, options }) {
  if (user !== USER) {
    return errorResponse('FATAL', '28000', `role "${user}" does not exist`, `the only user is ${USER}`);
  }
  if (database !== DATABASE) {
    const hint = `the only database is ${DATABASE}`;
    return errorResponse('FATAL', '3D000', `database "${database}" does not exist`, hint);
  }
  if (options) {
    const hint = 'set them as parameters of their own, or after connecting';
    return errorResponse('FATAL', '0A000', `start-up options "${options}" are not supported`, hint);
  }
  return undefined;
}

/** Greets the client with the server's own parameters and sets the client's. */
function start(parameters) {
  const said = new Frames();
  said.push(engine.capture(anyPassword()));
  for (const [name, value] of Object.entries({ ...USUAL_SETTINGS, ...parameters })) {
    if (!NOT_SETTINGS.has(name) && !name.startsWith('_pq_.')) {
      const set = `SELECT pg_catalog.set_config(${literal(name)}, ${literal(value)}, false)`;
      said.push(engine.capture(query(set)));
    }
  }
  for (let frame = said.next(); frame; frame = said.next()) {
    const type = String.fromCharCode(frame[0]);
    if (type === 'E') {
      return frame;
    }
    if ('RKS'.includes(type)) {
      send(frame);
    }
  }
  engine.run(sync());
  return undefined;
}

function literal(value) {
  return `'${value.replaceAll("'", "''")}'`;
}

/** The client's next whole message; undefined once it is gone. */
function nextFrame() {
  for (;;) {
    if (gone) {
      return undefined;
    }
    const frame = frames.next();
    if (frame) {
      return frame;
    }
    const letter = inbox.take(flush);
    if (letter.close) {
      gone = true;
    } else {
      parentPort.postMessage({ taken: letter.bytes.length });
      frames.push(Buffer.from(letter.bytes.buffer, letter.bytes.byteOffset, letter.bytes.length));
    }
  }
}

function copyFrame() {
  const frame = nextFrame();
  if (frame && frame[0] !== 'X'.charCodeAt(0)) {
    return frame;
  }
  if (frame) {
    hangUp();
  }
  return copyFail('the client is gone');
}

/** Asks for the socket to be closed and waits until it is. */
function hangUp() {
  flush();
  parentPort.postMessage({ over: true });
  while (!gone) {
    gone = inbox.take(flush).close === true;
  }
}

/** Undoes what a session left: an open transaction, then everything of the session. */
function clean() {
  // the first is skipped if the backend waits for a Sync, and a Sync alone would commit
  for (const frame of [query('ROLLBACK'), sync(), query('ROLLBACK'), query('DISCARD ALL')]) {
    engine.capture(frame);
  }
}

function send(bytes) {
  unsent.push(bytes);
  unsentSize += bytes.length;
  if (unsentSize >= SEND_AT) {
    flush();
  }
}

function flush() {
  if (unsentSize > 0) {
    parentPort.postMessage({ bytes: Buffer.concat(unsent) });
    unsent = [];
    unsentSize = 0;
  }
}
