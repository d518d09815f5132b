import type { ForeignPart, ForeignPicture } from '#lib/foreign-html/types.ts';
import { isSamePicture, takeLead } from '#lib/wires/articles/page/story-parts.ts';
import type { CleanItem, FeedPicture } from '#lib/wires/types.ts';

/** A picture at its supplier's, with the words that a story shows below it. */
export type WantedPicture = Pick<ForeignPicture, 'src' | 'alt' | 'caption' | 'credit'>;

/** The picture above a summary: in the feed's HTML, or beside it. */
export function leadOfSummary(item: Pick<CleanItem, 'summary' | 'content' | 'pictures'>): WantedPicture | null {
  const inside = picturesIn([...item.summary, ...item.content]);
  const beside = widest(item.pictures);
  return withWords(inside[0] ?? beside, [...inside, ...(beside ? [beside] : [])]);
}

/** The picture above a whole story, and its other parts. */
export function leadOfStory(
  parts: readonly ForeignPart[],
  shown: ForeignPicture | null,
  item: Pick<CleanItem, 'summary' | 'pictures'>,
): { lead: WantedPicture | null; parts: ForeignPart[] } {
  const taken = takeLead(parts, shown);
  const own = [...picturesIn(item.summary), ...[widest(item.pictures)].filter((each) => each !== null)];
  if (taken.lead) return { ...taken, lead: withWords(taken.lead, own) };
  const others = picturesIn(taken.parts);
  const lead = own.find(({ src }) => !others.some((other) => isSamePicture(src, other.src))) ?? null;
  return { lead: withWords(lead, own), parts: taken.parts };
}

export const picturesIn = (parts: readonly ForeignPart[]): ForeignPicture[] =>
  parts.flatMap((part) => (part.kind === 'picture' ? [part.picture] : []));

/** Of the first picture beside the words, the widest that is offered. */
function widest(pictures: readonly FeedPicture[]): WantedPicture | null {
  const [first] = pictures;
  if (!first) return null;
  const sizes = pictures.filter(({ url }) => pathOf(url) === pathOf(first.url) || isSamePicture(url, first.url));
  const best = sizes.reduce((one, other) => ((other.widthPx ?? 0) > (one.widthPx ?? 0) ? other : one), first);
  const words = sizes.find(({ caption, credit }) => caption || credit) ?? best;
  return { src: best.url, alt: best.alt || words.alt, caption: words.caption, credit: words.credit };
}

/** Sizes of one picture often differ in their parameters alone. */
const pathOf = (url: string) => url.split(/[?#]/)[0];

/** A picture without words has those that the feed gives it elsewhere. */
function withWords(picture: WantedPicture | null, others: readonly WantedPicture[]): WantedPicture | null {
  if (!picture) return null;
  const same = others.filter(({ src }) => isSamePicture(src, picture.src));
  const first = (key: 'alt' | 'caption' | 'credit') =>
    picture[key] || same.map((other) => other[key]).find(Boolean) || '';
  return { src: picture.src, alt: first('alt'), caption: first('caption'), credit: first('credit') };
}
