import { Picture } from '#components/media/picture.tsx';
import { storyWords } from '#components/story/words.ts';
import { Between } from '#components/ui/between.tsx';
import { storyPart } from '#lib/addresses/story-part.ts';
import { dirAgainst } from '#lib/direction.ts';
import type { ShownPicture } from '#lib/media/types.ts';

type Props = {
  picture: ShownPicture;
  /** Where it stands: above the words, among them, or in a gallery of pairs or of three in a row. */
  place: keyof typeof widths;
  /** The story's. */
  language: string;
  /** The story's address; without it the picture leads to its file. */
  path?: string | undefined;
  /** From 1, among the story's photographs. */
  number: number;
};

/**
 * How wide a picture is shown, from the widest window down; story.css sets these widths. Below the last of them a
 * picture is as wide as the page. In `sizes` a rem is 16 px, on large screens the page's own is up to 14 % more.
 */
const widths = {
  lead: ['(min-width: 80rem) 74rem'],
  body: ['(min-width: 64rem) 40rem'],
  pair: ['(min-width: 64rem) 28rem', '(min-width: 40rem) 20rem'],
  grid: ['(min-width: 64rem) 19rem', '(min-width: 40rem) 30vw'],
} as const;

/** Of the height of the window; story.css says the same. */
const tallestVh = 86;

function sizesOf({ widthPx, heightPx }: ShownPicture, place: Props['place']): string {
  if (heightPx <= widthPx || place === 'pair' || place === 'grid') return [...widths[place], '92vw'].join(', ');
  // what is held to a height needs no more pixels than fit into it; a tall lead stands in the column of the words
  const narrow = `${Math.ceil((tallestVh * widthPx) / heightPx)}vh`;
  return `(min-width: 64rem) min(40rem, ${narrow}), min(92vw, ${narrow})`;
}

/** A photograph with its caption and credit; following it leads to the photograph alone. */
export function Figure({ picture, place, language, path, number }: Props) {
  const isTall = picture.heightPx > picture.widthPx;
  return (
    <figure className={`figure figure-${place}`} id={path && `photo-${number}`} data-shape={isTall ? 'tall' : 'wide'}>
      <a
        href={path ? storyPart('storyPhoto', path, number) : picture.original.url}
        aria-label={storyWords(language).larger(picture.alt || picture.caption || picture.credit)}
      >
        <Picture picture={picture} sizes={sizesOf(picture, place)} leading={place === 'lead'} />
      </a>
      {(picture.caption || picture.credit) && (
        <figcaption dir={dirAgainst(language, picture.caption)}>
          {picture.caption}
          {picture.credit && (
            <>
              {picture.caption && <Between sign="—" />}
              <span className="credit">{picture.credit}</span>
            </>
          )}
        </figcaption>
      )}
    </figure>
  );
}
