import { pick } from '#testing/seeded-random.ts';

/** What a service could put in place of a value. */
const strange: readonly unknown[] = [
  null,
  '',
  'NaN',
  'calm',
  [],
  {},
  true,
  0,
  -1,
  1e21,
  -99999,
  Number.MAX_VALUE,
  '1e999',
  '2026-13-45T99:99:99Z',
  '\u0000\ud800',
  'x'.repeat(5_000),
  [[[[]]]],
  { value: { en: { en: null } } },
];

/** The same answer with one to three of its values gone or replaced, or cut off, or with a byte changed. */
export function mutatedAnswer(bytes: Uint8Array, random: () => number): Uint8Array {
  const kind = random();
  if (kind < 0.1) return bytes.subarray(0, Math.floor(random() * bytes.length));
  if (kind < 0.2) return withOtherBytes(bytes, random);
  const document = parsed(bytes);
  if (document === undefined) return withOtherBytes(bytes, random);
  for (let count = 1 + Math.floor(random() * 3); count > 0; count -= 1) changeOne(document, random);
  return Buffer.from(JSON.stringify(document));
}

function withOtherBytes(bytes: Uint8Array, random: () => number): Uint8Array {
  const changed = Buffer.from(bytes);
  for (let count = 1 + Math.floor(random() * 8); count > 0; count -= 1) {
    changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256);
  }
  return changed;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Walks down to some value, and takes it away or puts something strange in its place. */
function changeOne(document: unknown, random: () => number): void {
  let holder: object | null = typeof document === 'object' ? document : null;
  while (holder) {
    const keys = Object.keys(holder);
    if (keys.length === 0) return;
    const key = pick(keys, random);
    const value: unknown = Reflect.get(holder, key);
    if (typeof value === 'object' && value !== null && random() < 0.85) {
      holder = value;
      continue;
    }
    if (random() < 0.3) Reflect.deleteProperty(holder, key);
    // a copy, since the next change may go into it
    else Reflect.set(holder, key, structuredClone(pick(strange, random)));
    return;
  }
}
