import { expect, test } from 'vitest';
import { carryIds } from '#lib/wires/following/carry-ids.ts';
import { paragraphs } from '#testing/wires/following/test-following.ts';

const older = paragraphs('The ferry ran again on Friday.\nIt was full.\nNobody was hurt.');
const [ferry, full, hurt] = older.map(({ id }) => id);

test.each([
  ['the same', 'The ferry ran again on Friday.\nIt was full.\nNobody was hurt.', [ferry, full, hurt]],
  ['changed in it', 'The ferry ran again on Saturday.\nIt was full.\nNobody was hurt.', [ferry, full, hurt]],
  ['gone from the middle', 'The ferry ran again on Friday.\nNobody was hurt.', [ferry, hurt]],
  ['turned round', 'Nobody was hurt.\nThe ferry ran again on Friday.\nIt was full.', [hurt, ferry, full]],
])('blocks keep their ids where the text is %s', (_what, text, expected) => {
  expect(carryIds(older, paragraphs(text)).map(({ id }) => id)).toEqual(expected);
});

test('a block that is new has an id that no other has, whatever the wire called it', () => {
  const tickets = paragraphs('Tickets are sold at the pier.').map((block) => ({ ...block, id: ferry ?? '' }));
  const newer = [...tickets, ...older.slice(0, 2)];
  const ids = carryIds(older, newer).map(({ id }) => id);
  expect(ids.slice(1)).toEqual([ferry, full]);
  expect(new Set(ids).size).toBe(3);
});
