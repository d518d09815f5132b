import { SaxesParser } from 'saxes';
import { extendedXmp } from '#lib/media/embedded/extended-xmp.ts';
import { cleanText } from '#lib/media/embedded/text.ts';
import type { FoundWords } from '#lib/media/embedded/types.ts';

export const maxXmpBytes = 1024 * 1024;
const maxTextLength = 10_000;
const maxTexts = 50;
const maxPackets = 10;

/** Namespaces: XMP specification part 1, 6.2 and 8; IPTC photo metadata standard. */
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const names = {
  description: 'http://purl.org/dc/elements/1.1/description',
  creator: 'http://purl.org/dc/elements/1.1/creator',
  rights: 'http://purl.org/dc/elements/1.1/rights',
  credit: 'http://ns.adobe.com/photoshop/1.0/Credit',
  extension: 'http://ns.adobe.com/xmp/note/HasExtendedXMP',
} as const;
const wanted: ReadonlySet<string> = new Set(Object.values(names));

/** `language` is that of an alternative, or empty. */
type Text = { language: string; text: string };
type Properties = Map<string, Text[]>;

/**
 * The words of a file's XMP packets and of the one that carries them on, if it has one; of each property, those of the
 * first packet that has it. A packet with a document type, or
 * over 1 MB, says nothing; one that breaks off says what stands before.
 */
export function xmpWords(packets: readonly Buffer[], file: Buffer): FoundWords {
  const main: Properties = new Map(
    packets
      .slice(0, maxPackets)
      .toReversed()
      .flatMap((packet) => [...readProperties(packet)]),
  );
  const guid = main.get(names.extension)?.[0]?.text;
  const more = guid ? extendedXmp(file, guid, maxXmpBytes) : null;
  const extended: Properties = more ? readProperties(more) : new Map();
  const all = (name: string) => main.get(name) ?? extended.get(name) ?? [];
  const one = (name: string) => {
    const texts = all(name);
    return (texts.find(({ language }) => language === 'x-default') ?? texts[0])?.text ?? '';
  };
  return {
    caption: one(names.description),
    creators: all(names.creator).map(({ text }) => text),
    credit: one(names.credit),
    copyright: one(names.rights),
  };
}

function readProperties(packet: Buffer): Properties {
  const properties: Properties = new Map();
  if (packet.length > maxXmpBytes) return properties;
  const parser = new SaxesParser({ xmlns: true, position: false });
  /** The names of the open elements, outermost first. */
  const path: string[] = [];
  let text = '';
  let language = '';
  const keep = (name: string, value: string) => {
    const clean = cleanText(value);
    const texts = properties.get(name) ?? [];
    if (clean && wanted.has(name) && texts.length < maxTexts)
      properties.set(name, [...texts, { language, text: clean }]);
  };
  const take = (more: string) => {
    if (text.length < maxTextLength) text += more;
  };
  parser.on('opentag', ({ uri, local, attributes }) => {
    path.push(uri + local);
    text = '';
    if (path.at(-2) === `${rdf}RDF`) {
      // a property that is one text may be an attribute of its description
      language = '';
      for (const attribute of Object.values(attributes)) keep(attribute.uri + attribute.local, attribute.value);
    } else if (uri + local !== `${rdf}value`) {
      language = attributes['xml:lang']?.value ?? '';
    }
  });
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    const property = path[path.indexOf(`${rdf}RDF`) + 2];
    const name = path.pop();
    if (property && (name === property || name === `${rdf}li` || name === `${rdf}value`)) keep(property, text);
    text = '';
  });
  parser.on('doctype', () => {
    throw new Error('an XMP packet has no document type');
  });
  try {
    parser.write(decode(packet)).close();
  } catch {
    // what stands before the fault was read
  }
  return properties;
}

/** XMP is UTF-8; in files other than JPEG it may be UTF-16, told by its first bytes. */
function decode(packet: Buffer): string {
  const start = packet.readUInt16BE(0);
  const charset = start === 0xfeff ? 'utf-16be' : start === 0xfffe ? 'utf-16le' : 'utf-8';
  // some programs fill the rest of its room with zeros
  return new TextDecoder(charset).decode(packet).replace(/\0+$/, '');
}
