import { dayMs } from '#lib/clock.ts';
import type { Check } from '#lib/health/types.ts';
import { system } from '#lib/staff/permissions.ts';
import { standingOf } from '#lib/wires/health/standing.ts';
import { listSilentWires } from '#lib/wires/queries.ts';

/** Failures of a day are worth waking nobody: suppliers have them, and wires are asked again. */
const failingMs = dayMs;

/** Wires that have failed for more than a day, or have fallen silent. */
export const checkWires: Check = {
  kind: 'wire-silent',
  find: async (db, now) => {
    // hundreds of wires that are fine are not read by a process that answers readers
    const silent = await listSilentWires(db, system, new Date(now.getTime() - failingMs), now);
    return silent.flatMap(({ poll, ...wire }) => {
      const { isWrong, words } = standingOf(wire, poll, now);
      if (!isWrong) return [];
      return [
        {
          subject: wire.slug,
          words: `The wire “${wire.name}” brings nothing. ${words.join(' ')} Its stories stay. See its feed (${wire.feedUrl}) and Wires at the desk; npm run portal -- wire pause ${wire.slug} ends this message.`,
        },
      ];
    });
  },
};
