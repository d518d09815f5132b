import { describe, expect, test } from 'vitest';
import { ZodError } from 'zod';
import { parseSettings, type Settings, storedSettings, typedSettings } from '#lib/conditions/desk/parse-settings.ts';
import { sourceRooms } from '#lib/conditions/source-rooms.ts';

const adapters = sourceRooms.flatMap((room) => room.adapters);
const withFields = adapters.filter(({ fields }) => fields.length > 0);

/** Settings as somebody types them, by adapter. */
const typed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  eccc: { site: ' AB-52 ' },
  'eccc-air': { location: 'iakid' },
  airnow: { area: 'Santa Barbara|ca' },
  'alberta-511': { radiusKm: '80' },
  chp: { radiusKm: '30', areas: 'Ventura, Santa Barbara' },
  caltrans: { district: '5' },
  open511: { url: 'https://roads.example.com/events', radiusKm: '12.5' },
  wzdx: { url: 'https://roads.example.com/zones' },
};

describe('what is typed as the settings of a source', () => {
  test.each(withFields.map((adapter) => [adapter.name, adapter] as const))('of %s', (name, adapter) => {
    const settings = parseSettings(adapter, typed[name] ?? {});
    // as they are stored they are parsed again, and typed again
    const stored = storedSettings({ settings: JSON.parse(JSON.stringify(settings)) });
    expect(parseSettings(adapter, stored)).toEqual(settings);
    expect(parseSettings(adapter, typedSettings({ settings: stored }))).toEqual(settings);

    const junk = Object.fromEntries(adapter.fields.map((field) => [field.name, '?'.repeat(400)]));
    for (const message of [...messagesOf(adapter, {}), ...messagesOf(adapter, junk)])
      expect(message).not.toMatch(/^(?:Invalid|Too |Expected)/);
    expect(messagesOf(adapter, junk)).not.toEqual([]);
  });
});

/** What people are told is wrong with settings. */
function messagesOf(adapter: (typeof adapters)[number], settings: Settings): string[] {
  try {
    parseSettings(adapter, settings);
    return [];
  } catch (error) {
    if (error instanceof ZodError) return error.issues.map(({ message }) => message);
    throw error;
  }
}
