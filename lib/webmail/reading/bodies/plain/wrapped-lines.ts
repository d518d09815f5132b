/** Between these a program wraps lines by itself; what is shorter was ended by its writer, what is longer was not wrapped. */
const narrowest = 55;
const widest = 80;

/**
 * Where the lines of a mail were wrapped: at its longest line of several words. Null where none is as long as that, or
 * where what follows its full lines begins too seldom as the middle of a sentence does: then they only happen to be long.
 */
export function wrapWidthOf(lines: readonly string[]): number | null {
  let width = 0;
  for (const line of lines) {
    const length = line.trimEnd().length;
    if (length > width && length <= widest && / /.test(line.trim())) width = length;
  }
  return width >= narrowest && areWrapped(lines, width) ? width : null;
}

function areWrapped(lines: readonly string[], width: number): boolean {
  let full = 0;
  let goOn = 0;
  for (const [place, line] of lines.entries()) {
    const next = lines[place + 1] ?? '';
    if (!goesOn(line, next, width)) continue;
    full += 1;
    if (!/^[\s\p{P}]*\p{Lu}/u.test(next.slice(0, 20))) goOn += 1;
  }
  return goOn > 0 && goOn * 3 >= full;
}

/** "Photo 2: …", "[2] …": such a line is one of its own. */
const beginsAnew = /^\s*(?:\[\d{1,3}\]|\p{Lu}[\p{L}\d .-]{0,24}:(?:\s|$))/u;

/**
 * Whether a line goes on in the next one: the next one's first word had no room on it. Poems, addresses and lists have
 * room, and keep their lines.
 */
export function goesOn(line: string, next: string, width: number | null): boolean {
  const length = line.trimEnd().length;
  if (width === null || length > widest || length < width / 2 || next.trim() === '') return false;
  const [word = ''] = /^\S{0,100}/.exec(next.trimStart()) ?? [];
  return length + 1 + word.length > width && !beginsAnew.test(next.slice(0, 40));
}
