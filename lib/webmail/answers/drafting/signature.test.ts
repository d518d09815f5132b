import { expect, test } from 'vitest';
import { changeSignature, writeSignature } from '#lib/webmail/answers/drafting/signature.ts';

const signer = { person: 'Kim Reyes', box: 'News', signature: 'Action News\n1 Main Street' };

test.each([
  ['box', signer, '-- \nNews\nAction News\n1 Main Street'],
  ['person', signer, '-- \nKim Reyes, News\nAction News\n1 Main Street'],
  ['person', { ...signer, signature: ' ' }, '-- \nKim Reyes, News'],
] as const)('%s', (identity, who, signature) => {
  expect(writeSignature(identity, who)).toBe(signature);
});

const quote = '\n\nOn Monday, Ann wrote:\n> -- \n> News\n';
test.each([
  [
    'is exchanged where it stands',
    '\n\n-- \nNews\nAction News\n1 Main Street',
    '\n\n-- \nKim Reyes, News\nAction News\n1 Main Street',
  ],
  ['and at the beginning', '-- \nNews\nAction News\n1 Main Street', '-- \nKim Reyes, News\nAction News\n1 Main Street'],
  ['that was changed stays', '\n\n-- \nNews\nAction News', '\n\n-- \nNews\nAction News'],
  ['that goes on stays', '-- \nNews\nAction News\n1 Main Street North', '-- \nNews\nAction News\n1 Main Street North'],
  ['that was taken out stays out', 'Yes.', 'Yes.'],
])('a signature %s', (_name, before, after) => {
  expect(changeSignature(before + quote, 'person', signer)).toBe(after + quote);
  expect(changeSignature(after + quote, 'person', signer)).toBe(after + quote);
});
