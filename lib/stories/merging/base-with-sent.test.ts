import { expect, test } from 'vitest';
import { baseWithSent } from '#lib/stories/merging/base-with-sent.ts';
import { mergeWords } from '#lib/stories/merging/merge-words.ts';
import { printBody, toBody } from '#testing/stories/bodies.ts';
import { contentWith } from '#testing/stories/story-content.ts';

const content = (body: string) => contentWith({ body: toBody(body) });

/** What is stored now, what is typed now, and what comes of both; "?": something is asked. */
test.each<[string, { sent: string; theirs: string; mine: string; merged: string }]>([
  [
    'that arrived are no change of anybody else’s, though others saved after them',
    {
      sent: 'a A1 || b B',
      theirs: 'a A1 || b B, theirs',
      mine: 'a A1 and more || b B',
      merged: 'a A1 and more || b B, theirs',
    },
  ],
  [
    'that never arrived are changes like any other',
    {
      sent: 'a A1 || b B',
      theirs: 'a A || b B, theirs',
      mine: 'a A1 and more || b B',
      merged: 'a A1 and more || b B, theirs',
    },
  ],
  [
    'of a block that was new in them are not asked about',
    {
      sent: 'a A || n New || b B',
      theirs: 'a A || n New || b B, theirs',
      mine: 'a A || n New and more || b B',
      merged: 'a A || n New and more || b B, theirs',
    },
  ],
  [
    'that deleted a block do not delete it again after that was undone',
    { sent: 'b B', theirs: 'b B, theirs', mine: 'a A || b B', merged: 'a A || b B, theirs' },
  ],
  [
    'that were taken back stay so',
    { sent: 'a A1 || b B', theirs: 'a A1 || b B, theirs', mine: 'a A || b B', merged: 'a A || b B, theirs' },
  ],
  [
    'that somebody wrote on are asked about',
    { sent: 'a A1 || b B', theirs: 'a A1, theirs || b B', mine: 'a A1 and more || b B', merged: '?' },
  ],
])('words that were sent without an answer, %s', (_what, { sent, theirs, mine, merged }) => {
  const base = baseWithSent(content('a A || b B'), content(sent), content(theirs));
  const merge = mergeWords(base, content(theirs), content(mine));
  expect(merge.collisions.length > 0 ? '?' : printBody(merge.content.body)).toBe(merged);
});

test('a field that is stored as it was sent is nobody else’s change', () => {
  const [was, sent] = [contentWith({ deck: 'Old' }), contentWith({ deck: 'New', kicker: 'ICE' })];
  const theirs = contentWith({ deck: 'New', kicker: 'SNOW' });
  expect(baseWithSent(was, sent, theirs)).toMatchObject({ deck: 'New', kicker: '' });
});
