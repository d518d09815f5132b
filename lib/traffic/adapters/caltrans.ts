import { z } from 'zod';
import { hourMs, minuteMs } from '#lib/clock.ts';
import { defineAdapter } from '#lib/sources/define-adapter.ts';
import type { SourceAnswer } from '#lib/sources/types.ts';
import type { TrafficAdapter } from '#lib/traffic/adapters/adapters.ts';
import { toCamera } from '#lib/traffic/adapters/caltrans/cameras.ts';
import { toChainControl } from '#lib/traffic/adapters/caltrans/chain-controls.ts';
import { toClosure } from '#lib/traffic/adapters/caltrans/closures.ts';
import { type CaltransContext, readFile } from '#lib/traffic/adapters/caltrans/records.ts';
import { toSign } from '#lib/traffic/adapters/caltrans/signs.ts';
import { radiusField, radiusSetting } from '#lib/traffic/adapters/reading/area.ts';
import type { TrafficPart } from '#lib/traffic/observations.ts';

const paceMs = 5 * minuteMs;
const radiusKm = 60;
const districtWords = 'is a number from 1 to 12';
const district = z.coerce.number(districtWords).int(districtWords).min(1, districtWords).max(12, districtWords);

/** A district's status files: `lcs` closures, `cctv` cameras, `cms` signs, `cc` chain control. */
const files = [
  {
    name: 'lcs',
    part: 'events',
    everyMs: paceMs,
    staleAfterMs: 30 * minuteMs,
    read: reader('lcs', 'events', toClosure),
  },
  // the list of them; each picture is fetched when it is due
  {
    name: 'cctv',
    part: 'cameras',
    everyMs: 6 * hourMs,
    staleAfterMs: 24 * hourMs,
    read: reader('cctv', 'cameras', toCamera),
  },
  { name: 'cms', part: 'signs', everyMs: paceMs, staleAfterMs: 30 * minuteMs, read: reader('cms', 'signs', toSign) },
  { name: 'cc', part: 'roads', everyMs: paceMs, staleAfterMs: hourMs, read: reader('cc', 'roads', toChainControl) },
] as const;

function reader(wrapper: string, part: TrafficPart, read: Parameters<typeof readFile>[0]['read']) {
  return (bytes: Uint8Array, context: CaltransContext) => readFile({ wrapper, part, read }, bytes, context);
}

/** California's highways, one district at a time (https://cwwp2.dot.ca.gov/documentation/). */
export const caltrans: TrafficAdapter = defineAdapter({
  name: 'caltrans',
  title: 'California Department of Transportation (Caltrans)',
  brings: 'Closures, cameras, message signs and chain control on California’s highways.',
  parts: ['events', 'roads', 'cameras', 'signs'],
  settings: z.object({ district, radiusKm: radiusSetting(radiusKm) }),
  fields: [
    {
      name: 'district',
      label: 'District',
      hint: 'A number from 1 to 12: Santa Barbara is in 5, Los Angeles in 7. See dot.ca.gov/caltrans-near-me.',
    },
    radiusField(radiusKm),
  ],
  keyName: null,
  homepage: () => 'https://quickmap.dot.ca.gov/',
  attributions: [{ text: 'California Department of Transportation (Caltrans)', url: 'https://quickmap.dot.ca.gov/' }],
  requests: ({ settings }) =>
    files.map(({ name, part, everyMs, staleAfterMs }) => ({
      key: name,
      url: `https://cwwp2.dot.ca.gov/data/d${settings.district}/${name}/${name}StatusD${String(settings.district).padStart(2, '0')}.json`,
      everyMs,
      parts: [{ name: part, staleAfterMs }],
    })),
  read: (key: string, { bytes }: SourceAnswer, context) =>
    files.find(({ name }) => name === key)?.read(bytes, context) ?? {
      kind: 'unreadable',
      why: 'Nobody has asked for it.',
    },
});
