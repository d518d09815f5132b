import { expect, test } from 'vitest';
import { readWireForm } from '#lib/wires/desk/read-wire-form.ts';

const formOf = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

test('the form of a wire is read as it was sent', () => {
  const sent = {
    id: '4',
    version: '2',
    rights: 'full',
    'edition-3': 'on',
    'edition-1': 'on',
    sectionId: '2',
    pictureDays: '',
    idleHours: '48',
    intervalMinutes: '30',
    isCanonical: 'on',
  };
  expect(readWireForm(formOf(sent))).toMatchObject({
    id: 4,
    version: 2,
    rights: 'full',
    editionIds: [3, 1],
    sectionId: 2,
    pictureDays: null,
    idleHours: 48,
    intervalMinutes: 30,
    isCanonical: true,
  });
});

test('what makes no sense is careful, or left for the use case to refuse', () => {
  const read = readWireForm(formOf({ rights: 'everything', destination: 'moon', intervalMinutes: '', idleHours: 'x' }));
  expect(read).toMatchObject({
    id: null,
    rights: 'summary',
    destination: 'inbox',
    intervalMinutes: NaN,
    idleHours: NaN,
  });
  expect(readWireForm(new FormData())).toMatchObject({ id: null, editionIds: [], pictures: 'none', withdrawal: 'ask' });
});
