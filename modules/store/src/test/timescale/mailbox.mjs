// A queue from the main thread to the worker whose reader sleeps until something is there.
// The backend reads its input synchronously, as from a socket: so its thread has to block.
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';

/** The sender's end; `address` is what the reader is made from. */
export class Outbox {
  #channel = new MessageChannel();
  #posted = new Int32Array(new SharedArrayBuffer(4));

  get address() {
    return { port: this.#channel.port2, posted: this.#posted };
  }

  get transfers() {
    return [this.#channel.port2];
  }

  post(letter) {
    this.#channel.port1.postMessage(letter);
    Atomics.add(this.#posted, 0, 1);
    Atomics.notify(this.#posted, 0);
  }
}

/** The reader's end. */
export class Inbox {
  #port;
  #posted;

  constructor({ port, posted }) {
    this.#port = port;
    this.#posted = posted;
  }

  /** The next letter; calls `beforeSleep` each time it has to wait for one. */
  take(beforeSleep) {
    for (;;) {
      const seen = Atomics.load(this.#posted, 0);
      const received = receiveMessageOnPort(this.#port);
      if (received) {
        return received.message;
      }
      beforeSleep();
      Atomics.wait(this.#posted, 0, seen);
    }
  }
}
