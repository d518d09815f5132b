import { Tokenizer } from 'parse5';
import { lineOf } from '#lib/sources/reading/fields.ts';

/** Characters of a text that are read; services explain a closure in fewer. */
const maxRead = 10_000;
const usualMax = 2_000;
/** A text that went through several systems may have been escaped in each. */
const maxRounds = 4;

/** The content of these is no text. */
const unread: ReadonlySet<string> = new Set(['script', 'style', 'title', 'template']);
const separating: ReadonlySet<string> = new Set([
  'br',
  'p',
  'div',
  'li',
  'tr',
  'td',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'hr',
]);

/**
 * Words on one line out of a text that may hold tags and entities, however often they were escaped; null where there are
 * none. One pass of a tokenizer each round: nothing is built of it.
 */
export function plainText(value: unknown, maxLength = usualMax): string | null {
  if (typeof value !== 'string') return null;
  let text = value.slice(0, maxRead);
  for (let round = 0; round < maxRounds && /[<&]/.test(text); round += 1) {
    const plain = withoutTags(text);
    if (plain === text) break;
    text = plain;
  }
  const line = lineOf(withoutRests(text).slice(0, maxLength * 3), maxRead);
  return line === null || line.length <= maxLength
    ? line
    : `${line
        .slice(0, maxLength - 1)
        .toWellFormed()
        .trimEnd()}…`;
}

/** What still looks like a tag is none that anybody wants to read. */
function withoutRests(text: string): string {
  return text.replace(/<\/?[a-z!?][^<>]{0,500}>?/gi, ' ').replace(/\u00a0/g, ' ');
}

function withoutTags(source: string): string {
  const words: string[] = [];
  let skipped: string | null = null;
  const add = ({ chars }: { chars: string }) => {
    if (skipped === null) words.push(chars);
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onCharacter: add,
      onWhitespaceCharacter: add,
      onNullCharacter: () => {},
      onComment: () => {},
      onDoctype: () => {},
      onEof: () => {},
      onParseError: null,
      onStartTag: ({ tagName, selfClosing }) => {
        if (unread.has(tagName) && !selfClosing) skipped ??= tagName;
        if (separating.has(tagName)) words.push(' ');
      },
      onEndTag: ({ tagName }) => {
        if (skipped === tagName) skipped = null;
        if (separating.has(tagName)) words.push(' ');
      },
    },
  );
  tokenizer.write(source, true);
  return words.join('');
}
