import { readLink } from '#lib/foreign-html/links/links.ts';
import type { Inline } from '#lib/stories/blocks/inline.ts';

const address = /(<(?:URL:)?)?((?:https?:\/\/|mailto:|www\.)[^\s<>"\p{Cc}]+)(>)?/giu;
/** Longer ones are no address that anyone wrote; they stay words. */
const maxLength = 2_000;

/** The words of a plain mail with its addresses as links. Brackets around one are gone. */
export function findLinks(text: string): Inline[] {
  const runs: Inline[] = [];
  let from = 0;
  const addWords = (until: number) => {
    if (until > from) runs.push({ text: text.slice(from, until) });
  };
  for (const { 0: whole, 1: opening = '', 2: written = '', 3: closing = '', index } of text.matchAll(address)) {
    const start = index + opening.length;
    const shown = withoutEnd(written.slice(0, maxLength + 1));
    const href = isInsideWord(text, start) ? null : readHref(shown);
    if (href === null) continue;
    const isBracketed = opening !== '' && closing !== '' && shown === written;
    addWords(isBracketed ? index : start);
    if (isBracketed && index > 0 && /\S/.test(text[index - 1] ?? '')) runs.push({ text: ' ' });
    runs.push({ text: shown, href });
    from = isBracketed ? index + whole.length : start + shown.length;
  }
  addWords(text.length);
  return runs;
}

const isInsideWord = (text: string, at: number) => at > 0 && /[\p{L}\p{N}_.@-]/u.test(text[at - 1] ?? '');

function readHref(shown: string): string | null {
  if (shown.length > maxLength || /^(?:https?:\/\/|mailto:|www\.)$/i.test(shown)) return null;
  const link = readLink(shown, undefined);
  return link.kind === 'link' ? link.href : null;
}

/** Without the stop of its sentence, and without brackets that were opened before it. */
function withoutEnd(written: string): string {
  const open = { ')': 0, ']': 0, '}': 0 };
  for (const sign of written) {
    if (isClosing(sign)) open[sign] -= 1;
    else if (sign in closingOf) open[closingOf[sign] ?? ')'] += 1;
  }
  let end = written.length;
  for (; end > 0; end -= 1) {
    const last = written[end - 1] ?? '';
    if (isClosing(last) ? open[last] >= 0 : !/[.,;:!?'*»”’…]/.test(last)) break;
    if (isClosing(last)) open[last] += 1;
  }
  return written.slice(0, end);
}

type Closing = ')' | ']' | '}';
const closingOf: Readonly<Record<string, Closing>> = { '(': ')', '[': ']', '{': '}' };
const isClosing = (sign: string): sign is Closing => sign === ')' || sign === ']' || sign === '}';
