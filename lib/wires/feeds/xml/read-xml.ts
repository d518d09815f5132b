import { maxElements, maxItems } from '#lib/wires/feeds/limits.ts';
import { decodeEntities, Entities } from '#lib/wires/feeds/xml/entities.ts';
import {
  declarePrefixes,
  noPrefixes,
  type Prefixes,
  toLocalName,
  toUsualName,
  UsualNames,
} from '#lib/wires/feeds/xml/namespaces.ts';
import { endOfOpenSection, endsBefore, holdsStories, isStory } from '#lib/wires/feeds/xml/recovery.ts';
import { readStartTag, type StartTag } from '#lib/wires/feeds/xml/tags.ts';
import { XmlElement } from '#lib/wires/feeds/xml/tree.ts';

export type XmlDocument = {
  root: XmlElement;
  /** It ended before its root did. What was open then is not in it. */
  isCut: boolean;
};

/** Elements a feed begins with; what comes before is what a server said about something else. */
const roots = /^(?:rss|rdf|feed|channel|entry|html)$/;

/**
 * Reads XML as feeds come: what is damaged is read as it was meant, and nothing is ever fetched or expanded for it.
 * Null where no feed begins.
 */
export function readXml(source: string): XmlDocument | null {
  return new XmlReader(source).read();
}

const bracket = /[<>]/g;

type Open = { element: XmlElement; prefixes: Prefixes };

class XmlReader {
  readonly #source: string;
  readonly #open: Open[] = [];
  /** How often each name is open, so that an end of nothing costs nothing. */
  readonly #openCount = new Map<string, number>();
  #root: XmlElement | null = null;
  #isEnded = false;
  #entities = new Entities();
  #elementCount = 0;
  readonly #names = new UsualNames();
  #storyCount = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): XmlDocument | null {
    let place = 0;
    while (!this.#isEnded) {
      const at = this.#source.indexOf('<', place);
      if (at < 0 || this.#elementCount > maxElements || this.#storyCount > maxItems) break;
      if (at > place) this.#addText(place, at);
      place = this.#readMarkup(at);
      if (place < 0) break;
    }
    if (this.#root === null) return null;
    if (!this.#isEnded) this.#dropOpenStory();
    return { root: this.#root, isCut: !this.#isEnded };
  }

  /** @returns where the document goes on; −1 where it ends in the middle */
  #readMarkup(at: number): number {
    const source = this.#source;
    const sign = source[at + 1];
    if (sign === '/') return this.#readEnd(at);
    if (sign === '?') return after(source, '?>', at);
    if (sign !== '!') return this.#readStart(at);
    if (source.startsWith('<!--', at)) return after(source, '-->', at + 4);
    if (source.startsWith('<![CDATA[', at)) return this.#readSection(at + 9);
    return this.#readDeclaration(at);
  }

  #addText(from: number, to: number): void {
    const children = this.#open.at(-1)?.element.children;
    if (children === undefined) return;
    const text = this.#entities.decode(this.#source.slice(from, to));
    const last = children.at(-1);
    if (last === undefined || last instanceof XmlElement || last.isCdata) children.push({ text, isCdata: false });
    else last.text += text;
  }

  #readSection(from: number): number {
    const close = this.#source.indexOf(']]>', from);
    const open = this.#open.at(-1)?.element;
    const end = endOfOpenSection(this.#source, from, close < 0 ? this.#source.length : close, open);
    if (close < 0 && end === this.#source.length) return -1;
    open?.children.push({ text: this.#source.slice(from, end), isCdata: true });
    return end === close ? close + 3 : end;
  }

  #readStart(at: number): number {
    const tag = readStartTag(this.#source, at, this.#entities);
    if (tag === 'cut') return -1;
    if (tag === null) this.#addText(at, at + 1);
    else this.#openElement(tag);
    return tag === null ? at + 1 : tag.end;
  }

  #openElement({ name: written, attributes: writtenAttributes, isEmpty }: StartTag): void {
    const isRoot = this.#root === null;
    if (isRoot && !roots.test(toLocalName(written))) return;
    const around = this.#open.at(-1)?.prefixes ?? noPrefixes;
    let prefixes = declarePrefixes(writtenAttributes, around, isRoot);
    // the format of the feed itself goes without a prefix
    const own = isRoot ? prefixes.get(written.toLowerCase().split(':')[0] ?? '') : undefined;
    if (own === 'atom')
      prefixes = new Map([...prefixes].map(([prefix, usual]) => [prefix, usual === 'atom' ? '' : usual]));
    const name = isRoot ? toLocalName(written) : this.#names.of(written, prefixes);
    if (isStory(name) && !this.#isInXmlContent()) this.#endBeforeStory();
    else this.#endUnclosed(name, writtenAttributes.size > 0);
    const parent = this.#open.at(-1)?.element ?? null;
    const element = new XmlElement(name, usualAttributes(writtenAttributes, prefixes), parent);
    parent?.children.push(element);
    this.#root ??= element;
    this.#elementCount += 1;
    if (isStory(name)) this.#storyCount += 1;
    // of a page nothing more is wanted
    if (isRoot) this.#isEnded = isEmpty || name === 'html';
    if (isEmpty) return;
    this.#open.push({ element, prefixes });
    this.#openCount.set(name, (this.#openCount.get(name) ?? 0) + 1);
  }

  /** A content that says that it is XML of its own may hold what looks like a story. */
  #isInXmlContent(): boolean {
    if (!this.#isOpen('content')) return false;
    const content = this.#open.findLast(({ element }) => element.name === 'content')?.element;
    return /[/+]xml$/i.test(content?.attribute('type') ?? '');
  }

  /** What is still open where a story begins was never closed: stories stand in a feed or a list, and in nothing else. */
  #endBeforeStory(): void {
    if (!this.#open.some(({ element }) => holdsStories(element.name))) return;
    for (let open = this.#open.at(-1); open && !holdsStories(open.element.name); open = this.#open.at(-1))
      this.#close(open.element.name);
  }

  #endUnclosed(next: string, hasAttributes: boolean): void {
    const open = this.#open.at(-1)?.element.name;
    if (open !== undefined && endsBefore(open, next, hasAttributes)) this.#close(open);
  }

  #readEnd(at: number): number {
    // the next tag ends one that is not closed
    bracket.lastIndex = at + 2;
    const stop = bracket.exec(this.#source)?.index ?? -1;
    if (stop < 0) return -1;
    const written = this.#source.slice(at + 2, stop).trim();
    const name = this.#names.of(written, this.#open.at(-1)?.prefixes ?? noPrefixes);
    const isOfRoot = this.#root !== null && this.#root.name === toLocalName(written);
    const known = this.#isOpen(name) ? name : isOfRoot ? toLocalName(written) : null;
    if (known !== null && this.#isOpen(known)) this.#close(known);
    return this.#source[stop] === '>' ? stop + 1 : stop;
  }

  /** Closes the innermost element of a name, and all that is open inside. */
  #close(name: string): void {
    for (let open = this.#open.pop(); open !== undefined; open = this.#open.pop()) {
      this.#openCount.set(open.element.name, (this.#openCount.get(open.element.name) ?? 1) - 1);
      if (open.element.name === name) break;
    }
    if (this.#open.length === 0) this.#isEnded = true;
  }

  #isOpen(name: string): boolean {
    return (this.#openCount.get(name) ?? 0) > 0;
  }

  /** A story of which the end never came would be half a story. */
  #dropOpenStory(): void {
    const story = this.#open.find(({ element }) => isStory(element.name))?.element;
    const children = story?.parent?.children;
    if (story !== undefined && children?.at(-1) === story) children.pop();
  }

  #readDeclaration(at: number): number {
    const subset = /<!DOCTYPE[^[<>]*\[/iy;
    subset.lastIndex = at;
    if (!subset.test(this.#source)) return after(this.#source, '>', at);
    const end = this.#source.indexOf(']', subset.lastIndex);
    if (end < 0) return after(this.#source, '>', at);
    this.#entities = new Entities(
      readSimpleEntities(this.#source.slice(subset.lastIndex, Math.min(end, subset.lastIndex + 20_000))),
    );
    return after(this.#source, '>', end);
  }
}

/** Entities that stand for a few signs. What refers to others or to files stands for nothing. */
function readSimpleEntities(subset: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of subset.matchAll(
    /<!ENTITY\s+([\w.-]{1,32})\s+(?:"([^"]*)"|'([^']*)')\s*>/g,
  )) {
    const value = double ?? single ?? '';
    const plain = decodeEntities(value);
    if (plain.length <= 100 && !/[<%]|&\w+;/.test(value) && found.size < 100) found.set(name, plain);
  }
  return found;
}

function usualAttributes(
  written: ReadonlyMap<string, string>,
  prefixes: Prefixes,
): ReadonlyMap<string, string> | undefined {
  if (written.size === 0) return undefined;
  const usual = new Map<string, string>();
  for (const [name, value] of written) usual.set(toUsualName(name, prefixes, true), value);
  return usual;
}

function after(source: string, end: string, from: number): number {
  const at = source.indexOf(end, from);
  return at < 0 ? -1 : at + end.length;
}
