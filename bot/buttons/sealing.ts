/**
 * Signed button data: nobody can make a button up, and nobody can press another person's.
 * Layout: `verb|subject|detail|mac`, at most 64 bytes (the limit of Telegram's callback data).
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Tap, VERBS, verbOf } from './tap.js';

const MOST_BYTES = 64;
/** 72 bits: far beyond guessing through a chat. */
const MAC_BYTES = 9;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
const PACKED = /~([\w-]{22})/;

/** Ids may begin with a UUID; base64 saves 14 of its 36 bytes. */
function packed(subject: string): string {
  return subject.replace(
    UUID,
    (uuid) => `~${Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url')}`,
  );
}

function unpacked(subject: string): string {
  return subject.replace(PACKED, (_, short: string) =>
    Buffer.from(short, 'base64url')
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
  );
}

export interface Sealing {
  /** Callback data of a button that only this person can press. @throws RangeError when too long. */
  seal(personId: string, tap: Tap): string;
  /** What a pressed button stands for; `undefined` when it is forged or another person's. */
  open(personId: string, data: string): Tap | undefined;
}

/** Seals buttons with a secret of at least 16 characters, kept across restarts. */
export function createSealing(secret: string): Sealing {
  if (secret.length < 16) throw new RangeError('the secret of the buttons is too short');
  const macOf = (personId: string, body: string): Buffer =>
    createHmac('sha256', secret).update(`${personId}|${body}`).digest().subarray(0, MAC_BYTES);
  return {
    seal(personId, { verb, subject, detail }) {
      const body = `${VERBS[verb]}|${packed(subject)}|${detail}`;
      const data = `${body}|${macOf(personId, body).toString('base64url')}`;
      const bytes = Buffer.byteLength(data);
      if (bytes > MOST_BYTES) throw new RangeError(`a button of ${bytes} bytes: ${body}`);
      return data;
    },
    open(personId, data) {
      const at = data.lastIndexOf('|');
      const body = data.slice(0, at);
      const given = Buffer.from(data.slice(at + 1), 'base64url');
      const right = macOf(personId, body);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
      const [letters = '', subject = '', detail = ''] = body.split('|');
      const verb = verbOf(letters);
      return verb && { verb, subject: unpacked(subject), detail };
    },
  };
}
