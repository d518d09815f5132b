/**
 * The zone data of the Node that is packaged with the portal. An older Node is an hour off wherever clocks changed
 * their rules since; Alberta's did in 2026.
 */
export const packagedZoneData = '2026c';

/**
 * What an operator is told of a Node that knows less; null when it knows enough.
 * @param known `process.versions.tz`, such as "2025c"; absent in a Node without the data of all zones
 */
export function zoneDataWarning(known: string | undefined, node: string): string | null {
  if (known !== undefined && known >= packagedZoneData) return null;
  return (
    `Action News: Node ${node} knows time zones as of ${known ?? 'no date'}, the portal needs ${packagedZoneData} or newer: ` +
    'times are shown and stories scheduled an hour wrong where clocks changed since (Alberta). Install a newer Node 24, ' +
    'or one that brings its own zone data.'
  );
}
