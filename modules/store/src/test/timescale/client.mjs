// One socket, from its first packet until the backend is free for it.
import { errorResponse, Frames, readStartup } from './protocol.mjs';

/**
 * Answers what comes before a session (encryption: no; cancel: ignored, as a server does whose key
 * does not match), then calls `onStart(parameters, rest)` once, with the bytes that came after.
 */
export function negotiate(socket, onStart) {
  const frames = new Frames();
  socket.on('data', function listen(chunk) {
    frames.push(chunk);
    for (let packet = frames.next(0); packet; packet = frames.next(0)) {
      const { kind, parameters } = readStartup(packet);
      if (kind === 'encryption') {
        socket.write('N');
      } else if (kind === 'start') {
        socket.off('data', listen);
        socket.pause();
        onStart(parameters, frames.rest());
        return;
      } else {
        const refusal = errorResponse('FATAL', '08P01', 'not a start of PostgreSQL protocol 3.0');
        socket.end(kind === 'cancel' ? undefined : refusal);
        return;
      }
    }
  });
}
