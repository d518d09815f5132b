import { electronicAddresses, mayHaveAddress } from '#lib/webmail/copy/letters/contact/electronic-addresses.ts';
import { phoneNumbers } from '#lib/webmail/copy/letters/contact/phone-numbers.ts';
import { postcodes } from '#lib/webmail/copy/letters/contact/postcodes.ts';
import { isYear, streetAddresses } from '#lib/webmail/copy/letters/contact/street-addresses.ts';

/** A part of a text by which its writer could be reached or found. */
export type ContactSpan = { from: number; to: number };

/** Longer texts are looked through in pieces. */
const maxLooked = 20_000;

/** Where telephone numbers, addresses of mail, doors and postcodes stand in a text, in their order. */
export function findContactData(text: string): ContactSpan[] {
  const found: ContactSpan[] = [];
  for (let start = 0; start < text.length; start += maxLooked) {
    const piece = text.slice(start, start + maxLooked);
    for (const pattern of [electronicAddresses, phoneNumbers, streetAddresses, postcodes]) {
      if (pattern === electronicAddresses && !mayHaveAddress(piece)) continue;
      for (const match of piece.matchAll(pattern)) {
        if (pattern === streetAddresses && isYear(piece.slice(0, match.index), match[0])) continue;
        found.push({ from: start + match.index, to: start + match.index + match[0].length });
      }
    }
  }
  return merged(
    text,
    found.toSorted((one, other) => one.from - other.from),
  );
}

/** Those that only a comma, a space or a word such as "phone" parts are one. */
function merged(text: string, spans: readonly ContactSpan[]): ContactSpan[] {
  const all: ContactSpan[] = [];
  for (const { from, to } of spans) {
    const last = all.at(-1);
    if (last && isBetween(text.slice(last.to, from))) last.to = Math.max(last.to, to);
    else all.push({ from, to });
  }
  return all;
}

const isBetween = (text: string) =>
  text.length < 30 && withoutLabels(text).replace(/[\s,;|/·•()-]+|\b(?:or|and)\b/gi, '') === '';

const labels =
  /(?<![\p{L}\d])(?:tele)?(?:phone|tel|cell|mobile|home|work|fax|e-?mail|courriel|tél|téléphone|address|ph)(?![\p{L}\d])\.?\s?[:#]?/giu;

const withoutLabels = (text: string) => text.replace(labels, '');

export const hasContactData = (text: string): boolean => findContactData(text).length > 0;

/** A text with "|" where such a part was, and without the words that name it. */
export function withoutContactData(text: string): string {
  let [bare, end] = ['', 0];
  for (const { from, to } of findContactData(text)) {
    bare += `${text.slice(end, from)}|`;
    end = to;
  }
  return end === 0 ? text : withoutLabels(bare + text.slice(end));
}
