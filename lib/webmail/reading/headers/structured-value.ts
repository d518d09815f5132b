import { decodeText } from '#lib/webmail/reading/charsets/decode-text.ts';
import { decodeEncodedWords } from '#lib/webmail/reading/headers/encoded-words.ts';

/** `value` in lower case without comments; parameters by their name in lower case, decoded. */
export type StructuredValue = { value: string; params: ReadonlyMap<string, string> };

type Written = { name: string; text: string };
type Section = { order: number; isEncoded: boolean; text: string };

/** A header with parameters: Content-Type, Content-Disposition. Of a parameter that is there twice the first counts. */
export function parseStructuredValue(header: string): StructuredValue {
  const [head = '', ...pieces] = splitOutsideQuotes(header);
  const params = new Map<string, string>();
  const sections = new Map<string, Section[]>();
  for (const { name, text } of pieces.flatMap(parameterOf)) {
    const extended = /^([^*]+)\*(?:(\d{1,4})(\*)?)?$/.exec(name);
    if (!extended) {
      if (!params.has(name)) params.set(name, decodeEncodedWords(text));
      continue;
    }
    const [, base = '', order, star] = extended;
    const section = { order: Number(order ?? 0), isEncoded: order === undefined || star !== undefined, text };
    sections.set(base, [...(sections.get(base) ?? []).slice(0, 200), section]);
  }
  // RFC 2231's own form is the better one, whichever stands first
  for (const [name, list] of sections) params.set(name, joinSections(list));
  return { value: head.trim().toLowerCase(), params };
}

function parameterOf(piece: string): Written[] {
  const equals = piece.indexOf('=');
  const name = piece.slice(0, Math.max(0, equals)).trim().toLowerCase();
  if (name === '') return [];
  const written = piece.slice(equals + 1).trim();
  const text = written.startsWith('"')
    ? written.slice(1, written.length > 1 && written.endsWith('"') ? -1 : undefined).replace(/\\(.)/g, '$1')
    : written;
  return [{ name, text }];
}

/** RFC 2231: `utf-8'en'na%C3%AFve`, in sections that may come in any order. */
function joinSections(list: readonly Section[]): string {
  const sorted = [...list].sort((a, b) => a.order - b.order);
  const [first] = sorted;
  const prefix = first?.isEncoded ? /^([\w.:+-]*)'[^']*'/.exec(first.text) : null;
  const bytes = sorted.map(({ isEncoded, text }, place) => {
    const own = place === 0 && prefix ? text.slice(prefix[0].length) : text;
    return isEncoded ? percentDecoded(own) : Buffer.from(own);
  });
  return decodeText(Buffer.concat(bytes), prefix?.[1] || null);
}

/** Characters that are no escape stand for themselves. */
function percentDecoded(text: string): Buffer {
  const pieces = text.split(/((?:%[0-9a-f]{2})+)/i);
  return Buffer.concat(
    pieces.map((piece, place) =>
      place % 2 === 1 ? Buffer.from(piece.replaceAll('%', ''), 'hex') : Buffer.from(piece),
    ),
  );
}

/** Cut at semicolons, without comments. A quote that is never closed ends with the header. */
function splitOutsideQuotes(header: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let isQuoted = false;
  let depth = 0;
  for (let at = 0; at < header.length; at += 1) {
    const sign = header.charAt(at);
    if (isQuoted && sign === '\\') {
      piece += sign + header.charAt(at + 1);
      at += 1;
    } else if (sign === '"' && depth === 0) {
      isQuoted = !isQuoted;
      piece += sign;
    } else if (isQuoted) piece += sign;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && depth > 0) depth -= 1;
    else if (depth > 0) continue;
    else if (sign === ';') {
      pieces.push(piece);
      piece = '';
    } else piece += sign;
  }
  return [...pieces, piece];
}
