import { encodedWord } from '#lib/webmail/reading/headers/encoded-words.ts';

/** `mark`: a comma, semicolon or colon. `end`: where the next token begins. */
export type AddressToken = { kind: 'text' | 'comment' | 'angle' | 'mark'; text: string; end: number };

const wordHere = new RegExp(encodedWord.source, 'iy');

/** What begins at a place of an address header. Something that is opened and never closed stands for itself. */
export function nextAddressToken(header: string, at: number): AddressToken {
  const sign = header.charAt(at);
  if (sign === '"') return quoted(header, at) ?? plain(header, at);
  if (sign === '(') return comment(header, at) ?? plain(header, at);
  if (sign === '<') return angle(header, at);
  if (sign === ',' || sign === ';' || sign === ':') return { kind: 'mark', text: sign, end: at + 1 };
  wordHere.lastIndex = at;
  const word = sign === '=' ? wordHere.exec(header) : null;
  if (word) return { kind: 'text', text: word[0], end: at + word[0].length };
  return plain(header, at);
}

const breaks = /["(<,;:=]/g;

function plain(header: string, at: number): AddressToken {
  breaks.lastIndex = at + 1;
  const end = breaks.exec(header)?.index ?? header.length;
  return { kind: 'text', text: header.slice(at, end), end };
}

/** What is longer is taken as never closed: looking for each end through all of a header takes the square of its length. */
const maxEnclosed = 500;
const quotedHere = new RegExp(String.raw`"((?:[^"\\]|\\.){0,${maxEnclosed}})"`, 'sy');

function quoted(header: string, at: number): AddressToken | null {
  quotedHere.lastIndex = at;
  const match = quotedHere.exec(header);
  const text = match?.[1]?.replace(/\\(.)/gs, '$1');
  if (!match || text === undefined) return null;
  const end = at + match[0].length;
  // `"ann b"@c.test` is an address with a quoted name
  return { kind: 'text', text: header[end] === '@' ? match[0] : text, end };
}

function comment(header: string, at: number): AddressToken | null {
  let depth = 0;
  for (let end = at; end < Math.min(header.length, at + maxEnclosed); end += 1) {
    const sign = header.charAt(end);
    if (sign === '\\') end += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth === 0) return { kind: 'comment', text: header.slice(at + 1, end).replace(/\\(.)/gs, '$1'), end: end + 1 };
  }
  return null;
}

/** Up to its bracket, or else to the next comma. */
function angle(header: string, at: number): AddressToken {
  const close = header.indexOf('>', at);
  if (close >= 0) return { kind: 'angle', text: header.slice(at + 1, close), end: close + 1 };
  const comma = header.indexOf(',', at);
  const end = comma < 0 ? header.length : comma;
  return { kind: 'angle', text: header.slice(at + 1, end), end };
}
