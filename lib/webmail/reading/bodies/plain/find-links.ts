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

const brackets: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Without the stop of its sentence, and without a bracket that was opened before it. */
function withoutEnd(written: string): string {
  let shown = written;
  for (;;) {
    const last = shown.at(-1) ?? '';
    const opening = brackets[last];
    const isEnd = opening ? !isClosed(shown, opening, last) : /[.,;:!?'*»”’…]/.test(last);
    if (!isEnd) return shown;
    shown = shown.slice(0, -1);
  }
}

const count = (text: string, sign: string) => text.split(sign).length - 1;
const isClosed = (shown: string, opening: string, closing: string) => count(shown, opening) >= count(shown, closing);
