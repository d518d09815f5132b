import { z } from 'zod';
import { hourMs, minuteMs } from '#lib/clock.ts';
import { defineAdapter } from '#lib/sources/define-adapter.ts';
import type { SourceRoom } from '#lib/sources/source-rooms.ts';
import type { KeptSource } from '#lib/sources/types.ts';

const level = z.object({ id: z.string(), metres: z.number() });
export type Level = z.infer<typeof level>;
export const levelSchema = level;

const stations = z.object({ stations: z.array(z.string()) });
const levels = z.object({ asOf: z.coerce.date().nullable().default(null), levels: z.array(z.unknown()) });

/** An invented service: where a river's gauges are, the level at the first one, and warnings. */
export function gaugeAdapter(origin: string, over: { name?: string; keyName?: 'AB511_KEY' } = {}) {
  return defineAdapter<'levels' | 'warnings', Level, { river: string; metres?: number | undefined }>({
    name: over.name ?? 'gauge',
    title: 'River Gauge Office',
    brings: 'Levels of rivers.',
    parts: ['levels', 'warnings'],
    settings: z.object({
      river: z
        .string()
        .regex(/^[a-z]+$/, 'a river in small letters')
        .default('bow'),
      metres: z.coerce.number('metres above the sea').min(0, 'metres above the sea').optional(),
    }),
    fields: [
      { name: 'river', label: 'River', hint: 'In small letters. Empty: the Bow.' },
      { name: 'metres', label: 'Height', hint: 'Metres above the sea.' },
    ],
    keyName: over.keyName ?? null,
    homepage: ({ settings }) => `https://gauges.example/${settings.river}`,
    attributions: [{ text: 'Levels by the River Gauge Office', url: null }],
    requests: ({ settings, links, accessKey }) => {
      if (over.keyName && accessKey === null) return [];
      const key = accessKey === null ? '' : `?key=${accessKey}`;
      const station = links.stations?.first;
      const part = (name: 'levels' | 'warnings') => [{ name, staleAfterMs: hourMs }];
      const fixed = [
        { key: 'stations', url: `${origin}/${settings.river}/stations${key}`, everyMs: 24 * hourMs, parts: [] },
        {
          key: 'warnings',
          url: `${origin}/${settings.river}/warnings${key}`,
          everyMs: 5 * minuteMs,
          parts: part('warnings'),
        },
      ];
      if (station === undefined) return fixed;
      const url = `${origin}/${settings.river}/levels/${station}${key}`;
      return [...fixed, { key: `levels-${station}`, url, everyMs: 15 * minuteMs, parts: part('levels') }];
    },
    read: (key, { bytes }) => {
      const text = Buffer.from(bytes).toString('utf8');
      if (text.includes('throw')) throw new Error(`words of a stranger: ${text}`);
      const json = parsed(text);
      if (key === 'stations') {
        const read = stations.safeParse(json);
        if (!read.success) return { kind: 'unreadable', why: 'It is no list of stations.' };
        const [first] = read.data.stations;
        return { kind: 'read', parts: {}, links: first === undefined ? {} : { first }, dropped: 0 };
      }
      const read = levels.safeParse(json);
      if (!read.success) return { kind: 'unreadable', why: 'It is no list of levels.' };
      const good = read.data.levels.flatMap((one) => level.safeParse(one).data ?? []);
      const part = { dataAsOf: read.data.asOf, observations: good };
      const parts = key === 'warnings' ? { warnings: part } : { levels: part };
      return { kind: 'read', parts, links: {}, dropped: read.data.levels.length - good.length };
    },
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A room that shows all that its sources say. */
export function testRoom(adapters: SourceRoom['adapters']): SourceRoom {
  return {
    adapters,
    changedTags: (edition, before, after) => (said(before) === said(after) ? [] : [`weather:${edition.id}`]),
  };
}

const said = (kept: readonly KeptSource[]) =>
  JSON.stringify(
    kept.map(({ source, answers }) => [source.id, ...answers.flatMap(({ parts }) => Object.entries(parts))]),
  );
