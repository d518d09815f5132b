import type { Fetched } from '#lib/fetching/types.ts';
import type { IngestTools } from '#lib/wires/ingest/ingest-tools.ts';
import type { RoutedItem, Routing } from '#lib/wires/types.ts';
import { readStubFeed, stubWords } from '#testing/wires/feed-items.ts';
import { noRouting } from '#testing/wires/rules.ts';

/** The other floors, played: what is not given in `over` answers at once, fetches nothing and follows nothing. */
export function stubTools(over: Partial<IngestTools> = {}): IngestTools {
  return {
    fetchGuarded: async () => nothingThere,
    readFeedApart: async (bytes) => readStubFeed(bytes),
    findRules: async () => ({ ruleSetId: null, rules: [] }),
    route: () => noRouting,
    routedItem: ({ id }, item): RoutedItem => ({
      wireId: id,
      headline: item.title,
      text: '',
      categories: item.categories,
      authors: item.authors,
      language: item.language ?? 'en',
    }),
    composeWords: async (_db, _wire, item) => ({ kind: 'ready', words: stubWords(item), isIncomplete: false }),
    followWire: async () => ({ kind: 'inbox' }),
    followWithdrawal: async () => {},
    ...over,
  };
}

const nothingThere: Fetched = {
  kind: 'failed',
  fault: 'notFound',
  status: 404,
  message: 'status 404',
  userMessage: 'There is nothing at this address.',
};

export const stubRouting = (destination: Routing['destination']): Routing => ({ ...noRouting, destination });
