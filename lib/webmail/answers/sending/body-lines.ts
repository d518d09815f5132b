/** A line of what somebody wrote. `depth`: how many quotations it stands in. */
export type BodyLine = { depth: number; text: string };

/** Some programs put spaces between them. */
const quoteMarks = /^>(?: ?>)*/;

export function readBodyLines(body: string): BodyLine[] {
  return body
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => {
      const [marks = ''] = quoteMarks.exec(line) ?? [];
      const text = marks === '' ? line : line.slice(marks.length).replace(/^ /, '');
      return { depth: marks.replaceAll(' ', '').length, text: legibleLine(text) };
    });
}

/** The line above which a signature stands (RFC 3676, 4.3). */
export const isSignatureLine = ({ depth, text }: BodyLine) => depth === 0 && text === '-- ';

/** Without control characters, which a mail program would show as boxes. */
const legibleLine = (text: string) =>
  text
    .toWellFormed()
    .replace(/\t/g, '    ')
    .replace(/\p{Cc}/gu, '');
