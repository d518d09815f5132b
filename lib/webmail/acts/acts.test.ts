import { describe, expect, test } from 'vitest';
import { type Acted, actedInWords, undoOf } from '#lib/webmail/acts/acted.ts';
import { readPress } from '#lib/webmail/acts/read-press.ts';

const sent = (press: string, ticks: Readonly<Record<string, string>> = {}) => {
  const form = new FormData();
  form.set('press', press);
  for (const [id, mark] of Object.entries(ticks)) form.set(`conversation-${id}`, mark);
  return form;
};

describe('a press is read:', () => {
  test.each([
    ['of what is ticked', sent('archive', { 12: 'read', 15: 'unread' }), [{ name: 'archive', ids: ['12', '15'] }]],
    [
      'marking leaves those out that are marked so',
      sent('read', { 12: 'read', 15: 'unread' }),
      [{ name: 'read', ids: ['15'] }],
    ],
    ['marking may have nothing to do', sent('read', { 12: 'read' }), [{ name: 'read', ids: [] }]],
    ['of one conversation, whatever is ticked', sent('trash.7', { 12: 'read' }), [{ name: 'trash', ids: ['7'] }]],
    [
      'of several at once',
      sent('inbox.1.2 junk.3'),
      [
        { name: 'inbox', ids: ['1', '2'] },
        { name: 'junk', ids: ['3'] },
      ],
    ],
  ])('%s', (_name, form, presses) => expect(readPress(form)).toEqual(presses));

  test.each([
    ['no button', sent('')],
    ['a button that there is not', sent('burn.1')],
    ['one of several that there is not', sent('inbox.1 sent.2')],
    ['nothing ticked', sent('archive')],
  ])('%s is refused', (_name, form) => expect(() => readPress(form)).toThrow());

  test('of so many that no list has them, some', () => {
    const many = Array.from({ length: 500 }, (_, id) => id);
    expect(readPress(sent(`archive.${many.join('.')}`))).toMatchObject([{ ids: { length: 200 } }]);
  });
});

describe('what was done is told, and can be undone:', () => {
  const cases: [Acted[], string, string | null][] = [
    [
      [{ kind: 'moved', to: 'archive', moved: [{ id: '1', from: 'inbox' }] }],
      'Moved to the archive: 1 conversation.',
      'inbox.1',
    ],
    [
      [
        {
          kind: 'moved',
          to: 'trash',
          moved: [
            { id: '1', from: 'inbox' },
            { id: '2', from: 'junk' },
            { id: '3', from: 'inbox' },
          ],
        },
      ],
      'Moved to the trash: 3 conversations.',
      'inbox.1.3 junk.2',
    ],
    [[{ kind: 'marked', as: 'unread', ids: ['1', '2'] }], 'Marked unread: 2 conversations.', 'read.1.2'],
    [
      [
        { kind: 'moved', to: 'inbox', moved: [{ id: '1', from: 'trash' }] },
        { kind: 'moved', to: 'junk', moved: [{ id: '2', from: 'trash' }] },
      ],
      'Moved to the inbox: 1 conversation and moved to junk: 1 conversation.',
      'trash.1 trash.2',
    ],
    [[{ kind: 'marked', as: 'read', ids: [] }], 'Nothing had to be changed.', null],
    [[{ kind: 'moved', to: 'inbox', moved: [] }], 'Nothing had to be changed.', null],
  ];
  test.each(cases)('%j', (acted, words, undo) => {
    expect(actedInWords(acted)).toBe(words);
    expect(undoOf(acted)).toBe(undo);
  });
});
