import type { StoryContent, WireAttribution } from '#lib/stories/types.ts';
import type { Routing, Wire, WireWords } from '#lib/wires/types.ts';

type WireRight = Pick<Wire, 'supplier' | 'name' | 'copyright' | 'isCanonical'>;
type WirePlace = Pick<Wire, 'sectionId' | 'editionIds'>;

/** The story that a wire's words make: placed as the rules say or, where they say nothing, as the wire does. */
export function composeStory(wire: WireRight & WirePlace, words: WireWords, routing: Routing | null): StoryContent {
  return {
    slug: '',
    sectionId: routing?.sectionId ?? wire.sectionId,
    editionIds: routing?.editionIds ?? wire.editionIds,
    topicIds: routing?.topicIds ?? [],
    prominence: routing?.prominence ?? 'standard',
    kicker: routing?.kicker ?? '',
    dateline: words.release?.dateline ?? '',
    ...wordsForStory(wire, words),
  };
}

/** What of a story its wire writes, each time anew; all else is the house's. */
export function wordsForStory(wire: WireRight, words: WireWords) {
  const { headline, deck, bylines, language, leadPicture, body } = words;
  return { headline, deck, bylines, language, leadPicture, body, wire: attributionFor(wire, words) };
}

function attributionFor(wire: WireRight, { originalUrl, isSummary, release }: WireWords): WireAttribution {
  return {
    supplier: wire.supplier,
    feedName: wire.name,
    originalUrl,
    copyright: release ? release.domain : wire.copyright,
    // a summary leads to the whole story, and so it does for search engines
    canonical: wire.isCanonical || isSummary,
    isSummary,
    ...(release ? { isRelease: true } : {}),
  };
}
