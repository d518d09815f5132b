import { isRowId } from '#lib/row-id.ts';
import { maxHandledConversations } from '#lib/webmail/store/limits.ts';

/** The number of a row; null for what is nobody's. */
export function toRowId(id: string): number | null {
  return /^[1-9]\d{0,9}$/.test(id) && isRowId(Number(id)) ? Number(id) : null;
}

/** In their order, so that two who take the same rows never wait for each other in a ring. */
export function toRowIds(ids: readonly string[]): number[] {
  const known = ids.slice(0, maxHandledConversations).flatMap((id) => toRowId(id) ?? []);
  return [...new Set(known)].sort((one, other) => one - other);
}
