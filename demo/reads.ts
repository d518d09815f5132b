import { demoStories } from '#demo/stories/all-stories.ts';
import type { DemoStory } from '#demo/types.ts';
import { hourMs } from '#lib/clock.ts';
import type { HourOfReads } from '#lib/readership/types.ts';

const hoursBack = 12;
const wanted: Record<DemoStory['prominence'], number> = { lead: 6, top: 4, standard: 2, brief: 1 };

/**
 * How often the demo's stories were read in its last hours: loud and new ones more, and each by a taste of its own.
 * @param ids the stories' ids by slug
 */
export function demoReads(ids: ReadonlyMap<string, number>, now: Date): HourOfReads[] {
  const thisHour = Math.floor(now.getTime() / hourMs);
  return demoStories.flatMap((story) => {
    const storyId = ids.get(story.slug);
    if (storyId === undefined || story.state !== 'published') return [];
    return Array.from({ length: hoursBack }, (_, back) => ({
      storyId,
      hourAt: new Date((thisHour - back) * hourMs),
      reads: back < story.hoursAgo ? readsIn(story, story.hoursAgo - back) : 0,
    })).filter(({ reads }) => reads > 0);
  });
}

function readsIn({ slug, prominence }: DemoStory, ageHours: number): number {
  const taste = [...slug].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7) / 997;
  return Math.round((wanted[prominence] * (0.3 + taste)) / (1 + ageHours / 12));
}
