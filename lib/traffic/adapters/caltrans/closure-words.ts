import { fieldOf } from '#lib/sources/reading/fields.ts';
import { roadAt, wordsAt } from '#lib/traffic/adapters/caltrans/words.ts';

/** What is the highway itself, as the text names it. */
const highways: Readonly<Record<string, string>> = {
  mainline: 'Road',
  'conventional hwy': 'Road',
  'toll bridge': 'Bridge',
  'tunnels/tubes': 'Tunnel',
};

/** What is closed where it is not the highway itself, as the place names it and as the text does. */
const facilities: Readonly<Record<string, string>> = {
  'off ramp': 'Off-ramp',
  'on ramp': 'On-ramp',
  'hov on ramp': 'Carpool on-ramp',
  'hov off ramp': 'Carpool off-ramp',
  hov: 'Carpool lane',
  connector: 'Connector',
  'hov connector': 'Carpool connector',
  'truck connector': 'Truck connector',
  'rest area': 'Rest area',
  'surface street': 'Side street',
  collector: 'Collector road',
  'collector distributor': 'Collector road',
  'toll plaza': 'Toll plaza',
  ferry: 'Ferry',
};

const kinds: Readonly<Record<string, string>> = {
  lane: 'Lane closed',
  'one-way traffic': 'One-way traffic control',
  'alternating lanes': 'Alternating lanes closed',
  moving: 'Moving closure',
  'traffic break': 'Traffic breaks',
};

/** "Turnpike Road to Patterson Avenue, Goleta", "Off-ramp from Route 101 to Cabrillo Blvd, Santa Barbara" */
export function closurePlace(record: unknown): string | null {
  const at = (end: 'begin' | 'end', name: string) => wordsAt(record, 'location', end, `${end}${name}`);
  // where an end has no name of its own, somebody describes it
  const nameOf = (end: 'begin' | 'end') =>
    withoutNumber(at(end, 'LocationName')) ?? at(end, 'FreeFormDescription')?.replace(/^from /i, '') ?? null;
  const [from, to] = [nameOf('begin'), nameOf('end')];
  const town = at('begin', 'NearbyPlace') ?? at('end', 'NearbyPlace');
  const facility = facilityName(fieldOf(record, 'closure'));
  // their names say it all
  const restArea = [to, from].find((name) => /rest area/i.test(name ?? ''));
  if (restArea) return [restArea, town].filter((part) => part !== null).join(', ');
  const isStretch = from !== null && to !== null && from !== to;
  const ends = isStretch ? `${from} to ${to}` : (from ?? to);
  const relation = isStretch ? 'from' : 'at';
  const stretch = facility !== null && ends !== null ? `${facility} ${relation} ${ends}` : (ends ?? facility);
  const words = [stretch, town].filter((part) => part !== null);
  return words.length > 0 ? words.join(', ') : roadAt(record, 'location', 'begin', 'beginRoute');
}

/** Bridges have theirs after their names: "Nojoqui Creek Bridge: 51-0018". */
const withoutNumber = (name: string | null) => name?.replace(/: ?\d\d-\d{4}[A-Z]?$/, '') ?? null;

/** "Lane closed: Bridge Work" */
export function closureText(closure: unknown): string | null {
  const what = closedWords(closure);
  const work = wordsAt(closure, 'typeOfWork');
  return what !== null && work !== null ? `${what}: ${work}` : (what ?? work);
}

function closedWords(closure: unknown): string | null {
  const type = wordsAt(closure, 'typeOfClosure');
  const lanes = wordsAt(closure, 'lanesClosed');
  if (type === null) return null;
  if (type.toLowerCase() === 'full') {
    const what = find(highways, facilityOf(closure)) ?? facilityName(closure) ?? wordsAt(closure, 'facility');
    return what === null ? 'Closed' : `${what} closed`;
  }
  if (type.toLowerCase() !== 'lane') return find(kinds, type) ?? type;
  if (lanes !== null && /^[LR]?Shoulder$/i.test(lanes)) return 'Shoulder closed';
  return lanes !== null && /,/.test(lanes.replace(/, ?[LR]?Shoulder|[LR]?Shoulder, ?/gi, ''))
    ? 'Lanes closed'
    : 'Lane closed';
}

const facilityOf = (closure: unknown) => wordsAt(closure, 'facility') ?? '';
const facilityName = (closure: unknown) => find(facilities, facilityOf(closure));

/** On ramps, shoulders, surface streets and in rest areas "Full" closes no highway. */
export const isOfHighway = (closure: unknown): boolean => find(highways, facilityOf(closure)) !== null;

function find(table: Readonly<Record<string, string>>, key: string): string | null {
  const name = key.toLowerCase();
  return Object.hasOwn(table, name) ? (table[name] ?? null) : null;
}
