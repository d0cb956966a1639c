/** Passwords, kept as scrypt hashes with their own salt and cost. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { randomLetters } from './ids.js';

// Cost as OWASP's password storage sheet recommends for 32 MB of memory.
const COST = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const KEY_BYTES = 32;
const SALT_BYTES = 16;
// Without letters and digits that look alike on paper.
const READABLE = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';
const GENERATED_LENGTH = 14;

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, COST, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** A hash to keep: method, salt, key. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt);
  return `scrypt:${salt.toString('base64url')}:${key.toString('base64url')}`;
}

/**
 * Whether a password fits a kept hash. Takes as long without a hash, so that nobody learns from the time
 * which user names exist.
 */
export async function passwordFits(password: string, kept: string | null): Promise<boolean> {
  const [method, salt, key] = (kept ?? '').split(':');
  const known = method === 'scrypt' && salt !== undefined && key !== undefined;
  const derived = await derive(password, Buffer.from(known ? salt : 'nobody', 'base64url'));
  const expected = Buffer.from(known ? key : '', 'base64url');
  return known && expected.length === derived.length && timingSafeEqual(expected, derived);
}

/** A password for somebody's first sign-in, readable on paper. */
export function newPassword(): string {
  return randomLetters(READABLE, GENERATED_LENGTH);
}
