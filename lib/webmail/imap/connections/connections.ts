import { minuteMs } from '#lib/clock.ts';
import { processWide } from '#lib/process-wide.ts';
import type { ImapConnection } from '#lib/webmail/imap/connections/imap-connection.ts';
import { forgetMailOf } from '#lib/webmail/imap/reading/kept-things.ts';

/** The connections of this process, by box. */
const open = processWide('connections to mailboxes', new Map<number, Held>()).value;

export type BoxConnections = {
  /** What pages ask, one after the other. It listens to the inbox. */
  kept: ImapConnection;
  /** What takes its time, so that no page waits for it: searches, and the reading of older envelopes. */
  aside: ImapConnection;
};

/** `holders`: who looked into the box, and when last, by the process's own clock. */
type Held = BoxConnections & { holders: Map<string, number> };

/** Somebody who has not looked for so long holds nothing. */
const heldMs = 10 * minuteMs;

/** The connections of a box, from now on held by this person too. */
export function holdConnections(boxId: number, staffId: string, make: () => BoxConnections): BoxConnections {
  const held = open.get(boxId) ?? { ...make(), holders: new Map() };
  open.set(boxId, held);
  held.holders.set(staffId, performance.now());
  return held;
}

/** Who holds which box at the moment. */
export function listHolders(): { boxId: number; staffId: string }[] {
  const since = performance.now() - heldMs;
  return [...open].flatMap(([boxId, { holders }]) =>
    [...holders].flatMap(([staffId, atMs]) => (atMs >= since ? { boxId, staffId } : [])),
  );
}

/**
 * Takes each box from those who may not use it any more, or have not looked for long; one that nobody holds then is
 * closed at once. Whoever looked in since it was asked who may was not asked about, and goes on.
 */
export function dropHolders(refused: readonly { boxId: number; staffId: string }[]): void {
  const since = performance.now() - heldMs;
  const gone = new Set(refused.map(({ boxId, staffId }) => `${boxId} ${staffId}`));
  for (const [boxId, { holders }] of open) {
    for (const [staffId, atMs] of [...holders])
      if (atMs < since || gone.has(`${boxId} ${staffId}`)) holders.delete(staffId);
    if (holders.size === 0) closeConnections(boxId);
  }
}

/** Those by which the portal does things on nobody's behalf, whoever is signed in. */
const ofPortal = processWide('connections of the portal to mailboxes', new Map<number, ImapConnection>()).value;

export function portalConnection(boxId: number, make: () => ImapConnection): ImapConnection {
  const connection = ofPortal.get(boxId) ?? make();
  ofPortal.set(boxId, connection);
  return connection;
}

/** Ends the connections of a box, and forgets what was read through it. */
export function closeConnections(boxId: number): void {
  ofPortal.get(boxId)?.close();
  ofPortal.delete(boxId);
  open.get(boxId)?.kept.close();
  open.get(boxId)?.aside.close();
  open.delete(boxId);
  forgetMailOf(boxId);
}

/** As the process stops. */
export function closeAllConnections(): void {
  for (const boxId of [...open.keys(), ...ofPortal.keys()]) closeConnections(boxId);
}

export const countConnections = (): number =>
  [...[...open.values()].flatMap(({ kept, aside }) => [kept, aside]), ...ofPortal.values()].filter(
    ({ isOpen }) => isOpen,
  ).length;
