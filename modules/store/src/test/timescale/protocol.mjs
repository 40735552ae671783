// The few PostgreSQL wire messages (protocol 3) that the shim reads or writes itself.

const PROTOCOL_3 = 196608;
const CANCEL = 80877102;
const SSL = 80877103;
const GSSENC = 80877104;

/** A message of one type byte and a body; the length counts itself but not the type. */
export function message(type, ...parts) {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(5);
  head.write(type, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

const text = (value) => Buffer.from(`${value}\0`, 'utf8');

export const query = (sql) => message('Q', text(sql));
export const sync = () => message('S');
export const copyFail = (reason) => message('f', text(reason));
export const anyPassword = () => message('p', text('any'));

/** ErrorResponse: severity, SQLSTATE, message and what to do about it. */
export function errorResponse(severity, code, reason, hint) {
  const fields = { S: severity, V: severity, C: code, M: reason, ...(hint && { H: hint }) };
  const parts = Object.entries(fields).map(([tag, value]) => text(tag + value));
  return message('E', ...parts, Buffer.from([0]));
}

/** What a client's first packet (length included) asks for: `kind`, and parameters of a start. */
export function readStartup(packet) {
  if (packet.length < 8) {
    return { kind: 'unknown' };
  }
  switch (packet.readInt32BE(4)) {
    case SSL:
    case GSSENC:
      return { kind: 'encryption' };
    case CANCEL:
      return { kind: 'cancel' };
    default:
  }
  if (packet.readUInt16BE(4) !== PROTOCOL_3 >> 16) {
    return { kind: 'unknown' };
  }
  const words = packet.toString('utf8', 8).split('\0');
  const parameters = {};
  for (let i = 0; i + 1 < words.length && words[i] !== ''; i += 2) {
    parameters[words[i]] = words[i + 1];
  }
  return { kind: 'start', parameters };
}

/** Cuts a stream of chunks into whole messages; `prefix` is 1 with a type byte, 0 without. */
export class Frames {
  #chunks = [];
  #size = 0;

  push(chunk) {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
  }

  /** The next whole message, or undefined while some of it is still to come. */
  next(prefix = 1) {
    if (this.#size < prefix + 4) {
      return undefined;
    }
    // a length that leaves itself out is wrong: whoever reads such a message will say so
    const length = prefix + Math.max(4, this.#peekLength(prefix));
    return this.#size < length ? undefined : this.#take(length);
  }

  /** What arrived after the messages taken so far. */
  rest() {
    return this.#take(this.#size);
  }

  #peekLength(prefix) {
    if (this.#chunks[0].length < prefix + 4) {
      this.#chunks = [Buffer.concat(this.#chunks)];
    }
    return this.#chunks[0].readInt32BE(prefix);
  }

  #take(length) {
    if (this.#chunks.length > 1 && this.#chunks[0].length < length) {
      this.#chunks = [Buffer.concat(this.#chunks)];
    }
    const whole = this.#chunks[0] ?? Buffer.alloc(0);
    const taken = whole.subarray(0, length);
    if (whole.length > length) {
      this.#chunks[0] = whole.subarray(length);
    } else {
      this.#chunks.shift();
    }
    this.#size -= length;
    return taken;
  }
}
