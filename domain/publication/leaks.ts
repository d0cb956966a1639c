/** Looks through an edition for what must never be public: people, their numbers, evidence, complaints. */

/** What the record knows and nobody outside may read. */
export interface Secrets {
  /** Names of persons. */
  people: readonly string[];
  /** Their addresses in chat, and the user names they sign in with. */
  addresses: readonly string[];
  /** Names and hashes of evidence. */
  evidence: readonly string[];
  /** Words of public reports 举报 and of rectifications that came from one. */
  complaints: readonly string[];
}

export type LeakKind =
  'person' | 'address' | 'phone' | 'identity' | 'email' | 'evidence' | 'complaint';

export interface Leak {
  kind: LeakKind;
  /** Path of the field, such as `parts.0.tasks.3.title`. */
  at: string;
  /** What was found there. */
  text: string;
}

const DIGITS_AROUND = { before: '(?<!\\d)', after: '(?!\\d)' } as const;
const number = (body: string): RegExp =>
  new RegExp(DIGITS_AROUND.before + body + DIGITS_AROUND.after, 'u');

const PATTERNS: readonly (readonly [LeakKind, RegExp])[] = [
  ['identity', number('[1-9]\\d{5}(?:19|20)\\d{9}[\\dXx]')],
  ['phone', number('(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}')],
  ['phone', number('0\\d{2,3}[-－— ]\\d{7,8}')],
  ['email', /[\w.+-]+@[\w-]+\.[\w.]+/u],
  ['evidence', /\b[0-9a-f]{64}\b/iu],
];

/** One character is no name, and a short address would be found everywhere. */
const SHORTEST = { person: 2, address: 5, evidence: 5, complaint: 8 } as const;

/** Full-width digits and letters read the same to people. */
const plain = (text: string): string => text.normalize('NFKC');
/** Names are also written with a blank between, as in a list of people. */
export const unspaced = (text: string): string => plain(text).replace(/\s+/gu, '');

function wordsOf(secrets: Secrets): (readonly [LeakKind, string])[] {
  const of = (kind: keyof typeof SHORTEST, words: readonly string[]) =>
    words
      .map((word) => unspaced(word))
      .filter((word) => word.length >= SHORTEST[kind])
      .map((word) => [kind, word] as const);
  return [
    ...of('person', secrets.people),
    ...of('address', secrets.addresses),
    ...of('evidence', secrets.evidence),
    ...of('complaint', secrets.complaints),
  ];
}

/** Every text within a value, with its path. */
function textsIn(value: unknown, at: string): (readonly [string, string])[] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, at === '' ? key : `${at}.${key}`),
  );
}

/** Every leak in an edition, or in whatever is about to be published; empty when it may go out. */
export function leaksIn(edition: unknown, secrets: Secrets): Leak[] {
  const words = wordsOf(secrets);
  return textsIn(edition, '').flatMap(([at, text]) => {
    const read = plain(text);
    const tight = unspaced(text);
    const patterns = PATTERNS.flatMap(([kind, pattern]): Leak[] => {
      const found = pattern.exec(read);
      return found ? [{ kind, at, text: found[0] }] : [];
    });
    const named = words
      .filter(([, word]) => tight.includes(word))
      .map(([kind, word]): Leak => ({ kind, at, text: word }));
    return [...patterns, ...named];
  });
}
