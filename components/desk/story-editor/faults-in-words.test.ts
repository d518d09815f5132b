import { expect, test } from 'vitest';
import { faultsInWords } from '#components/desk/story-editor/faults-in-words.ts';

test.each([
  ['headline', 'Headline'],
  ['bylines.2', 'Byline, name 3'],
  ['leadPicture.alt', 'Lead picture, alt text'],
  ['body', 'Body'],
  ['body.3.picture.caption', 'Body, block 4, caption'],
  ['body.0.pictures.1.credit', 'Body, block 1, picture 2, credit'],
  ['body.3.rows.1.0', 'Body, block 4, row 2, column 1'],
  ['body.3.rows', 'Body, block 4'],
  ['body.5.text', 'Body, block 6'],
  ['wire.originalUrl', 'Wire attribution, the original'],
  ['somethingNew', 'somethingNew'],
])('%s reads: %s', (path, words) => {
  expect(faultsInWords({ [path]: 'too long' })).toBe(`${words} – too long`);
});

test('several are told after each other', () => {
  expect(faultsInWords({ kicker: 'at most 40 characters', deck: 'at most 400 characters' })).toBe(
    'Kicker – at most 40 characters; Deck – at most 400 characters',
  );
});
