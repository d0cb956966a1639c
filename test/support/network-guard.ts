import { Socket } from 'node:net';

const HERE = /^(localhost|127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+|0\.0\.0\.0)$/;
const connect = Socket.prototype.connect;

/** Fails every connection that would leave this machine: tests speak to fakes only. */
Socket.prototype.connect = function guarded(this: Socket, ...args: unknown[]): Socket {
  const host = hostOf(args);
  if (host !== undefined && !HERE.test(host)) throw new Error(`a test tried to reach ${host}`);
  return Reflect.apply(connect, this, args);
} as typeof connect;

// Node passes either (options), (port, host), (path) or its own normalised [options, callback].
function hostOf(args: unknown[]): string | undefined {
  const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first === 'object' && first !== null && 'host' in first) {
    return typeof first.host === 'string' ? first.host : undefined;
  }
  return typeof first === 'number' && typeof args[1] === 'string' ? args[1] : undefined;
}
