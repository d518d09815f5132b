import type { XmlElement } from '#lib/wires/feeds/xml/tree.ts';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What stands right below a channel, a feed, an item or an entry. */
const fields = names(
  'title link description guid id pubdate author category comments source enclosure published updated issued modified ' +
    'created summary content subtitle tagline rights copyright language ttl generator lastbuilddate managingeditor ' +
    'webmaster docs contributor image cloud',
);
/** Of those, what HTML has too, so that it may stand in a description. */
const fieldsInHtml = names('title link source summary content image');
/** Fields that hold words and no fields. */
const plain = names(
  'title link guid id pubdate category comments enclosure published updated issued modified created subtitle tagline rights ' +
    'copyright language ttl generator lastbuilddate managingeditor webmaster docs',
);
const rich = names('description summary content content:encoded');
const ofPerson = names('name uri url email homepage');

/**
 * Whether an element that was never closed ends where this one begins. A name with a prefix is never HTML.
 * @param open the innermost element that is open
 */
export function endsBefore(open: string, next: string, hasAttributes: boolean): boolean {
  const isField = fields.has(next) || /^(?:dc|dcterms|media|content|itunes|sy|feedburner):/.test(next);
  if (!isField) return ofPerson.has(open) && ofPerson.has(next);
  if (plain.has(open) || open.startsWith('dc:')) return true;
  if (open === 'author') return !ofPerson.has(next);
  return rich.has(open) && (!fieldsInHtml.has(next) || ((next === 'title' || next === 'link') && !hasAttributes));
}

export const isStory = (name: string) => name === 'item' || name === 'entry';
export const holdsStories = (name: string) => /^(?:channel|feed|rdf|rss|items)$/.test(name);

/**
 * How far a CDATA section goes that holds the beginning of another: its own end is missing, so it goes to the end of
 * its element.
 */
export function endOfOpenSection(source: string, from: number, end: number, element: XmlElement | undefined): number {
  const next = source.indexOf('<![CDATA[', from);
  if (element === undefined || next < 0 || next > end) return end;
  const local = element.name.slice(element.name.indexOf(':') + 1);
  const close = source.slice(from, next).search(new RegExp(`</[\\w:.-]*${local.replace(/[^\w-]/g, '.')}\\s*>`, 'i'));
  return close < 0 ? end : from + close;
}
