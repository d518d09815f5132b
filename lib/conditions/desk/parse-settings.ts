import { z } from 'zod';
import { atMostCharacters } from '#lib/at-most.ts';
import type { Adapter, Source } from '#lib/sources/types.ts';
import { storableDeep } from '#lib/storable.ts';

export type Settings = Readonly<Record<string, z.core.util.JSONType>>;

const maxLength = 500;
const maxJsonLength = 10_000;
const record = z.record(z.string(), z.json());

/**
 * Settings as the adapter's own schema has them; what is empty is as if it were not there.
 * @throws {z.ZodError} with the faults at `settings.<name>`
 */
export function parseSettings(adapter: Adapter, typed: Settings): Settings {
  const given = Object.entries(typed).flatMap(([name, value]) => {
    const words = typeof value === 'string' ? value.trim() : value;
    return words === '' || words === null ? [] : [[name, words] as const];
  });
  const tooLong = given.find(([, value]) => typeof value === 'string' && value.length > maxLength);
  if (tooLong) throw fault(tooLong[0], atMostCharacters(maxLength));
  const settings = storableDeep(Object.fromEntries(given));
  if (JSON.stringify(settings).length > maxJsonLength) throw fault('', atMostCharacters(maxJsonLength));
  const parsed = adapter.settings.safeParse(settings);
  if (!parsed.success)
    throw new z.ZodError(parsed.error.issues.map((issue) => ({ ...issue, path: ['settings', ...issue.path] })));
  return record.parse(JSON.parse(JSON.stringify(parsed.data)));
}

/** Those of a source, as they could be typed again. */
export function storedSettings({ settings }: Pick<Source, 'settings'>): Settings {
  return record.safeParse(settings).data ?? {};
}

/** The same as texts, for a form. */
export function typedSettings(source: Pick<Source, 'settings'>): Record<string, string> {
  const entries = Object.entries(storedSettings(source));
  return Object.fromEntries(entries.map(([name, value]) => [name, inText(value)]));
}

/** What a schema doesn't take as it was typed stays as JSON. */
const inText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const fault = (name: string, message: string) =>
  new z.ZodError([{ code: 'custom', path: ['settings', name].filter(Boolean), message, input: null }]);
