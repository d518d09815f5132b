import { fieldOf, isRecord, type JsonRecord, lineOf, listOf, textOf, timeOf } from '#lib/sources/reading/fields.ts';
import { type Vtec, vtecsOf } from '#lib/weather/adapters/nws/vtec.ts';
import {
  type AlertLevel,
  type AlertObservation,
  alertLevels,
  type Severity,
  severities,
  type Worded,
} from '#lib/weather/observations.ts';

/** A message of the service, which may also say that something is over. */
export type Message = {
  id: string;
  sentAt: Date | null;
  /** Ids of the messages that this one is the next of. */
  replaces: readonly string[];
  /** Of an exercise, or a test of the lines. */
  isReal: boolean;
  isOver: boolean;
  alert: AlertObservation;
};

/** @returns null when it names no event */
export function messageOf(feature: unknown, now: Date): Message | null {
  const record = fieldOf(feature, 'properties');
  if (!isRecord(record)) return null;
  const event = lineOf(record.event);
  if (event === null) return null;
  const vtecs = vtecsOf(fieldOf(record.parameters, 'VTEC'));
  const sentAt = timeOf(record.sent, now);
  const id = idOf(record.id) ?? idOf(record['@id']) ?? idOf(fieldOf(feature, 'id')) ?? `${event} ${sentAt?.toJSON()}`;
  const alert: AlertObservation = {
    id,
    severity: severityOf(record.severity),
    level: levelOf(event, vtecs),
    colour: null,
    event: { en: event, fr: null },
    headline: worded(lineOf(record.headline, 1_000)),
    text: worded(textOf(record.description)),
    instruction: worded(textOf(record.instruction)),
    area: worded(textOf(record.areaDesc, 2_000)),
    sender: lineOf(record.senderName),
    sentAt,
    startsAt: timeOf(record.onset, now) ?? timeOf(record.effective, now),
    endsAt: endOf(record, vtecs, now),
    url: null,
  };
  const replaces = listOf(record.references).flatMap((one) => idOf(fieldOf(one, 'identifier')) ?? []);
  return { id, sentAt, replaces, isReal: isRealOf(record), isOver: isOverOf(record, vtecs), alert };
}

/** Addresses of alerts end in their id. */
const idOf = (value: unknown): string | null => lineOf(value)?.split('/').at(-1) || null;

const worded = (en: string | null): Worded | null => (en === null ? null : { en, fr: null });

/** Where it isn't said, it is taken for real. The message that keeps the lines alive has called itself actual. */
function isRealOf({ status, event }: JsonRecord): boolean {
  const names = ['exercise', 'system', 'test', 'draft', 'test message'];
  return ![status, event].some((one) => names.includes(lineOf(one)?.toLowerCase() ?? ''));
}

/** A cancellation may call itself an alert and end in the future. */
function isOverOf({ messageType, response, urgency }: JsonRecord, vtecs: readonly Vtec[]): boolean {
  if (lineOf(messageType) === 'Cancel' || lineOf(response) === 'AllClear' || lineOf(urgency) === 'Past') return true;
  return vtecs.length > 0 && vtecs.every(({ isOver }) => isOver);
}

/** `expires` is when the message lapses, which may be before the event begins. */
function endOf({ ends, expires }: JsonRecord, vtecs: readonly Vtec[], now: Date): Date | null {
  const endsAt = timeOf(ends, now);
  if (endsAt) return endsAt;
  const inForce = vtecs.filter(({ isOver }) => !isOver).map((vtec) => vtec.endsAt);
  if (inForce.includes(null)) return null;
  const last = Math.max(...inForce.map((at) => at?.getTime() ?? 0));
  return timeOf(Number.isFinite(last) ? new Date(last).toJSON() : null, now) ?? timeOf(expires, now);
}

function severityOf(value: unknown): Severity {
  const name = lineOf(value)?.toLowerCase();
  return severities.find((one) => one === name) ?? 'unknown';
}

const bySignificance: Readonly<Record<string, AlertLevel>> = {
  W: 'warning',
  A: 'watch',
  Y: 'advisory',
  S: 'statement',
};

/** By the name's last word: "Wind Advisory"; others by their code. */
function levelOf(event: string, vtecs: readonly Vtec[]): AlertLevel {
  const last = event.toLowerCase().split(' ').at(-1);
  const named = alertLevels.find((one) => one === last);
  const coded = vtecs.find(({ isOver }) => !isOver)?.significance ?? '';
  return named ?? (Object.hasOwn(bySignificance, coded) ? bySignificance[coded] : undefined) ?? 'other';
}
