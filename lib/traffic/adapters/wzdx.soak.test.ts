import { expect, test } from 'vitest';
import { isRecord } from '#lib/sources/reading/fields.ts';
import { wzdx } from '#lib/traffic/adapters/wzdx.ts';
import { soakTimeoutMs } from '#testing/soak.ts';
import { wzdxAnswer } from '#testing/traffic/answers/wzdx.ts';
import { at, instants, positions } from '#testing/traffic/origins.ts';
import { type Origin, soakAdapter } from '#testing/traffic/soak-adapter.ts';

/** What a name of the format may hold, in each of its versions. */
const values = (record: unknown, ...names: string[]) =>
  names.flatMap((name) =>
    ['properties', 'properties.core_details', 'properties.coreDetails'].map((holder) =>
      at(record, `${holder}.${name}`),
    ),
  );
const time =
  (...names: string[]): Origin =>
  (record) =>
    values(record, ...names).flatMap(instants);

/** How many lanes for cars there are, of all or of the closed ones. */
const lanes =
  (isCounted: (lane: unknown) => boolean): Origin =>
  (record) =>
    values(record, 'lanes').flatMap((list) =>
      Array.isArray(list)
        ? [list.filter((lane) => isRecord(lane) && lane.type !== 'shoulder' && isCounted(lane)).length]
        : [],
    );
const line: Origin = (record) => [positions(at(record, 'geometry.coordinates'))];

const origins: Readonly<Record<string, Origin>> = {
  point: (record) => [...line(record).flat(), ...positions([at(record, 'geometry.coordinates')])],
  line,
  lanesClosed: lanes((lane) => at(lane, 'status') === 'closed'),
  lanesTotal: lanes(() => true),
  startsAt: time('start_date', 'startDate'),
  endsAt: time('end_date', 'endDate'),
  updatedAt: time('update_date', 'updateDate', 'creation_date', 'creationDate'),
};

test(
  'work zones with faults give what is whole in them',
  () => {
    const { unreadable, count } = soakAdapter({
      adapter: wzdx,
      request: 'work-zones',
      answer: wzdxAnswer(),
      context: { settings: { url: 'https://wzdx.example.org/feed' } },
      recordsOf: (answer) => {
        const features = at(answer, 'features');
        return Array.isArray(features) ? features : null;
      },
      origins,
      asOf: (answer) => instants(at(answer, 'feed_info.update_date')),
    });
    expect(unreadable).toBeGreaterThan(0);
    expect(unreadable).toBeLessThan(count);
  },
  soakTimeoutMs(120_000),
);
