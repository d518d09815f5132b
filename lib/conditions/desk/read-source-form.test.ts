import { expect, test } from 'vitest';
import { pressOf, readSourceForm, readSourcePress } from '#lib/conditions/desk/read-source-form.ts';

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test('the form of a new source says whose it is, that of another which version was seen', () => {
  expect(readSourceForm(formOf({ editionId: '3', adapter: 'gauge', 'settings.river': 'bow', other: 'x' }))).toEqual({
    id: null,
    editionId: 3,
    adapter: 'gauge',
    settings: { river: 'bow' },
  });
  expect(readSourceForm(formOf({ id: '7', version: '2', adapter: 'gauge', 'settings.river': '' }))).toEqual({
    id: 7,
    version: 2,
    settings: { river: '' },
  });
});

test('a button says what is to be done to which source', () => {
  const press = { step: 'pause', id: 7, version: 2 } as const;
  expect(readSourcePress(formOf({ press: pressOf(press) }))).toEqual(press);
  for (const typed of ['', 'burn 7 2', 'constructor 7 2']) expect(readSourcePress(formOf({ press: typed }))).toBeNull();
});
