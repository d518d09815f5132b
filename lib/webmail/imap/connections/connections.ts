import { minuteMs } from '#lib/clock.ts';
import { processWide } from '#lib/process-wide.ts';
import type { ImapConnection } from '#lib/webmail/imap/connections/imap-connection.ts';
import { forgetReadings } from '#lib/webmail/imap/reading/live-reading.ts';
import { forgetSnippets } from '#lib/webmail/imap/reading/live-snippets.ts';

/** The connections of this process, one a box. */
const open = processWide('connections to mailboxes', new Map<number, Held>()).value;

/** `holders`: who looked into the box, and when last, by the process's own clock. */
type Held = { connection: ImapConnection; holders: Map<string, number> };

/** Somebody who has not looked for so long holds nothing. */
const heldMs = 10 * minuteMs;

/** The connection of a box, from now on held by this person too. */
export function holdConnection(boxId: number, staffId: string, make: () => ImapConnection): ImapConnection {
  const held = open.get(boxId) ?? { connection: make(), holders: new Map() };
  open.set(boxId, held);
  held.holders.set(staffId, performance.now());
  return held.connection;
}

/** Who holds which box at the moment. */
export function listHolders(): { boxId: number; staffId: string }[] {
  const since = performance.now() - heldMs;
  return [...open].flatMap(([boxId, { holders }]) =>
    [...holders].flatMap(([staffId, atMs]) => (atMs >= since ? { boxId, staffId } : [])),
  );
}

/** Leaves each box to those who may still use it; one that nobody holds any more is closed at once. */
export function keepHolders(allowed: readonly { boxId: number; staffId: string }[]): void {
  const kept = new Set(allowed.map(({ boxId, staffId }) => `${boxId} ${staffId}`));
  for (const [boxId, { holders }] of open) {
    for (const staffId of [...holders.keys()]) if (!kept.has(`${boxId} ${staffId}`)) holders.delete(staffId);
    if (holders.size === 0) closeConnection(boxId);
  }
}

/** Ends the connection of a box, and forgets what was read through it. */
export function closeConnection(boxId: number): void {
  open.get(boxId)?.connection.close();
  open.delete(boxId);
  forgetReadings(boxId);
  forgetSnippets(boxId);
}

/** As the process stops. */
export function closeAllConnections(): void {
  for (const boxId of [...open.keys()]) closeConnection(boxId);
}

export const countConnections = (): number => [...open.values()].filter(({ connection }) => connection.isOpen).length;
