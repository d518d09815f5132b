import { ago } from '#lib/ago.ts';
import { hourMs } from '#lib/clock.ts';
import type { Wire, WirePoll, WireStanding, WireStatus } from '#lib/wires/types.ts';

/** So long after its time a wire has been forgotten, by a worker that is gone or hangs. */
const overdueMs = hourMs;

/** How a wire is doing: the one judgement of desk, command line and health. */
export function standingOf(wire: Wire, poll: WirePoll, now: Date): Pick<WireStatus, 'standing' | 'isWrong' | 'words'> {
  const standing = findStanding(wire, poll, now);
  const isWrong = standing === 'failing' || standing === 'idle';
  return { standing, isWrong, words: [mainWords(standing, poll, now), ...besides(poll)] };
}

function findStanding({ pausedAt, idleHours }: Wire, poll: WirePoll, now: Date): WireStanding {
  if (pausedAt) return 'paused';
  if (poll.failures > 0 || isForgotten(poll, now)) return 'failing';
  if (!poll.storedAt) return 'never';
  const silentMs = now.getTime() - poll.storedAt.getTime();
  return idleHours !== null && silentMs >= idleHours * hourMs ? 'idle' : 'fine';
}

const isForgotten = ({ dueAt }: WirePoll, now: Date) => now.getTime() - dueAt.getTime() >= overdueMs;

function mainWords(standing: WireStanding, poll: WirePoll, now: Date): string {
  const since = (at: Date) => ago(at.getTime(), now.getTime());
  switch (standing) {
    case 'fine':
      return poll.storedAt ? `It brought its last story ${since(poll.storedAt)}.` : 'It is fine.';
    case 'paused':
      return 'It is paused: nobody asks it.';
    case 'failing': {
      if (poll.failures === 0) return `It was to be asked ${since(poll.dueAt)}, and nobody has: does the worker run?`;
      const last = poll.answeredAt ? `It last answered ${since(poll.answeredAt)}.` : 'It has never answered.';
      return `${poll.failure ?? 'It failed.'} ${last}`;
    }
    case 'idle':
      return `It answers, but brought its last story ${poll.storedAt ? since(poll.storedAt) : 'long ago'}.`;
    case 'never':
      return poll.answeredAt ? 'It answers, but has brought no story yet.' : 'It has not been asked yet.';
  }
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
