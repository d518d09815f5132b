import { expect, test } from 'vitest';
import { parseSettings } from '#lib/conditions/desk/parse-settings.ts';
import { sourceRooms } from '#lib/conditions/source-rooms.ts';

/** Something for every field that there is. */
const typed: Readonly<Record<string, string>> = {
  area: 'Santa Barbara|ca',
  areas: 'Santa Barbara, Ventura',
  district: '5',
  location: 'IAKID',
  radiusKm: '25',
  site: 'ab-52',
  url: 'https://roads.example/feed.json',
};

const adapters = sourceRooms.flatMap((room) => room.adapters);

test.each(adapters.map((adapter) => [adapter.name, adapter] as const))(
  'settings of %s are read again as they were stored',
  (_name, adapter) => {
    const given = Object.fromEntries(adapter.fields.map(({ name }) => [name, typed[name] ?? '']));
    const stored = parseSettings(adapter, given);
    expect(Object.keys(stored)).toEqual(expect.arrayContaining(Object.keys(given)));
    expect(adapter.settings.parse(stored)).toEqual(stored);
  },
);
