import { fetchGuarded } from '#lib/fetching/fetch-guarded.ts';
import { composeWords } from '#lib/wires/articles/compose-words.ts';
import { readFeedApart } from '#lib/wires/articles/read-apart.ts';
import { followWire } from '#lib/wires/following/follow-wire.ts';
import { followWithdrawal } from '#lib/wires/following/follow-withdrawal.ts';
import { findRules } from '#lib/wires/routing/find-rules.ts';
import { route } from '#lib/wires/routing/route.ts';
import { routedItem } from '#lib/wires/routing/routed-item.ts';

/** What the other floors do for this one; tests hand in their own. */
export const ingestTools = {
  fetchGuarded,
  readFeedApart,
  findRules,
  route,
  routedItem,
  composeWords,
  followWire,
  followWithdrawal,
};

export type IngestTools = typeof ingestTools;
