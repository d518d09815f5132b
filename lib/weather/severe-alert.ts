import type { Edition } from '#lib/editions/types.ts';
import type { Adapter, KeptSource } from '#lib/sources/types.ts';
import { alertsOf, isInForce, isSevere, listAlertCandidates } from '#lib/weather/alerts.ts';
import { earliest } from '#lib/weather/earliest.ts';
import type { SevereAlert } from '#lib/weather/types.ts';

/** The worst alert that stands above every page now; null where none is so bad. `until` as of a report. */
export function composeSevereAlert(
  edition: Edition,
  kept: readonly KeptSource[],
  adapters: readonly Adapter[],
  now: Date,
): { severe: SevereAlert | null; until: Date | null } {
  const candidates = listAlertCandidates({ kept, adapters, place: edition, now });
  const bad = alertsOf(candidates).value.filter(isSevere);
  const [worst, ...others] = bad.filter((alert) => isInForce(alert, now));
  const until = earliest(
    [...candidates.map((one) => one.until), ...bad.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])],
    now,
  );
  if (!worst) return { severe: null, until };
  const isSample = candidates.some(({ known, observations }) => known.isSample && observations.includes(worst));
  const { severity, event, endsAt } = worst;
  return { severe: { severity, event, endsAt, others: others.length, isSample }, until };
}
