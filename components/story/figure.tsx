import { Picture } from '#components/media/picture.tsx';
import { storyWords } from '#components/story/words.ts';
import type { ShownPicture } from '#lib/media/types.ts';

type Props = {
  picture: ShownPicture;
  /** Where it stands: above the words, among them, or in a gallery. */
  place: 'lead' | 'body' | 'gallery';
  /** The story's. */
  language: string;
};

const sizes = {
  lead: '(min-width: 72rem) 68rem, 94vw',
  body: '(min-width: 46rem) 42rem, 94vw',
  gallery: '(min-width: 72rem) 34rem, (min-width: 40rem) 47vw, 94vw',
} as const;

/** A photograph with its caption and credit; following it shows the whole original. */
export function Figure({ picture, place, language }: Props) {
  return (
    <figure className={`figure figure-${place}`} data-shape={picture.heightPx > picture.widthPx ? 'tall' : 'wide'}>
      <a href={picture.original.url} aria-label={storyWords(language).fullSize(picture.alt || picture.caption)}>
        <Picture picture={picture} sizes={sizes[place]} leading={place === 'lead'} />
      </a>
      {(picture.caption || picture.credit) && (
        <figcaption>
          {picture.caption} {picture.credit && <span className="credit">{picture.credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
