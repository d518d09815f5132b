import { z } from 'zod';
import { hourMs, minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { defineAdapter } from '#lib/sources/define-adapter.ts';
import { sourceAnswers, sources } from '#lib/sources/schema.ts';
import type { Adapter, KeptAnswer, KeptSource } from '#lib/sources/types.ts';
import { type WeatherPart, weatherParts } from '#lib/weather/observations.ts';

const staleAfterMs: Readonly<Record<WeatherPart, number>> = {
  now: 2 * hourMs,
  hours: 12 * hourMs,
  days: 12 * hourMs,
  alerts: 15 * minuteMs,
  air: 3 * hourMs,
};

/** An invented weather service, which brings each part by a request of that name. Nobody asks it. */
export function inventedService(name: string, parts: readonly WeatherPart[] = weatherParts): Adapter {
  return defineAdapter({
    name,
    title: `Weather office ${name}`,
    brings: 'Invented weather.',
    parts,
    settings: z.object({ stations: z.array(z.string()).default([]) }),
    fields: [],
    keyName: null,
    homepage: () => `https://${name}.example/here`,
    attributions: [{ text: `Data from ${name}`, url: `https://${name}.example/licence` }],
    requests: ({ settings }) =>
      [...parts, ...settings.stations.map((station) => `now-${station}`)].map((key) => {
        const part = weatherParts.find((one) => key === one || key.startsWith(`${one}-`)) ?? 'now';
        return {
          key,
          url: 'https://x.example/',
          everyMs: hourMs,
          parts: [{ name: part, staleAfterMs: staleAfterMs[part] }],
        };
      }),
    read: () => ({ kind: 'unreadable', why: 'It is invented.' }),
  });
}

/** What a service said to a request, as it is stored. */
export type Said = {
  fetchedAt: Date;
  observations: readonly object[];
  dataAsOf?: Date | null;
  isSample?: boolean;
};

/** A source with what it said, by request: without a database. */
export function keptSource(
  adapter: string,
  said: Readonly<Record<string, Said>>,
  { id = 1, settings = {} }: { id?: number; settings?: object } = {},
): KeptSource {
  const source = { id, editionId: 1, adapter, settings, position: id, pausedAt: null, version: 1 };
  const answers = Object.entries(said).map(
    ([request, one]): KeptAnswer => ({
      sourceId: id,
      request,
      fetchedAt: one.fetchedAt,
      parts: JSON.parse(JSON.stringify(partsOf(request, one))),
      links: {},
      dropped: 0,
      failures: 0,
      failure: null,
      isSample: one.isSample ?? false,
    }),
  );
  return { source, answers };
}

/** The same in a database. */
export async function storeSource(
  db: Db,
  editionId: number,
  adapter: string,
  said: Readonly<Record<string, Said>>,
  { position = 1, now }: { position?: number; now: Date },
): Promise<number> {
  const times = { dueAt: now, createdAt: now, changedAt: now };
  const [row] = await db
    .insert(sources)
    .values({ editionId, adapter, settings: {}, position, version: 1, ...times })
    .returning({ id: sources.id });
  const sourceId = row?.id ?? 0;
  for (const [request, one] of Object.entries(said)) {
    const { fetchedAt, isSample = false } = one;
    await db
      .insert(sourceAnswers)
      .values({ sourceId, request, dueAt: now, fetchedAt, isSample, parts: partsOf(request, one) });
  }
  return sourceId;
}

const partsOf = (request: string, { dataAsOf = null, observations }: Said) => ({
  [request.split('-')[0] ?? '']: { dataAsOf, observations },
});
