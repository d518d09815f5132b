import { Picture } from '#components/media/picture.tsx';
import { photoWords } from '#components/story/pages/photo-words.ts';
import { foreign } from '#components/ui/foreign.ts';
import { storyPart } from '#lib/addresses/story-part.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { Photo } from '#lib/stories/blocks/photos.ts';
import type { PublicStory } from '#lib/stories/types.ts';

type Props = {
  story: PublicStory;
  edition: Edition;
  photo: Photo;
  /** How many photographs the story has. */
  count: number;
};

/** Of the height of the window; story-parts.css says the same. */
const tallestVh = 78;

/** One photograph on a dark ground, as large as the window allows, with its words and its neighbours. */
export function PhotoPage({ story, edition, photo: { number, picture }, count }: Props) {
  const words = photoWords(edition.language);
  const lang = foreign(story.language, edition.language);
  const page = (other: number) => storyPart('storyPhoto', story.path, other);
  const sizes = `min(92vw, ${Math.ceil((tallestVh * picture.widthPx) / picture.heightPx)}vh)`;
  return (
    <div className="photo-page">
      <p className="photo-story" {...lang}>
        <a href={`${story.path}#photo-${number}`}>{story.headline}</a>
      </p>
      <figure className="photo">
        <Picture picture={picture} sizes={sizes} leading />
        <figcaption>
          <h1 id="content" tabIndex={-1} className="photo-place">
            {words.place(number, count)}
          </h1>
          {picture.caption && (
            <p className="photo-caption" {...lang}>
              {picture.caption}
            </p>
          )}
          {picture.credit && (
            <p className="photo-credit" {...lang}>
              {picture.credit}
            </p>
          )}
        </figcaption>
      </figure>
      <nav className="photo-ways" aria-label={words.photographs}>
        <ul>
          {number > 1 && (
            <li>
              <a href={page(number - 1)} rel="prev">
                {words.previous}
              </a>
            </li>
          )}
          {number < count && (
            <li>
              <a href={page(number + 1)} rel="next">
                {words.next}
              </a>
            </li>
          )}
          <li>
            <a href={`${story.path}#photo-${number}`}>{words.back}</a>
          </li>
          <li>
            <a href={picture.original.url}>{words.original}</a>
          </li>
        </ul>
      </nav>
    </div>
  );
}
