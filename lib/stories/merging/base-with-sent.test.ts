import { expect, test } from 'vitest';
import { baseWithSent } from '#lib/stories/merging/base-with-sent.ts';
import { mergeWords } from '#lib/stories/merging/merge-words.ts';
import { printBody, toBody } from '#testing/stories/bodies.ts';
import { contentWith } from '#testing/stories/story-content.ts';

const content = (body: string) => contentWith({ body: toBody(body) });

/** `base`: what was read since; `theirs`: what is stored now; `merged`: what comes of it, "?" where something is asked. */
test.each<[string, { sent: string; base?: string; theirs: string; mine: string; merged: string }]>([
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
  [
    'a while ago, do not bring back what others wrote and took out again',
    {
      sent: 'a A1 || b B',
      base: 'a A1 || b B || n New',
      theirs: 'a A1 || b B',
      mine: 'a A1 || b B || n New',
      merged: 'a A1 || b B',
    },
  ],
  [
    'a while ago, do not undo what others wrote into a block that was not changed in them, and took back',
    {
      sent: 'a A1 || b B',
      base: 'a A1 || b B, theirs',
      theirs: 'a A1 || b B',
      mine: 'a A1 || b B, theirs',
      merged: 'a A1 || b B',
    },
  ],
  [
    'a while ago, do not take out a block of others that they brought back',
    { sent: 'a A1 || b B', base: 'a A1', theirs: 'a A1 || b B', mine: 'a A1', merged: 'a A1 || b B' },
  ],
])('words that were sent without an answer, %s', (_what, { sent, base: read, theirs, mine, merged }) => {
  const was = content('a A || b B');
  const base = baseWithSent(read ? content(read) : was, { from: was, content: content(sent) }, content(theirs));
  const merge = mergeWords(base, content(theirs), content(mine));
  expect(merge.collisions.length > 0 ? '?' : printBody(merge.content.body)).toBe(merged);
});

test('a field that is stored as it was sent is nobody else’s change', () => {
  const [was, sent] = [contentWith({ deck: 'Old' }), contentWith({ deck: 'New', kicker: 'ICE' })];
  const theirs = contentWith({ deck: 'New', kicker: 'SNOW' });
  expect(baseWithSent(was, { from: was, content: sent }, theirs)).toMatchObject({ deck: 'New', kicker: '' });
});
