import { expect, test } from 'vitest';
import { withIds } from '#lib/stories/blocks/body.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';
import { readingMinutes } from '#lib/stories/blocks/reading-time.ts';

const paragraph = (words: number): NewBlock => ({ type: 'paragraph', text: [{ text: 'ice '.repeat(words) }] });

test.each<[string, NewBlock[], number]>([
  ['nothing', [], 1],
  ['a line', [paragraph(20)], 1],
  ['a minute and a bit', [paragraph(300)], 1],
  ['nearer to two', [paragraph(350)], 2],
  ['several blocks', [paragraph(230), { type: 'subhead', text: 'Ice' }, paragraph(460)], 3],
  ['runs that end where words do not', [{ type: 'paragraph', text: [{ text: 'un' }, { text: 'broken' }] }], 1],
])('%s', (_name, body, minutes) => expect(readingMinutes(withIds(body))).toBe(minutes));
