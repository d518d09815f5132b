import { describe, expect, test } from 'vitest';
import { fieldNames, stateOf, textOf, typedIn } from '#lib/staff/forms/read-form.ts';

const sent = new FormData();
for (const [name, value] of [
  ['email', 'pat@example.com'],
  ['password', 'secret'],
  ['$ACTION_ID_a', ''],
] as const) {
  sent.set(name, value);
}
sent.set('picture', new File(['x'], 'a.png'));

test('a form is read as text, and comes back without its secrets', () => {
  expect(textOf(sent, 'email')).toBe('pat@example.com');
  expect(textOf(sent, 'picture')).toBe('');
  expect(textOf(sent, 'none')).toBe('');
  expect(typedIn(sent)).toEqual({ email: 'pat@example.com', picture: '' });
});

describe('whoever calls an action with something that is no form is told so in words:', () => {
  const noForms: readonly [name: string, sent: unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a string', 'email'],
    ['an object', { get: 'email', keys: 'password' }],
    ['a map', new Map([[1, 2]])],
  ];
  test.each(noForms)('%s', (_name, noForm) => {
    const form = noForm as FormData;
    expect([textOf(form, 'email'), fieldNames(form), typedIn(form)]).toEqual(['', [], {}]);
    expect(stateOf({ kind: 'refused', code: 'signed-out', message: 'You are signed out.' }, form, '')).toEqual({
      kind: 'refused',
      message: 'You are signed out.',
      values: {},
    });
  });
});
