import { expect, test } from 'vitest';
import { readTnef } from '#lib/webmail/reading/tnef/read-tnef.ts';
import { pick, seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { attachedMessage, attachment, codepage, longName, mapiProperties, tnef } from '#testing/webmail/make-tnef.ts';

const inner = tnef(attachment('inner.txt', Buffer.from('within')));
const seeds = [
  tnef(
    codepage(1252),
    attachment('a.txt', Buffer.from('minutes')),
    attachment('b', Buffer.alloc(300), mapiProperties(longName('b.pdf'))),
  ),
  tnef(attachment('c', null, mapiProperties(longName('message'), attachedMessage(inner)))),
];
const sizes = [0, 1, 255, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];

function mutate(bytes: Buffer, random: () => number): Buffer {
  if (bytes.length < 8) return bytes;
  const copy = Buffer.from(bytes);
  const at = Math.floor(random() * (copy.length - 4));
  switch (Math.floor(random() * 4)) {
    case 0:
      copy[at] = Math.floor(random() * 256);
      return copy;
    case 1:
      copy.writeUInt32LE(pick(sizes, random), at);
      return copy;
    case 2:
      return copy.subarray(0, at);
    default:
      return Buffer.concat([copy.subarray(0, at), pick(seeds, random), copy.subarray(at)]);
  }
}

test('whatever is changed in it, it is refused, or its files are no larger than it is', {
  timeout: soakTimeoutMs(20_000),
}, () => {
  const random = seededRandom(20_261_130);
  for (let run = 0; run < soakCount(200_000); run += 1) {
    let bytes = pick(seeds, random);
    for (let changes = 1 + Math.floor(random() * 4); changes > 0; changes -= 1) bytes = mutate(bytes, random);
    const files = readTnef(bytes) ?? [];
    const total = files.reduce((sum, file) => sum + file.bytes.length, 0);
    expect(total).toBeLessThanOrEqual(bytes.length);
    expect(files.length).toBeLessThanOrEqual(100);
  }
});
