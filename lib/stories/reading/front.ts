import { dayMs } from '#lib/clock.ts';
import type { StoryTeaser } from '#lib/stories/types.ts';

type SectionName = StoryTeaser['section'];

/** A section's place on a front, with the stories that no slot above took. */
export type Band = { section: SectionName; teasers: StoryTeaser[] };

/** An edition's front as ordered slots. A slot may be empty; no story stands in two. */
export type Front = {
  lead: StoryTeaser | null;
  /** Beside the lead and about as tall: at most 2 with a picture, or more without. */
  secondary: StoryTeaser[];
  /** Text only, newest first: at most 8. */
  latest: StoryTeaser[];
  /** A row across the page, every one with a picture: 4 or none. */
  strip: StoryTeaser[];
  /** Columns by people: at most 4. */
  opinion: StoryTeaser[];
  /** Photographs told by their headline, each of another section: 3, 4 or none. */
  photos: StoryTeaser[];
  /** What is left, by section in the order of the navigation: at most 6 each. */
  bands: Band[];
};

/** Stories of this section go to the opinion slot and never lead. */
const opinionSlug = 'opinion';
const leadStandsMs = dayMs;
const most = { secondary: 4, latest: 8, strip: 4, opinion: 4, photos: 4, band: 6 } as const;
/** The height of the column beside a lead, in headlines: a picture counts for three. */
const columnHeight = { withPicture: 6, withoutPicture: 4 } as const;
/** Below this many stories left, a row of its own would empty the sections beneath it. */
const enoughForRow = 10;
const enoughForPhotos = 14;

/**
 * Gives the newest stories of an edition their slots.
 * @param teasers newest first
 * @param sections in the order of the navigation
 */
export function composeFront(teasers: readonly StoryTeaser[], sections: readonly SectionName[], now: Date): Front {
  const pool = new Pool(teasers);
  const lead = chooseLead(pool, now);
  const secondary = chooseSecondary(pool, lead);
  const opinion = pool.take(most.opinion, isOpinion);
  const strip = pool.size >= enoughForRow ? pool.takeExactly(most.strip, isLoudPictured, isPictured) : [];
  const photos = pool.size >= enoughForPhotos ? choosePhotos(pool) : [];
  const latest = pool.take(most.latest, isTextOnly, pool.size <= most.latest ? isNews : never).sort(newestFirst);
  return { lead, secondary, latest, strip, opinion, photos, bands: bandsOf(pool, sections) };
}

/** The newest `lead` stands a day; after that the newest loud story leads, and at last whatever there is. */
function chooseLead(pool: Pool, now: Date): StoryTeaser | null {
  const isFresh = (teaser: StoryTeaser) => now.getTime() - teaser.publicAt.getTime() < leadStandsMs;
  const [lead] = pool.take(
    1,
    (teaser) => teaser.prominence === 'lead' && isFresh(teaser),
    isLoud,
    isPictured,
    isNews,
    always,
  );
  return lead ?? null;
}

function chooseSecondary(pool: Pool, lead: StoryTeaser | null): StoryTeaser[] {
  let room = lead?.picture ? columnHeight.withPicture : columnHeight.withoutPicture;
  const fitting = (wish: (teaser: StoryTeaser) => boolean) => (teaser: StoryTeaser) => {
    const height = teaser.picture ? 3 : 1;
    if (!wish(teaser) || height > room) return false;
    room -= height;
    return true;
  };
  return pool.take(most.secondary, fitting(isLoud), fitting(isPictured), fitting(isNews));
}

function choosePhotos(pool: Pool): StoryTeaser[] {
  const seen = new Set<string>();
  const ofAnotherSection = (teaser: StoryTeaser) => {
    if (!isPictured(teaser) || seen.has(teaser.section.slug)) return false;
    seen.add(teaser.section.slug);
    return true;
  };
  const photos = pool.take(most.photos, ofAnotherSection);
  if (photos.length >= 3) return photos;
  pool.putBack(photos);
  return [];
}

function bandsOf(pool: Pool, sections: readonly SectionName[]): Band[] {
  const bands = new Map(sections.map((section) => [section.slug, { section, teasers: [] as StoryTeaser[] }]));
  for (const teaser of pool.rest()) {
    const band = bands.get(teaser.section.slug) ?? { section: teaser.section, teasers: [] };
    bands.set(teaser.section.slug, band);
    if (band.teasers.length < most.band) band.teasers.push(teaser);
  }
  // the opinion slot is that section's place; a second one further down would be the same heading twice
  return [...bands.values()].filter((band) => band.teasers.length > 0 && band.section.slug !== opinionSlug);
}

/** The stories that have no slot yet, newest first. */
class Pool {
  #left: StoryTeaser[];

  constructor(teasers: readonly StoryTeaser[]) {
    this.#left = [...teasers];
  }

  get size(): number {
    return this.#left.length;
  }

  rest(): readonly StoryTeaser[] {
    return this.#left;
  }

  /** Takes up to `count`: all that the first wish fits, then what the next fits, and so on. */
  take(count: number, ...wishes: ((teaser: StoryTeaser) => boolean)[]): StoryTeaser[] {
    const taken: StoryTeaser[] = [];
    for (const wish of wishes) {
      for (const teaser of this.#left) {
        if (taken.length === count) break;
        if (!taken.includes(teaser) && wish(teaser)) taken.push(teaser);
      }
    }
    this.#left = this.#left.filter((teaser) => !taken.includes(teaser));
    return taken;
  }

  takeExactly(count: number, ...wishes: ((teaser: StoryTeaser) => boolean)[]): StoryTeaser[] {
    const taken = this.take(count, ...wishes);
    if (taken.length === count) return taken;
    this.putBack(taken);
    return [];
  }

  putBack(teasers: readonly StoryTeaser[]): void {
    this.#left = [...this.#left, ...teasers].sort(newestFirst);
  }
}

const always = () => true;
const never = () => false;
const isOpinion = ({ section }: StoryTeaser) => section.slug === opinionSlug;
const isNews = (teaser: StoryTeaser) => !isOpinion(teaser);
const isLoud = (teaser: StoryTeaser) => isNews(teaser) && ['lead', 'top'].includes(teaser.prominence);
const isPictured = (teaser: StoryTeaser) => isNews(teaser) && teaser.picture !== null && teaser.prominence !== 'brief';
const isLoudPictured = (teaser: StoryTeaser) => isLoud(teaser) && isPictured(teaser);
const isTextOnly = (teaser: StoryTeaser) => isNews(teaser) && !isPictured(teaser);
const newestFirst = (one: StoryTeaser, other: StoryTeaser) =>
  other.publicAt.getTime() - one.publicAt.getTime() || other.id - one.id;
