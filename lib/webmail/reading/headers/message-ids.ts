import { type HeaderLine, headerOf, headersOf } from '#lib/webmail/reading/headers/header-lines.ts';

/** RFC 5322 has lines of 998 characters: a longer one is no id but an attempt at something. */
const maxIdLength = 500;
const maxReferences = 100;

export type MessageIds = { messageId: string; references: string[]; inReplyTo: string };

/** Which mail it is and which ones it refers to. Nobody refers to themselves: a mail that does would be its own parent. */
export function readMessageIds(lines: readonly HeaderLine[]): MessageIds {
  const [messageId = ''] = parseIds(headerOf(lines, 'message-id'));
  const others = (name: string) =>
    headersOf(lines, name)
      .flatMap(parseIds)
      .filter((id) => id !== messageId);
  const answered = others('in-reply-to');
  const named = others('references');
  const references = [...new Set([...named, ...answered])];
  return { messageId, references: newestAndFirst(references), inReplyTo: answered.at(-1) ?? named.at(-1) ?? '' };
}

/** The first one began the conversation; of the rest the newest are nearest. */
const newestAndFirst = (ids: readonly string[]): string[] =>
  ids.length <= maxReferences ? [...ids] : [...ids.slice(0, 1), ...ids.slice(1 - maxReferences)];

function parseIds(header: string): string[] {
  const bracketed = [...header.matchAll(/<([^<>]*)>/g)].map(([, id = '']) => id);
  const written = bracketed.length > 0 ? bracketed : header.split(/[\s,]+/).filter((word) => word.includes('@'));
  return (
    written
      // folded within, by clients that cut every line
      .map((id) => id.replace(/[\s\p{Cc}\p{Cf}\p{Cs}]/gu, ''))
      .filter((id) => id.length > 0 && id.length <= maxIdLength)
  );
}
