import { canonicalJson } from '#lib/stories/merging/canonical-json.ts';
import type { StoryContent } from '#lib/stories/types.ts';

/**
 * Do both say the same? Compared is what a wire writes and what staff would write into it. Placing, the kicker and the
 * address are the house's own: they are kept whatever the wire brings, so they detach no story.
 */
export function saysTheSame(one: StoryContent, other: StoryContent): boolean {
  return wordsIn(one) === wordsIn(other);
}

function wordsIn({ headline, deck, bylines, dateline, language, leadPicture, body }: StoryContent) {
  const blocks = body.map((block) => ({ ...block, id: '' }));
  return canonicalJson({ headline, deck, bylines, dateline, language, leadPicture, body: blocks });
}
