import type { Entities } from '#lib/wires/feeds/xml/entities.ts';

/** Of one tag; the rest of them are passed over. Documents were sent with 200,000. */
const maxAttributes = 100;

export type StartTag = {
  /** As it is written. */
  name: string;
  attributes: Map<string, string>;
  isEmpty: boolean;
  /** Where the document goes on behind it. */
  end: number;
};

const nameAt = /[A-Za-z_\u00c0-\uffff][^\s/>=<"']*/y;
const attributeAt = /[\s/]*([^\s=/><"']+)(?:\s*=\s*)?/y;

/**
 * The tag that begins at a "<": null where that is only a sign, as in "2 < 3"; 'cut' where the document ends inside.
 * Values without quotes, quotes that are never closed and tags that the next one ends are read as they were meant.
 */
export function readStartTag(source: string, at: number, entities: Entities): StartTag | 'cut' | null {
  nameAt.lastIndex = at + 1;
  const name = nameAt.exec(source)?.[0];
  if (name === undefined) return null;
  const attributes = new Map<string, string>();
  let place = at + 1 + name.length;
  for (let count = 0; ; count += 1) {
    const closed = closeTag(source, place);
    if (closed !== null) return closed.end < 0 ? 'cut' : { name, attributes, ...closed };
    attributeAt.lastIndex = place;
    const found = attributeAt.exec(source);
    // a quote without a name before it
    if (found === null) place += 1;
    else {
      place = attributeAt.lastIndex;
      if (!found[0].includes('=')) continue;
      const value = readValue(source, place);
      place = value.end;
      if (count < maxAttributes && !attributes.has(found[1] ?? ''))
        attributes.set(found[1] ?? '', entities.decode(value.text));
    }
  }
}

/** The end of a tag, if it is here; −1 where the document is at its end. */
function closeTag(source: string, from: number): { isEmpty: boolean; end: number } | null {
  let place = from;
  while (isSpace(source.charCodeAt(place))) place += 1;
  if (place >= source.length) return { isEmpty: false, end: -1 };
  const sign = source[place];
  if (sign === '>') return { isEmpty: false, end: place + 1 };
  if (sign === '<') return { isEmpty: false, end: place };
  return sign === '/' && source[place + 1] === '>' ? { isEmpty: true, end: place + 2 } : null;
}

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13);

const bareValue = /[^\s>]*/y;

function readValue(source: string, at: number): { text: string; end: number } {
  const quote = source[at];
  if (quote !== '"' && quote !== "'") return readBare(source, at);
  const close = source.indexOf(quote, at + 1);
  const text = source.slice(at + 1, close < 0 ? source.length : close);
  if (close >= 0 && (!text.includes('<') || /^(?:[\s/>?]|$)/.test(source.slice(close + 1, close + 2))))
    return { text, end: close + 1 };
  const [before = ''] = /^[^<>]*/.exec(text) ?? [];
  // cut off inside a value, or a value whose quote is never closed
  return close < 0 && before.length === text.length
    ? { text, end: source.length }
    : { text: before, end: at + 1 + before.length };
}

function readBare(source: string, at: number): { text: string; end: number } {
  bareValue.lastIndex = at;
  const text = (bareValue.exec(source)?.[0] ?? '').replace(/\/$/, '');
  return { text, end: at + text.length };
}
