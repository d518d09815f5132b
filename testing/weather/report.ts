import type { Edition } from '#lib/editions/types.ts';
import { composeReport } from '#lib/weather/compose-report.ts';
import type { WeatherPart } from '#lib/weather/observations.ts';
import type { WeatherReport } from '#lib/weather/types.ts';
import { inventedService, keptSource, type Said } from '#testing/weather/invented-service.ts';

/** What a page is handed when its one service has said this; null: there is no service. */
export function reportOf(
  edition: Edition,
  said: Readonly<Partial<Record<WeatherPart, Said>>> | null,
  now: Date,
): WeatherReport {
  const kept = said ? [keptSource('alpha', said)] : [];
  return composeReport(edition, kept, [inventedService('alpha')], now).report;
}
