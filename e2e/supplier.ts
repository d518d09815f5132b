import sharp from 'sharp';
import { now } from '#lib/clock.ts';
import { escapeMarkup } from '#lib/escape-markup.ts';
import { startStubSupplier } from '#testing/wires/stub-supplier.ts';
import { test as base, unique } from './journey.ts';

type Begin = (stories: readonly SuppliedStory[]) => Promise<Supplier & { name: string }>;

/** Journeys that begin suppliers of their own, which end with them. */
export const test = base.extend<{ begin: Begin }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from the pattern
  begin: async ({}, use) => {
    const begun: Supplier[] = [];
    await use(async (stories) => {
      const name = unique('Harbour Courier');
      const supplier = await startSupplier(name);
      begun.push(supplier);
      supplier.tell(stories);
      return { ...supplier, name };
    });
    for (const supplier of begun) await supplier.stop();
  },
});

/** What a supplier says of a story. `name` tells it from the others. */
export type SuppliedStory = {
  name: string;
  headline: string;
  words: string;
  category?: string;
  hasPicture?: boolean;
};

type Supplier = {
  /** The address of its front page, which names its feeds. */
  page: string;
  /** The address of its feed. */
  feed: string;
  /** Says these stories from now on, the first the newest. */
  tell: (stories: readonly SuppliedStory[]) => void;
  /** How often its feed was asked for. */
  timesAsked: () => number;
  /** Answers at an address of its own with a document or an error. */
  answer: (path: string, what: string | number) => string;
  stop: () => Promise<void>;
  /** Listens again where it did, after `stop`. */
  start: () => Promise<void>;
};

/** The server of a paper that sends its stories out, on loopback. */
async function startSupplier(name: string): Promise<Supplier> {
  let server = await startStubSupplier();
  const { origin } = server;
  const begunAt = now();
  let told: readonly SuppliedStory[] = [];
  const picture = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#2c5f7c' } })
    .jpeg()
    .toBuffer();
  const serveAll = () => {
    server.serve('/', frontPage(name), 'text/html; charset=utf-8');
    server.serve('/feeds/local.xml', feedOf(origin, name, told, begunAt));
    for (const story of told) server.serve(`/stories/${story.name}`, articleOf(story), 'text/html; charset=utf-8');
    server.serve('/pictures/harbour.jpg', picture, 'image/jpeg');
  };
  serveAll();
  return {
    page: `${origin}/`,
    feed: `${origin}/feeds/local.xml`,
    tell: (stories) => {
      told = stories;
      serveAll();
    },
    timesAsked: () => server.asked.get('/feeds/local.xml')?.times ?? 0,
    answer: (path, what) => {
      if (typeof what === 'number') server.refuse(path, what);
      else server.serve(path, what, 'text/html; charset=utf-8');
      return origin + path;
    },
    stop: () => server.close(),
    start: async () => {
      server = await startStubSupplier(Number(new URL(origin).port));
      serveAll();
    },
  };
}

const frontPage = (name: string) => `<!doctype html><html lang="en"><head><title>${escapeMarkup(name)}</title>
<link rel="alternate" type="application/rss+xml" title="${escapeMarkup(name)}: Local" href="/feeds/local.xml">
<link rel="alternate" type="application/rss+xml" title="${escapeMarkup(name)}: Sport" href="/feeds/sport.xml">
</head><body><h1>${escapeMarkup(name)}</h1><p>News of the harbour.</p></body></html>`;

const feedOf = (origin: string, name: string, stories: readonly SuppliedStory[], at: Date) => `<?xml version="1.0"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>${escapeMarkup(name)}: Local</title>
<link>${origin}/</link><language>en-CA</language><copyright>© ${escapeMarkup(name)}. All rights reserved.</copyright>
${stories.map((story) => itemOf(origin, story, at)).join('\n')}</channel></rss>`;

function itemOf(origin: string, story: SuppliedStory, at: Date): string {
  const { name, headline, words, category, hasPicture } = story;
  const picture = `<media:content url="${origin}/pictures/harbour.jpg" medium="image" width="1200" height="800"><media:credit>R. Halloran</media:credit><media:description>Boats in the inner harbour.</media:description></media:content>`;
  return `<item><title>${escapeMarkup(headline)}</title><link>${origin}/stories/${name}</link>
<guid isPermaLink="false">${name}</guid><pubDate>${at.toUTCString()}</pubDate>
<category>${escapeMarkup(category ?? 'Local')}</category>
<description>${escapeMarkup(`<p>${words}</p>`)}</description>${hasPicture ? picture : ''}</item>`;
}

const articleOf = ({ headline, words }: SuppliedStory) => `<!doctype html><html lang="en"><head>
<title>${escapeMarkup(headline)}</title></head><body><main><h1>${escapeMarkup(headline)}</h1><p>${words}</p></main></body></html>`;

/** Stories that no other journey has: the same words from two wires would stand as one line. */
export function newStories(): Record<'ferry' | 'market' | 'bulletin', SuppliedStory> {
  const place = unique('harbour');
  return {
    ferry: {
      name: 'ferry',
      headline: `Ferry returns to ${place}`,
      words: 'The ferry carries 40 people from Monday, the harbour board says.',
      hasPicture: true,
    },
    market: {
      name: 'market',
      headline: `Fish market opens at ${place}`,
      words: 'Stalls stand on the north quay until two in the afternoon.',
    },
    bulletin: {
      name: 'bulletin',
      headline: `Prices at ${place}`,
      words: 'Herring was unchanged.',
      // a rule of the demo's drops those
      category: 'Markets/Bulletin',
    },
  };
}
