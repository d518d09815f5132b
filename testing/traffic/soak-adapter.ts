import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { Adapter, SourceContext } from '#lib/sources/types.ts';
import {
  observationSchemas,
  type TrafficObservation,
  type TrafficPart,
  trafficParts,
} from '#lib/traffic/observations.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { soakCount } from '#testing/soak.ts';
import { mutatedAnswer } from '#testing/sources/mutations.ts';
import { readWith } from '#testing/sources/read-with.ts';

/** What a field of an observation may be, out of the record that it was read from, each as `comparable` has it. */
export type Origin = (record: unknown) => readonly unknown[];

export type SoakedAnswer = {
  adapter: Adapter<TrafficPart, TrafficObservation>;
  request: string;
  answer: object;
  context?: Partial<SourceContext<unknown>>;
  /** The records of an answer; null where it has no list of them. */
  recordsOf(answer: unknown): readonly unknown[] | null;
  /** By the name of a field, which numbers and times it can have. A field that isn't named has to be null. */
  origins: Readonly<Record<string, Origin>>;
  /** When an answer says that it was so; none of these: null. */
  asOf?: (answer: unknown) => readonly unknown[];
};

const mutations = 5_000;
const seed = 14;

/**
 * Reads thousands of answers in which something is wrong. Nothing throws, everything fits its schema, each number and time
 * comes from one record by a stated way, and a record that is still whole gives what it gave.
 */
export function soakAdapter(soaked: SoakedAnswer): { unreadable: number; count: number } {
  const random = seededRandom(seed);
  const bytes = Buffer.from(JSON.stringify(soaked.answer));
  const whole = wholeReadings(soaked);
  const count = soakCount(mutations);
  let unreadable = 0;
  for (let round = 0; round < count; round += 1) {
    const mutated = Buffer.from(mutatedAnswer(bytes, random)).toString('utf8');
    const faults = faultsIn(soaked, whole, mutated);
    if (faults === null) unreadable += 1;
    else expect(faults, `round ${round}: ${mutated.slice(0, 2_000)}`).toEqual([]);
  }
  return { unreadable, count };
}

type Whole = { record: unknown; observations: readonly TrafficObservation[] };

/** What each record gives by itself. */
function wholeReadings({ adapter, request, answer, context, recordsOf }: SoakedAnswer): Whole[] {
  const all = observationsIn(readWith(adapter, request, answer, context));
  const records = recordsOf(JSON.parse(JSON.stringify(answer))) ?? [];
  return records.map((record) => {
    const without = JSON.parse(JSON.stringify(answer));
    const list = recordsOf(without);
    if (Array.isArray(list))
      list.splice(
        list.findIndex((one) => isDeepStrictEqual(one, record)),
        1,
      );
    const others = observationsIn(readWith(adapter, request, without, context));
    return { record, observations: all.filter((one) => !others.some((other) => isDeepStrictEqual(one, other))) };
  });
}

function faultsIn(soaked: SoakedAnswer, whole: readonly Whole[], mutated: string): string[] | null {
  const { adapter, request, context, recordsOf, origins, asOf = () => [] } = soaked;
  const reading = readWith(adapter, request, mutated, context);
  const answer = parsed(mutated);
  const records = recordsOf(answer) ?? [];
  const kept = whole.filter(({ record }) => records.some((one) => isDeepStrictEqual(one, record)));
  if (reading.kind === 'unreadable')
    return kept.some(({ observations }) => observations.length > 0) ? ['unreadable'] : null;
  const observations = observationsIn(reading);
  const accounts = records.map((record) => accountOf(record, origins));
  const parts = trafficParts.flatMap((part) => (reading.parts[part]?.observations ?? []).map((one) => ({ part, one })));
  const asOfs = trafficParts.flatMap((part) => reading.parts[part]?.dataAsOf ?? []);
  return [
    ...parts
      .filter(({ part, one }) => !observationSchemas[part].safeParse(one).success)
      .map(({ part }) => `no ${part}`),
    ...observations.flatMap((one) => withoutOrigin(one, accounts)),
    ...asOfs.filter((at) => !asOf(answer).map(comparable).includes(comparable(at))).map((at) => `as of ${String(at)}`),
    ...kept
      .flatMap(({ observations: own }) => own)
      .filter((own) => !observations.some((one) => isDeepStrictEqual(one, own)))
      .map(({ id }) => `lost ${id}`),
  ];
}

const observationsIn = (reading: ReturnType<Adapter<TrafficPart, TrafficObservation>['read']>) =>
  reading.kind === 'read' ? trafficParts.flatMap((part) => reading.parts[part]?.observations ?? []) : [];

/** What each field of a record's observation may be, worked out once. */
type Account = (name: string) => ReadonlySet<string>;

function accountOf(record: unknown, origins: SoakedAnswer['origins']): Account {
  const known = new Map<string, ReadonlySet<string>>();
  return (name) => {
    const values = known.get(name) ?? new Set((origins[name]?.(record) ?? []).map(comparable));
    known.set(name, values);
    return values;
  };
}

/** The fields whose numbers and times no single record accounts for. */
function withoutOrigin(one: TrafficObservation, accounts: readonly Account[]): string[] {
  const values = Object.entries(one).filter(([, value]) => isMeasured(value));
  const unaccounted = (account: Account) => values.filter(([name, value]) => !account(name).has(comparable(value)));
  const [fewest = values] = accounts.map(unaccounted).sort((some, others) => some.length - others.length);
  return fewest.map(([name, value]) => `${one.id}: ${name} ${comparable(value)}`);
}

function isMeasured(value: unknown): boolean {
  if (typeof value === 'number' || value instanceof Date) return true;
  if (Array.isArray(value)) return value.some(isMeasured);
  return typeof value === 'object' && value !== null && Object.values(value).some(isMeasured);
}

const comparable = (value: unknown) => JSON.stringify(value) ?? '';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
