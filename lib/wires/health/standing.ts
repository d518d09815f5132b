import { ago } from '#lib/ago.ts';
import { dayMs, hourMs, minuteMs } from '#lib/clock.ts';
import type { ListedWire } from '#lib/wires/queries.ts';
import type { WirePoll, WireStanding, WireStatus } from '#lib/wires/types.ts';

/** So long after its time a wire has been forgotten, by a worker that is gone or hangs. */
const overdueMs = hourMs;
/** A feed is never left alone for longer than a day unless its host puts us off; an hour more is what a worker may be late. */
const putOffMs = dayMs + hourMs;

type JudgedWire = Omit<ListedWire, 'poll'>;

/** How a wire is doing: the one judgement of desk, command line and health. */
export function standingOf(
  wire: JudgedWire,
  poll: WirePoll,
  now: Date,
): Pick<WireStatus, 'standing' | 'isWrong' | 'words'> {
  if (wire.kind === 'mail') return standingOfOffice(wire, poll, now);
  const standing = findStanding(wire, poll, now);
  const isWrong = standing === 'failing' || standing === 'idle';
  return { standing, isWrong, words: [mainWords(standing, wire, poll, now), ...besides(poll)] };
}

/** A press office writes when it has something to say: it cannot fail, and silence is nothing odd. */
function standingOfOffice({ pausedAt }: JudgedWire, { storedAt }: WirePoll, now: Date): ReturnType<typeof standingOf> {
  const last = storedAt
    ? `Its last release came ${ago(storedAt.getTime(), now.getTime())}.`
    : 'No release has come yet.';
  if (pausedAt)
    return { standing: 'paused', isWrong: false, words: [`It is paused: its mail stays in its box. ${last}`] };
  return { standing: storedAt ? 'fine' : 'never', isWrong: false, words: [last] };
}

function findStanding(wire: JudgedWire, poll: WirePoll, now: Date): WireStanding {
  const { pausedAt, idleHours } = wire;
  if (pausedAt) return 'paused';
  if (poll.failures > 0 || isForgotten(poll, now) || isPutOff(wire, poll, now)) return 'failing';
  if (!poll.storedAt) return 'never';
  const silentMs = now.getTime() - poll.storedAt.getTime();
  return idleHours !== null && silentMs >= idleHours * hourMs ? 'idle' : 'fine';
}

const isForgotten = ({ dueAt }: WirePoll, now: Date) => now.getTime() - dueAt.getTime() >= overdueMs;

/** Its host asks again and again to be left alone (429, 503), which is no failure each time. */
function isPutOff({ createdAt }: JudgedWire, { answeredAt, dueAt }: WirePoll, now: Date): boolean {
  return dueAt > now && now.getTime() - (answeredAt ?? createdAt).getTime() >= putOffMs;
}

function mainWords(standing: WireStanding, wire: JudgedWire, poll: WirePoll, now: Date): string {
  const since = (at: Date) => ago(at.getTime(), now.getTime());
  switch (standing) {
    case 'fine':
      return poll.storedAt ? `It brought its last story ${since(poll.storedAt)}.` : 'It is fine.';
    case 'paused':
      return 'It is paused: nobody asks it.';
    case 'failing': {
      const isAsked = poll.failures > 0 || isPutOff(wire, poll, now);
      if (!isAsked) return `It was to be asked ${since(poll.dueAt)}, and nobody has: does the worker run?`;
      const last = poll.answeredAt ? `It last answered ${since(poll.answeredAt)}.` : 'It has never answered.';
      const failure = poll.failures > 0 ? (poll.failure ?? 'It failed.') : putOffWords(poll.dueAt, now);
      return `${failure} ${last}`;
    }
    case 'idle':
      return `It answers, but brought its last story ${poll.storedAt ? since(poll.storedAt) : 'long ago'}.`;
    case 'never':
      return poll.answeredAt ? 'It answers, but has brought no story yet.' : 'It has not been asked yet.';
  }
}

function putOffWords(dueAt: Date, now: Date): string {
  const isSoon = dueAt.getTime() - now.getTime() < minuteMs;
  return `Its server asks us to wait each time; it is tried again ${isSoon ? 'in a moment' : ago(dueAt.getTime(), now.getTime())}.`;
}

/** What is worth knowing whatever the standing. */
function besides({ movedTo, isCut }: WirePoll): string[] {
  return [
    ...(movedTo
      ? [`It says that it has moved to ${movedTo}. It is asked there once it has said so on three days.`]
      : []),
    ...(isCut ? ['Its last document ended in the middle; what came before was taken in.'] : []),
  ];
}
