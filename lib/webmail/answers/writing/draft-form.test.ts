import { describe, expect, test } from 'vitest';
import { readDraftForm } from '#lib/webmail/answers/writing/draft-form.ts';
import { readWriteStep } from '#lib/webmail/answers/writing/write-step.ts';

function form(fields: Readonly<Record<string, string | File>>): FormData {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.append(name, value);
  return sent;
}

test('a draft is read as it was typed, its lines without carriage returns', () => {
  const words = { to: 'ann@river.example', cc: '', bcc: 'x', subject: ' A line ', body: 'One\r\nTwo\rThree\n' };
  const read = readDraftForm(
    form({
      ...words,
      box: 'news',
      id: 'a',
      version: '3',
      savedBy: 'w',
      kind: 'forward',
      answersId: '7',
      identity: 'person',
    }),
  );
  expect(read).toEqual({
    box: 'news',
    draft: {
      ...words,
      body: 'One\nTwo\nThree\n',
      id: 'a',
      version: 3,
      savedBy: 'w',
      kind: 'forward',
      answersId: '7',
      identity: 'person',
    },
    files: [],
  });
});

test('what makes no sense is a new mail of the box’s, never saved', () => {
  const { draft } = readDraftForm(form({ kind: 'letter', version: 'x', identity: 'chief', answersId: '' }));
  expect(draft).toMatchObject({ kind: 'new', version: 0, identity: 'box', answersId: null, to: '' });
});

test('files come along, but not the empty one of a field in which none was chosen', () => {
  const plan = new File(['plan'], 'plan.txt');
  expect(readDraftForm(form({ files: new File([], '') })).files).toEqual([]);
  expect(readDraftForm(form({ files: new File([], 'undefined') })).files).toEqual([]);
  expect(readDraftForm(form({ files: plan })).files.map(({ name }) => name)).toEqual(['plan.txt']);
  // an empty file is refused in words, and not left out without any
  expect(readDraftForm(form({ files: new File([], 'empty.txt') })).files).toHaveLength(1);
});

describe('a button asks for a step:', () => {
  test.each([
    ['send', { name: 'send', file: '' }],
    ['later', { name: 'later', file: '' }],
    ['discard', { name: 'discard', file: '' }],
    ['remove.a-1', { name: 'remove', file: 'a-1' }],
    ['', { name: 'save', file: '' }],
    ['burn', { name: 'save', file: '' }],
  ])('%s', (text, step) => expect(readWriteStep(text)).toEqual(step));
});
