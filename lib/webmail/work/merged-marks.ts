/** How far somebody has read one of two conversations, and the newest mail that came into it; null: none did. */
type Read = { readToId: number; newestInId: number | null };

/**
 * How far somebody has read a conversation that two became. One mark has to do for both, and nothing that is unread may
 * pass for read: so some of the one may become unread again that lies above what is unread of the other.
 */
export function mergedMark(one: Read, other: Read): number {
  const unread = [one, other].filter(({ readToId, newestInId }) => newestInId !== null && newestInId > readToId);
  return unread.length === 0
    ? Math.max(one.readToId, other.readToId)
    : Math.min(...unread.map(({ readToId }) => readToId));
}
