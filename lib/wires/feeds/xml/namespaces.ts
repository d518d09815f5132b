/** Namespaces of feeds, without their protocol and what ends them, and the prefix that each goes by here. */
const known: ReadonlyMap<string, string> = new Map([
  ['www.w3.org/2005/atom', 'atom'],
  ['purl.org/atom/ns', 'atom'],
  ['purl.org/rss/1.0', ''],
  ['purl.org/net/rss1.1', ''],
  ['my.netscape.com/rdf/simple/0.9', ''],
  ['channel.netscape.com/rdf/simple/0.9', ''],
  ['backend.userland.com/rss', ''],
  ['backend.userland.com/rss2', ''],
  ['blogs.law.harvard.edu/tech/rss', ''],
  ['cyber.law.harvard.edu/rss', ''],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['search.yahoo.com/mrss', 'media'],
  ['video.search.yahoo.com/mrss', 'media'],
  ['www.rssboard.org/media-rss', 'media'],
  ['www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['www.w3.org/1999/xhtml', 'xhtml'],
  ['www.w3.org/xml/1998/namespace', 'xml'],
  ['www.w3.org/2000/svg', 'svg'],
  ['www.w3.org/1998/math/mathml', 'math'],
]);

/** The prefix of a namespace; undefined for one that feeds don't use. */
export const prefixOfNamespace = (uri: string): string | undefined =>
  known.get(
    uri
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/[/#]+$/, ''),
  );

/** No name of a feed's has other letters: these are bytes that went wrong. */
const notInNames = /[^\u0021-\u007e]+/g;

/** A name without its prefix. */
export const toLocalName = (written: string): string =>
  written
    .slice(written.indexOf(':') + 1)
    .replace(notInNames, '')
    .toLowerCase();

/** What prefixes mean at one place of a document; '' is that of names without one. */
export type Prefixes = ReadonlyMap<string, string>;
export const noPrefixes: Prefixes = new Map();

/** A name as it is written, in lower case with the usual prefix. One that was never declared means what it usually does. */
export function toUsualName(written: string, prefixes: Prefixes, isAttribute = false): string {
  const name = written.replace(notInNames, '').toLowerCase();
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const usual = colon < 0 && isAttribute ? '' : (prefixes.get(prefix) ?? prefix);
  const local = name.slice(colon + 1);
  return usual === '' ? local : `${usual}:${local}`;
}

const maxRemembered = 1_000;

/** The usual names of a document's elements, each made once: a feed has twenty of them, a thousand times. */
export class UsualNames {
  #prefixes = noPrefixes;
  #known = new Map<string, string>();

  of(written: string, prefixes: Prefixes): string {
    if (prefixes !== this.#prefixes) {
      this.#prefixes = prefixes;
      this.#known = new Map();
    }
    const known = this.#known.get(written);
    if (known !== undefined) return known;
    const name = toUsualName(written, prefixes);
    if (this.#known.size < maxRemembered) this.#known.set(written, name);
    return name;
  }
}

/** The prefixes inside an element that declares some; the same ones where it declares none. */
export function declarePrefixes(attributes: ReadonlyMap<string, string>, around: Prefixes, isRoot: boolean): Prefixes {
  let inside: Map<string, string> | undefined;
  for (const [name, uri] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = name.slice('xmlns:'.length);
    inside ??= new Map(around);
    // what a feed declares for all of itself is its own format, whatever it says: RSS comes with Atom's namespace
    inside.set(prefix, prefix === '' && isRoot ? '' : (prefixOfNamespace(uri) ?? prefix));
  }
  return inside ?? around;
}
