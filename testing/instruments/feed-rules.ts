import { z } from 'zod';
import { childrenOf, parseXml, textOf, type XmlElement } from './xml-tree.ts';

/**
 * What is wrong with a feed, by the rules of RSS 2.0 and its Best Practices Profile, RFC 4287 (Atom) and JSON Feed 1.1:
 * those of the W3C's feed validator that can concern a feed of ours.
 */
export function feedFaults(kind: 'rss' | 'atom' | 'json', text: string, url: string): string[] {
  try {
    if (kind === 'json') return jsonFaults(text, url);
    const root = parseXml(text);
    return kind === 'rss' ? rssFaults(root, url) : atomFaults(root, url);
  } catch (error) {
    return [`cannot be read: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** Collects faults in the words of the rule that does not hold. */
function ledger() {
  const faults: string[] = [];
  const must = (rule: string, holds: boolean) => {
    if (!holds) faults.push(rule);
  };
  return { faults, must };
}

const isWeb = (value: string | undefined) => /^https?:\/\/\S+$/.test(value ?? '') && URL.canParse(value ?? '');

function rssFaults(rss: XmlElement, url: string): string[] {
  const { faults, must } = ledger();
  must('the root is <rss version="2.0">', rss.name === 'rss' && rss.attributes.version === '2.0');
  const [channel] = childrenOf(rss, 'channel');
  if (!channel) return [...faults, 'there is a <channel>'];
  for (const name of ['title', 'link', 'description'])
    must(`the channel has one ${name}`, childrenOf(channel, name).length === 1 && !!textOf(channel, name));
  must('the channel’s link is an address', isWeb(textOf(channel, 'link')));
  must('the language is a tag', isLanguage(textOf(channel, 'language')));
  must('lastBuildDate is a date', isMailDate(textOf(channel, 'lastBuildDate')));
  const self = childrenOf(channel, 'atom:link').find((link) => link.attributes.rel === 'self');
  must(
    'an atom:link leads to the feed itself',
    self?.attributes.href === url && self.attributes.type === 'application/rss+xml',
  );
  for (const image of childrenOf(channel, 'image')) {
    must('the image’s link is the channel’s', textOf(image, 'link') === textOf(channel, 'link'));
    must('the image’s title is the channel’s', textOf(image, 'title') === textOf(channel, 'title'));
    must(
      'the image is at most 144 × 400',
      Number(textOf(image, 'width') ?? 88) <= 144 && Number(textOf(image, 'height') ?? 31) <= 400,
    );
    must('the image has an address', isWeb(textOf(image, 'url')));
  }
  const items = childrenOf(channel, 'item');
  must('no id twice', isUnique(items.map((item) => textOf(item, 'guid'))));
  for (const item of items) {
    must('an item has a title', !!textOf(item, 'title'));
    must('an item’s link is an address', isWeb(textOf(item, 'link')));
    must('an item’s date is a date', isMailDate(textOf(item, 'pubDate')));
    const guid = childrenOf(item, 'guid')[0];
    must('an id that is no permanent link says so', isWeb(guid?.text) || guid?.attributes.isPermaLink === 'false');
    must('an author is an email address', !textOf(item, 'author') || /^\S+@\S+/.test(textOf(item, 'author') ?? ''));
    const enclosures = childrenOf(item, 'enclosure');
    must('at most one enclosure', enclosures.length <= 1);
    for (const { attributes } of enclosures)
      must(
        'an enclosure has address, length and type',
        isWeb(attributes.url) && /^\d+$/.test(attributes.length ?? '') && /^\w+\/\S+$/.test(attributes.type ?? ''),
      );
    for (const name of ['title', 'link', 'guid', 'pubDate', 'description'])
      must(`at most one ${name}`, childrenOf(item, name).length <= 1);
    must('a title has no markup', !/<\/?[a-z]/i.test(textOf(item, 'title') ?? ''));
    for (const html of [textOf(item, 'description'), textOf(item, 'content:encoded')]) faults.push(...htmlFaults(html));
  }
  return [...new Set(faults)];
}

function atomFaults(feed: XmlElement, url: string): string[] {
  const { faults, must } = ledger();
  must('the root is <feed> of Atom', feed.name === 'feed' && feed.attributes.xmlns === 'http://www.w3.org/2005/Atom');
  must('the language is a tag', isLanguage(feed.attributes['xml:lang']));
  const self = childrenOf(feed, 'link').filter((link) => link.attributes.rel === 'self');
  must('a link leads to the feed itself', self.length === 1 && self[0]?.attributes.href === url);
  const entries = childrenOf(feed, 'entry');
  must('no id twice', isUnique(entries.map((entry) => textOf(entry, 'id'))));
  const feedAuthors = childrenOf(feed, 'author');
  for (const part of [feed, ...entries]) {
    const what = part === feed ? 'the feed' : 'an entry';
    for (const name of ['id', 'title', 'updated'])
      must(`${what} has one ${name}`, childrenOf(part, name).length === 1 && !!textOf(part, name));
    must(`the id of ${what} is an absolute IRI`, /^[a-z][a-z0-9+.-]*:\S+$/i.test(textOf(part, 'id') ?? ''));
    must(`${what} was updated at a date`, isInternetDate(textOf(part, 'updated')));
    must(
      `${what} was published at a date`,
      textOf(part, 'published') === undefined || isInternetDate(textOf(part, 'published')),
    );
    const alternates = childrenOf(part, 'link').filter((link) => (link.attributes.rel ?? 'alternate') === 'alternate');
    must(
      `${what} has one alternate link of a kind`,
      isUnique(alternates.map(({ attributes }) => `${attributes.type} ${attributes.hreflang}`)),
    );
    for (const link of childrenOf(part, 'link')) must('a link is an address', isWeb(link.attributes.href));
    for (const author of [...childrenOf(part, 'author')]) must('an author has a name', !!textOf(author, 'name'));
    for (const category of childrenOf(part, 'category')) must('a category has a term', !!category.attributes.term);
  }
  for (const entry of entries) {
    must('an entry has an author', feedAuthors.length + childrenOf(entry, 'author').length > 0);
    const [content] = childrenOf(entry, 'content');
    const alternate = childrenOf(entry, 'link').some((link) => (link.attributes.rel ?? 'alternate') === 'alternate');
    must('an entry has content or leads somewhere', !!content || alternate);
    for (const name of ['content', 'summary', 'published', 'rights'])
      must(`at most one ${name}`, childrenOf(entry, name).length <= 1);
    for (const name of ['content', 'summary']) {
      const html = childrenOf(entry, name)[0];
      if (html?.attributes.type === 'html') faults.push(...htmlFaults(html.text));
    }
  }
  return [...new Set(faults)];
}

const jsonFeed = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.string().refine(isLanguage, 'the language is a tag'),
  items: z.array(
    z
      .object({
        id: z.string().min(1),
        url: z.url(),
        title: z.string().min(1),
        content_html: z.string().optional(),
        content_text: z.string().optional(),
        image: z.url().optional(),
        date_published: z.string().refine(isInternetDate, 'an item was published at a date'),
        date_modified: z.string().refine(isInternetDate, 'an item was changed at a date').optional(),
        authors: z.array(z.object({ name: z.string().min(1), url: z.url().optional() })).optional(),
        attachments: z.array(z.object({ url: z.url(), mime_type: z.string().regex(/^\w+\/\S+$/) })).optional(),
      })
      .refine(
        ({ content_html, content_text }) => content_html !== undefined || content_text !== undefined,
        'an item has content',
      ),
  ),
});

function jsonFaults(text: string, url: string): string[] {
  const read = jsonFeed.safeParse(JSON.parse(text));
  if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const { faults, must } = ledger();
  must('feed_url is the feed’s own address', read.data.feed_url === url);
  must('no id twice', isUnique(read.data.items.map(({ id }) => id)));
  for (const { content_html } of read.data.items) faults.push(...htmlFaults(content_html));
  return [...new Set(faults)];
}

/** What no reader's program shows as it was meant: scripts, styles, frames, and addresses that lead nowhere from there. */
function htmlFaults(html: string | undefined): string[] {
  if (!html) return [];
  const { faults, must } = ledger();
  must(
    'no scripts, styles, frames or forms in HTML',
    !/<(script|style|iframe|object|embed|form|input|meta|link)\b/i.test(html),
  );
  must('no style or event attributes in HTML', !/<[^>]+\s(style|on\w+)=/i.test(html));
  must('whole addresses in HTML', !/\s(?:href|src)="(?!https?:\/\/|mailto:)/i.test(html));
  return faults;
}

function isUnique(values: readonly (string | undefined)[]): boolean {
  return new Set(values).size === values.length;
}

function isLanguage(tag: string | undefined): boolean {
  return tag !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) && Intl.getCanonicalLocales(tag)[0] === tag;
}

/** RFC 822 with four digits of the year, and the weekday that day was. */
function isMailDate(value: string | undefined): boolean {
  const [, weekday] =
    /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]\d{4})$/.exec(
      value ?? '',
    ) ?? [];
  if (!value || !weekday) return false;
  const local = new Date(`${value.slice(0, 25)} GMT`);
  return Number.isFinite(local.getTime()) && local.toUTCString().startsWith(weekday);
}

/** RFC 3339, and a day that there is. */
function isInternetDate(value: string | undefined): boolean {
  const [, day] = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.exec(value ?? '') ?? [];
  return (
    !!day && Number.isFinite(Date.parse(value ?? '')) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
  );
}
