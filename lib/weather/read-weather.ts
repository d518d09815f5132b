import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import type { Edition } from '#lib/editions/types.ts';
import { dependOn, validUntil } from '#lib/page-notes.ts';
import { listKeptSources } from '#lib/sources/queries.ts';
import { sourceAnswers, sources } from '#lib/sources/schema.ts';
import type { Adapter } from '#lib/sources/types.ts';
import { weatherAdapters } from '#lib/weather/adapters/adapters.ts';
import { composeReport } from '#lib/weather/compose-report.ts';
import { composeLine } from '#lib/weather/masthead-line.ts';
import { composeSevereAlert } from '#lib/weather/severe-alert.ts';
import type { SevereAlert, WeatherLine, WeatherReport } from '#lib/weather/types.ts';

/*
 * What pages read of the weather. Each takes the services that an edition can have, by default those of this release.
 */

/** Everything on an edition's weather page. */
export async function findWeather(
  db: Db,
  edition: Edition,
  now: Date,
  adapters: readonly Adapter[] = weatherAdapters,
): Promise<WeatherReport> {
  dependOn(`weather:${edition.id}`);
  const { report, until } = composeReport(edition, await kept(db, edition, adapters), adapters, now);
  validUntil(until);
  return report;
}

/** The weather in one line of the masthead; null where nothing fresh is known. */
export async function findWeatherLine(
  db: Db,
  edition: Edition,
  now: Date,
  adapters: readonly Adapter[] = weatherAdapters,
): Promise<WeatherLine | null> {
  dependOn(`weather-line:${edition.id}`);
  const { line, until } = composeLine(edition, await kept(db, edition, adapters), adapters, now);
  validUntil(until);
  return line;
}

/** The worst alert in force that is severe or worse. Every page asks, and mostly there is none. */
export async function findSevereAlert(
  db: Db,
  edition: Edition,
  now: Date,
  adapters: readonly Adapter[] = weatherAdapters,
): Promise<SevereAlert | null> {
  dependOn(`frame:${edition.id}`);
  if (!(await hasSevereAlert(db, edition, adapters))) return null;
  const { severe, until } = composeSevereAlert(edition, await kept(db, edition, adapters), adapters, now);
  validUntil(until);
  return severe;
}

const namesOf = (adapters: readonly Adapter[]) => adapters.map(({ name }) => name);
const kept = (db: Db, edition: Edition, adapters: readonly Adapter[]) =>
  listKeptSources(db, edition.id, namesOf(adapters));

/** `isSevere`, as the database asks it of what is stored, over or not. */
const severeAlerts =
  '$.alerts.observations[*] ? (@.severity == "extreme" || @.severity == "severe" || @.colour == "red" || @.colour == "orange")';

async function hasSevereAlert(db: Db, edition: Edition, adapters: readonly Adapter[]): Promise<boolean> {
  const [row] = await db
    .select({ id: sources.id })
    .from(sources)
    .innerJoin(sourceAnswers, eq(sourceAnswers.sourceId, sources.id))
    .where(
      and(
        eq(sources.editionId, edition.id),
        inArray(sources.adapter, namesOf(adapters)),
        isNull(sources.pausedAt),
        sql`jsonb_path_exists(${sourceAnswers.parts}, ${severeAlerts}::jsonpath)`,
      ),
    )
    .limit(1);
  return row !== undefined;
}
