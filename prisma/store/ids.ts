/** Short ids of kept rows, and secrets that are kept only as hashes. */
import { createHash, randomBytes, randomInt } from 'node:crypto';

const ID_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const ID_LENGTH = 10;
const SECRET_BYTES = 32;

/** `count` letters of an alphabet, by the system's source of chance. */
export function randomLetters(alphabet: string, count: number): string {
  return Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** A new id, short enough for the 64 bytes of a chat button. */
export function newId(prefix: string): string {
  return `${prefix}${randomLetters(ID_LETTERS, ID_LENGTH)}`;
}

/** A secret of 256 bits for cookies and tokens. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** What is kept of a secret. Fast on purpose: the secret itself is not guessable. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
