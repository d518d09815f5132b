import { isSignatureLine, readBodyLines } from '#lib/webmail/answers/sending/body-lines.ts';

/** RFC 3676, 4.2: lines of at most 78 characters, the space at their end among them. */
const width = 76;

/**
 * A body as `text/plain; format=flowed` (RFC 3676): a line that its writer ended ends so for every reader, and one that
 * is only too long is put together again and fits any screen.
 */
export function writeFlowedText(body: string): string {
  return readBodyLines(body)
    .flatMap((line) => {
      if (isSignatureLine(line)) return [line.text];
      const marks = '>'.repeat(line.depth);
      const lines = wrap(line.text.trimEnd(), width - marks.length - 1);
      return lines.map((text) => `${marks}${isStuffed(marks, text) ? ' ' : ''}${text}`.replace(/^(>+) $/, '$1'));
    })
    .join('\r\n');
}

/** A space that readers take away: before what they would otherwise take for something else. */
const isStuffed = (marks: string, text: string) => marks !== '' || /^(?: |>|From )/.test(text);

/** All but the last end in a space, which says that they go on. Words are never cut. */
function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const end = findBreak(rest, most);
    if (end === null) break;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...lines, rest];
}

/** Behind the last space that a line may end with, or the first one where no word fits. */
function findBreak(text: string, most: number): number | null {
  const start = text.search(/\S/);
  const isBreak = (at: number) => {
    const line = text.slice(0, at + 1);
    // neither the mark of a signature, nor before what looks like one of a quotation
    return text[at] === ' ' && at > start && line !== '-- ' && at < text.length - 1 && text[at + 1] !== '>';
  };
  for (let at = most - 1; at > start; at -= 1) if (isBreak(at)) return at + 1;
  for (let at = most; at < text.length; at += 1) if (isBreak(at)) return at + 1;
  return null;
}
