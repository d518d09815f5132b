import type { DemoBlock, DemoPictureName, DemoStory } from '#demo/types.ts';
import type { Inline } from '#lib/stories/blocks/inline.ts';
import type { WireAttribution } from '#lib/stories/types.ts';

/** Small builders that let the demo's stories be written as prose instead of as JSON. */
type Marks = Omit<Inline, 'text'>;

const mark = /\*\*(?<strong>.+?)\*\*|\*(?<emphasis>.+?)\*|\[(?<label>.+?)\]\((?<href>[^)\s]+)\)/;

/**
 * Reads `**strong**`, `*emphasis*` and `[a link](https://example.org)` into runs of text. Marks may hold other marks;
 * there is no escape, because no sentence of ours needs an asterisk.
 */
export function inline(text: string, marks: Marks = {}): Inline[] {
  const found = mark.exec(text);
  if (!found) return text === '' ? [] : [{ text, ...marks }];
  const { strong, emphasis, label, href } = found.groups ?? {};
  const rest = inline(text.slice(found.index + found[0].length), marks);
  return [...inline(text.slice(0, found.index), marks), ...marked(), ...rest];

  function marked(): Inline[] {
    if (strong !== undefined) return inline(strong, { ...marks, strong: true });
    if (emphasis !== undefined) return inline(emphasis, { ...marks, emphasis: true });
    return inline(label ?? '', href === undefined ? marks : { ...marks, href });
  }
}

/** A paragraph, with the marks that `inline` reads. */
export const p = (text: string): DemoBlock => ({ type: 'paragraph', text: inline(text) });

/** A subhead: plain words. */
export const h = (text: string): DemoBlock => ({ type: 'subhead', text });

/** One picture in the text, by name. */
export const img = (picture: DemoPictureName): DemoBlock => ({ type: 'image', picture });

/** A gallery of pictures, by name. */
export const gallery = (...pictures: DemoPictureName[]): DemoBlock => ({ type: 'gallery', pictures });

/** A pull quote; without `attribution` it repeats the story's own words. */
export const quote = (text: string, attribution = ''): DemoBlock => ({ type: 'pullQuote', text, attribution });

/** Somebody's words at length, a paragraph each; they take marks. */
export const blockQuote = (...paragraphs: string[]): DemoBlock => ({
  type: 'quote',
  paragraphs: paragraphs.map((text) => inline(text)),
});

/** A list with bullets; items take marks. */
export const ul = (...items: string[]): DemoBlock => list(false, items);

/** A numbered list; items take marks. */
export const ol = (...items: string[]): DemoBlock => list(true, items);

const list = (ordered: boolean, items: string[]): DemoBlock => ({
  type: 'list',
  ordered,
  items: items.map((item) => ({ text: inline(item) })),
});

/** A table of plain words; every row as long as the header, and called by its first cell. */
export const table = (caption: string, header: string[], ...rows: string[][]): DemoBlock => ({
  type: 'table',
  caption,
  rows: [header, ...rows],
  headRow: true,
  headColumn: true,
});

/** A link set apart from the text, with a headline and a line about where it leads. */
export const card = (href: string, headline: string, summary: string): DemoBlock => ({
  type: 'linkCard',
  href,
  headline,
  summary,
});

/** A film or a sound at a provider the paper can show; the things behind the demo's addresses do not exist. */
export const embed = (href: string, title: string): DemoBlock => ({ type: 'embed', href, title });

/** Suppliers whose rights send search engines to the original. */
const canonicalSuppliers = new Set(['Prairie Dispatch']);

/**
 * Where an invented wire's story came from.
 * @param feed what follows the supplier's name in the name of its feed: "World"
 * @param originalUrl on an example domain
 */
export const wire = (supplier: string, feed: string, originalUrl: string): WireAttribution => ({
  supplier,
  feedName: `${supplier} ${feed}`,
  originalUrl,
  copyright: `© ${supplier}. All rights reserved.`,
  canonical: canonicalSuppliers.has(supplier),
  isSummary: false,
});

/**
 * Sets French text as its printers do: spaces that cannot break inside guillemets, before a colon and after a number,
 * narrow ones before `;`, `!` and `?`.
 */
export const french = (text: string): string =>
  text
    .replaceAll('« ', '«\u00a0')
    .replaceAll(' »', '\u00a0»')
    .replaceAll(' :', '\u00a0:')
    .replace(/ (?=[;!?])/g, '\u202f')
    .replace(/(?<=\d) (?=\d{3}\b|\$|h\b|heures\b|kilos\b)/g, '\u00a0')
    .replace(/(?<=\bh) (?=\d)/g, '\u00a0');

type Told = Pick<DemoStory, 'slug' | 'section' | 'editions' | 'headline' | 'hoursAgo' | 'body'>;

/** A story; what is not said is the usual: published, in English, standard, without kicker, picture or wire. */
export const story = (told: Told & Partial<DemoStory>): DemoStory => ({
  prominence: 'standard',
  language: 'en',
  kicker: '',
  deck: '',
  bylines: [],
  dateline: '',
  lead: null,
  wire: null,
  state: 'published',
  ...told,
});
