import {
  isAttribution,
  isAttributionAboveQuote,
  maxAttributionLines,
  opensAttribution,
} from '#lib/webmail/reading/bodies/earlier/attributions.ts';
import { isHeadAt, isSeparator } from '#lib/webmail/reading/bodies/earlier/mail-heads.ts';
import type { MailStretch } from '#lib/webmail/types.ts';

export type StretchKind = MailStretch['kind'];

/**
 * One line of a body, of plain text or of HTML. `kind` is what its own marks say: quoted, a signature's, or neither.
 * `isMark`: a signature stands below it. `endsWords`: whatever follows it is an earlier mail.
 */
export type BodyLine = { text: string; kind: StretchKind; isMark: boolean; endsWords: boolean };

const directionSigns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Programs of right-to-left languages write these around names and at the ends of heads. */
export const withoutDirectionSigns = (line: string) => line.replace(directionSigns, '');

/** What each line belongs to: their own marks, and the heads that programs write above an earlier mail. */
export function kindsOfLines(lines: readonly BodyLine[]): StretchKind[] {
  const kinds: StretchKind[] = [];
  const lineAt = (place: number) => lines[place]?.text;
  let below: StretchKind = 'words';
  while (kinds.length < lines.length) {
    const place = kinds.length;
    const line = lines[place];
    if (!line || below === 'quote') kinds.push('quote');
    else if (line.kind !== 'words') kinds.push(line.kind);
    else if (line.endsWords || isSeparator(line.text) || isHeadAt(lineAt, place)) below = 'quote';
    else {
      const attribution = attributionAt(lines, place);
      if (attribution?.goesOn) below = 'quote';
      else if (attribution) for (let count = 0; count < attribution.lines; count += 1) kinds.push('quote');
      else {
        if (line.isMark) below = 'signature';
        kinds.push(below);
      }
    }
  }
  return kinds;
}

/** The lines here that say whose the words below are, up to those. `goesOn`: to the end of the mail. */
function attributionAt(lines: readonly BodyLine[], place: number): { lines: number; goesOn: boolean } | null {
  let text = '';
  for (let count = 1; count <= maxAttributionLines; count += 1) {
    const line = lines[place + count - 1];
    if (line?.kind !== 'words' || line.text.trim() === '') return null;
    text = `${text} ${line.text.slice(0, 500).trim()}`.trim();
    if (!/[:：]$/.test(text)) {
      if (!opensAttribution(text)) return null;
      continue;
    }
    const next = nextWords(lines, place + count);
    const isAboveQuote = lines[next]?.kind === 'quote';
    if (isAboveQuote && isAttributionAboveQuote(text)) return { lines: next - place, goesOn: false };
    return !isAboveQuote && isAttribution(text) ? { lines: count, goesOn: true } : null;
  }
  return null;
}

/** Below it an empty line may stand, or two. */
function nextWords(lines: readonly BodyLine[], from: number): number {
  let at = from;
  while (at < from + 3 && lines[at]?.text.trim() === '' && lines[at]?.kind === 'words') at += 1;
  return at;
}
