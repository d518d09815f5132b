import { storyWords } from '#components/story/words.ts';
import { keyed } from '#components/ui/keyed.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { isolated } from '#lib/direction.ts';
import type { Edition } from '#lib/editions/types.ts';
import { listed } from '#lib/language.ts';
import type { PublicStory } from '#lib/stories/types.ts';

/** Who wrote it; a wire story without names carries its supplier's. */
export function Byline({ story, edition }: { story: PublicStory; edition: Edition }) {
  const { bylines, wire } = story;
  if (bylines.length === 0 && !wire) return null;
  return (
    <address className="byline">
      {bylines.length > 0 && <Names bylines={bylines} edition={edition} />}
      {bylines.length > 0 && wire && ', '}
      {wire && isolated(edition.language, wire.supplier)}
    </address>
  );
}

// stands for a name while the sentence is made; no name holds it
const mark = '\u0000';

/** "By A, B and C": each who has a page in the paper leads to it. */
function Names({ bylines, edition }: { bylines: PublicStory['bylines']; edition: Edition }) {
  const places = bylines.map((_, index) => `${mark}${index}${mark}`);
  const sentence = storyWords(edition.language).by(listed(edition.language, places));
  // every second part is the number of a name
  return keyed(sentence.split(mark)).map(({ key, item }, index) => {
    const byline = index % 2 === 1 ? bylines[Number(item)] : undefined;
    if (!byline) return item;
    const name = isolated(edition.language, byline.name);
    if (!byline.authorSlug) return name;
    return (
      <a key={key} href={addressOf('author', { edition: edition.slug, author: byline.authorSlug })} rel="author">
        {name}
      </a>
    );
  });
}
