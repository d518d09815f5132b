import type { PublicStory } from '#lib/stories/types.ts';

type Props = { story: PublicStory; editionSlug: string };

/** The section, what the desk calls the story, and "Updated" once it has changed in substance. */
export function Kicker({ story, editionSlug }: Props) {
  return (
    <p className="kicker">
      <a href={`/${editionSlug}/${story.section.slug}`}>{story.section.name}</a>
      {story.kicker && story.kicker !== story.section.name && <span className="kicker-part">{story.kicker}</span>}
      {story.significantAt && <span className="kicker-updated">Updated</span>}
    </p>
  );
}
