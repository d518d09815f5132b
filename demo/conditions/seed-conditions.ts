import { demoSources } from '#demo/conditions/demo-sources.ts';
import { sampleCalgaryTraffic, sampleCaltrans, sampleChp } from '#demo/conditions/sample-traffic.ts';
import { sampleAir, sampleWeather } from '#demo/conditions/sample-weather.ts';
import type { Stored } from '#demo/content.ts';
import { demoEditions } from '#demo/editions.ts';
import type { DemoEdition } from '#demo/types.ts';
import { saveSource } from '#lib/conditions/desk/save-source.ts';
import type { Db } from '#lib/db/client.ts';
import { storeSample } from '#lib/sources/store-sample.ts';
import type { PartReading } from '#lib/sources/types.ts';
import { system } from '#lib/staff/permissions.ts';

type Sample = (place: { slug: DemoEdition; timeZone: string }, now: Date) => Record<string, PartReading<object>>;

/** What each service's pages show until it answers for the first time. */
const samples: Readonly<Record<string, Sample>> = {
  eccc: sampleWeather,
  nws: sampleWeather,
  'eccc-air': ({ slug }, now) => sampleAir(slug, now),
  airnow: ({ slug }, now) => sampleAir(slug, now),
  calgary: (_place, now) => sampleCalgaryTraffic(now),
  caltrans: (_place, now) => sampleCaltrans(now),
  chp: (_place, now) => sampleChp(now),
};

/** Both cities get their official services, each with a sample for as long as none has answered. */
export async function seedConditions(tx: Db, stored: Pick<Stored, 'editions'>, now: Date): Promise<void> {
  for (const { edition: slug, adapter, settings } of demoSources) {
    const edition = demoEditions.find((one) => one.slug === slug);
    const editionId = stored.editions.get(slug) ?? 0;
    const { id } = await saveSource(tx, system, { id: null, editionId, adapter, settings }, now);
    const parts = edition && samples[adapter]?.(edition, now);
    if (parts) await storeSample(tx, id, parts, now);
  }
}
