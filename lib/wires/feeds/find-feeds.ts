import { parseHtml } from '#lib/foreign-html/trees/from-parse5.ts';
import { elementsBelow, type ForeignElement, textBelow } from '#lib/foreign-html/trees/tree.ts';
import type { FoundFeed } from '#lib/wires/feeds/not-a-feed.ts';
import { toAddress } from '#lib/wires/feeds/values/addresses.ts';
import { toLine } from '#lib/wires/feeds/values/words.ts';

const feedType = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)$/;
/** Types of feeds and of much else: only an address that looks like one decides. */
const wideType = /^(?:(?:application|text)\/xml|application\/json|text\/rss(?:\+xml)?)$/;
const feedPath =
  /(?:\/(?:feed|feeds|rss|atom)\/?|\/(?:feed|rss|atom|index)\.(?:xml|json|rdf|rss|atom)|\.(?:rss|atom|rdf))$/i;

/** A page has a few; one that names more names them for every tag. */
const maxFeeds = 20;
/** What says so stands at the beginning. */
const maxPageLength = 500_000;

/** The feeds that a page names, each once: by its own links to other forms of it, or else by what it links to. */
export function findFeeds(html: string, baseUrl: string): FoundFeed[] {
  const { root } = parseHtml(html.slice(0, maxPageLength));
  const elements = [...elementsBelow(root)];
  const written = elements.find(({ name, isHtml }) => isHtml && name === 'base')?.attribute('href') ?? '';
  const base = toAddress(written, baseUrl) ?? baseUrl;
  const named = elements.filter((element) => element.name === 'link' && namesFeed(element));
  const found =
    named.length > 0 ? named : elements.filter((element) => element.name === 'a' && leadsToFeed(element, base));
  const feeds = found.flatMap((element): FoundFeed[] => {
    const url = toAddress(element.attribute('href'), base);
    return url === null ? [] : [{ url, title: toLine(element.attribute('title') || textBelow(element)) }];
  });
  return [...new Map(feeds.toReversed().map((feed) => [feed.url, feed])).values()].toReversed().slice(0, maxFeeds);
}

function namesFeed(link: ForeignElement): boolean {
  const relations = link.attribute('rel').toLowerCase().split(/\s+/);
  if (!relations.includes('alternate') && !relations.includes('feed')) return false;
  const type = link
    .attribute('type')
    .trim()
    .toLowerCase()
    .replace(/\s*;.*$/, '');
  if (feedType.test(type)) return true;
  return (
    (wideType.test(type) || (type === '' && relations.includes('feed'))) &&
    !isOembed(link) &&
    feedPath.test(pathOf(link.attribute('href')))
  );
}

const isOembed = (link: ForeignElement) => /oembed/i.test(link.attribute('href') + link.attribute('title'));

const leadsToFeed = (link: ForeignElement, base: string): boolean =>
  feedPath.test(pathOf(toAddress(link.attribute('href'), base) ?? ''));

const pathOf = (address: string) => address.replace(/[?#].*$/, '');
