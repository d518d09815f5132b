import type { StoryTeaser } from '#lib/stories/types.ts';

export type SectionFront = {
  lead: StoryTeaser | undefined;
  seconds: readonly StoryTeaser[];
  /** Everything else, in order of time. */
  rest: readonly StoryTeaser[];
};

/** How far down the order of time a story may be and still come to the top for its picture. */
const reach = 6;

/**
 * The first page of a section: one story leads and two stand beside it, chosen among the newest, those with a picture
 * first, because a large slot without one is a hole in the page.
 * @param teasers newest first
 */
export function composeSection(teasers: readonly StoryTeaser[]): SectionFront {
  const newest = teasers.slice(0, reach);
  const pictured = newest.filter(({ picture }) => picture !== null);
  const lead = pictured.find(({ prominence }) => prominence !== 'brief') ?? newest[0];
  const seconds = (lead?.picture ? pictured : newest).filter((teaser) => teaser !== lead).slice(0, 2);
  const rest = teasers.filter((teaser) => teaser !== lead && !seconds.includes(teaser));
  return { lead, seconds, rest };
}
