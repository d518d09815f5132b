import { frontWords } from '#components/front/words.ts';
import { Picture } from '#components/media/picture.tsx';
import { headlineLength } from '#components/story/headline.tsx';
import { Between } from '#components/ui/between.tsx';
import { foreign } from '#components/ui/foreign.ts';
import { Unbroken } from '#components/ui/unbroken.tsx';
import { dirAgainst, isolated } from '#lib/direction.ts';
import { sectionName } from '#lib/editions/section-name.ts';
import { listed } from '#lib/language.ts';
import type { StoryTeaser } from '#lib/stories/types.ts';

/**
 * How a story stands on a front: what it shows (a deck stands in for a picture that is missing), and how wide its picture
 * is (`upToPx`: on the densest screen). From 100rem on a page grows no wider.
 */
const slots = {
  lead: {
    deck: true,
    byline: true,
    sizes: '(min-width: 100rem) 50rem, (min-width: 68rem) 48vw, (min-width: 48rem) 58vw, 94vw',
    upToPx: 1600,
  },
  secondary: {
    deck: true,
    byline: false,
    sizes: '(min-width: 100rem) 23rem, (min-width: 68rem) 23vw, (min-width: 48rem) 31vw, 94vw',
    upToPx: 1200,
  },
  strip: {
    deck: false,
    byline: false,
    sizes: '(min-width: 100rem) 22rem, (min-width: 64rem) 21vw, (min-width: 40rem) 45vw, 7rem',
    upToPx: 800,
  },
  'band-first': {
    deck: true,
    byline: false,
    sizes: '(min-width: 100rem) 37rem, (min-width: 66rem) 36vw, (min-width: 40rem) 45vw, 94vw',
    upToPx: 1200,
  },
  band: { deck: true, byline: false, sizes: '7rem', upToPx: 360 },
  row: { deck: true, byline: true, sizes: '(min-width: 40rem) 16rem, 7rem', upToPx: 800 },
} as const;

type Props = {
  teaser: StoryTeaser;
  slot: keyof typeof slots;
  /** The depth of its heading on the page. */
  level?: 2 | 3;
  leading?: boolean;
  /** How wide its picture is, where its place is not as wide as the slot's usual one. */
  sizes?: string | undefined;
  /** On a section's own front its name goes without saying. */
  hideSection?: boolean;
  /** The language of the page around it. */
  language: string;
};

/** A story on a front: one link, the headline's, which covers the whole of it. */
export function Teaser({ teaser, slot, level = 3, leading = false, sizes, hideSection = false, language }: Props) {
  const shows = slots[slot];
  const Heading = `h${level}` as const;
  // the paper's own words within a story of another language
  const pageLanguage = foreign(language, teaser.language);
  const label = teaser.kicker || (hideSection ? '' : sectionName(teaser.section, language));
  const headlineId = `headline-${teaser.id}`;
  return (
    <article
      className={`teaser teaser-${slot}`}
      data-pictured={teaser.picture !== null || undefined}
      aria-labelledby={headlineId}
      {...foreign(teaser.language, language)}
    >
      {teaser.picture && (
        <div className="teaser-picture">
          <Picture picture={teaser.picture} sizes={sizes ?? shows.sizes} upToPx={shows.upToPx} leading={leading} />
        </div>
      )}
      <div className="teaser-words">
        {(label || teaser.significantAt) && (
          <p className="kicker" {...(teaser.kicker ? {} : pageLanguage)}>
            {label}
            {teaser.significantAt && (
              <>
                {label && <Between sign="•" />}
                <span className="kicker-updated" {...pageLanguage}>
                  {frontWords(language).updated}
                </span>
              </>
            )}
          </p>
        )}
        <Heading
          id={headlineId}
          className="teaser-headline"
          data-length={headlineLength(teaser.headline)}
          dir={dirAgainst(teaser.language, teaser.headline)}
        >
          <a href={teaser.path}>
            <Unbroken>{teaser.headline}</Unbroken>
          </a>
        </Heading>
        {(shows.deck || !teaser.picture) && teaser.deck && (
          <p className="teaser-deck" dir={dirAgainst(teaser.language, teaser.deck)}>
            {teaser.deck}
          </p>
        )}
        {shows.byline && <Credits teaser={teaser} language={language} />}
      </div>
    </article>
  );
}

/** Who wrote it, or which wire brought it. */
export function Credits({ teaser, language }: { teaser: StoryTeaser; language: string }) {
  const names =
    teaser.bylines.length > 0
      ? frontWords(language).by(
          listed(
            language,
            teaser.bylines.map((name) => isolated(language, name)),
          ),
        )
      : teaser.supplier;
  if (!names) return null;
  return (
    <p className="teaser-byline" {...foreign(language, teaser.language)}>
      {names}
    </p>
  );
}
