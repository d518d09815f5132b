import type { PartStatus, SourceStanding } from '#lib/conditions/desk/types.ts';

export const standingNames: Readonly<Record<SourceStanding, string>> = {
  fine: 'Working',
  new: 'Nothing yet',
  stale: 'Old',
  failing: 'Failing',
  keyless: 'Needs a key',
  paused: 'Paused',
};

export const standingBadges: Readonly<Record<SourceStanding, string>> = {
  fine: 'badge-published',
  new: 'badge-scheduled',
  stale: 'source-old',
  failing: 'badge-killed',
  keyless: 'source-old',
  paused: 'badge-spiked',
};

/** "alerts: 3 records", "alerts: nothing to report": as readers see it. */
export function partInWords({ name, state, count }: PartStatus): string {
  const records = count === 1 ? '1 record' : `${count} records`;
  const said = {
    fresh: records,
    stale: `${records}, old by now`,
    empty: 'nothing to report',
    failed: 'nothing that can be shown',
  };
  return `${spaced(name)}: ${said[state.kind]}`;
}

/** "airQuality" → "air quality" */
export const spaced = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
