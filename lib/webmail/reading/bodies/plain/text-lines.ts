/** One line of a plain mail, as its writer meant it: what only wraps is joined. */
export type TextLine = {
  /** How many mails ago it was written. */
  depth: number;
  text: string;
  /** Its mail says where its lines wrap, so that this one ends where its writer ended it. */
  isWhole: boolean;
};

export type TextFormat = { isFlowed: boolean; deletesSpace: boolean };

/** Lines that are read with their form; what comes after them is one line. */
const maxLines = 100_000;
const maxDepth = 20;

/** The lines of a plain mail; those of `format=flowed` are joined as RFC 3676 says. */
export function readTextLines(text: string, format: TextFormat): TextLine[] {
  const plain = text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(/\n{3,}/g, '\n\n');
  const { written, rest } = splitLines(plain);
  const lines = format.isFlowed ? joinFlowed(written, format.deletesSpace) : written.map(readQuoted);
  return rest.trim() === ''
    ? lines
    : [...lines, { depth: 0, text: '', isWhole: true }, { ...readQuoted(rest), isWhole: true }];
}

function splitLines(text: string): { written: string[]; rest: string } {
  const written = text.split('\n', maxLines);
  const length = written.reduce((sum, line) => sum + line.length + 1, 0);
  return { written, rest: text.slice(length) };
}

/** Some programs put spaces between them, in flowed lines too. */
const quoteMarks = /^>(?: ?>)*/;

function readQuoted(line: string): TextLine {
  // what old mail servers write for "From " at the beginning of a line
  if (/^>From /.test(line)) return { depth: 0, text: line.slice(1), isWhole: false };
  const [marks = ''] = quoteMarks.exec(line) ?? [];
  if (marks === '') return { depth: 0, text: line, isWhole: false };
  return { depth: depthOf(marks), text: line.slice(marks.length).replace(/^ /, ''), isWhole: false };
}

const depthOf = (marks: string) => Math.min(maxDepth, marks.replaceAll(' ', '').length);

/** The line above which a signature stands (RFC 3676, 4.3). */
export const isSignatureMark = (line: string) => line === '-- ';

function joinFlowed(written: readonly string[], deletesSpace: boolean): TextLine[] {
  const lines: TextLine[] = [];
  let parts: string[] = [];
  let depth = 0;
  const end = () => {
    if (parts.length > 0) lines.push({ depth, text: parts.join(''), isWhole: true });
    parts = [];
  };
  for (const line of written) {
    const [marks = ''] = quoteMarks.exec(line) ?? [];
    const text = line.slice(marks.length).replace(/^ /, '');
    const isMark = isSignatureMark(text);
    if (depthOf(marks) !== depth || isMark) end();
    depth = depthOf(marks);
    const goesOn = text.endsWith(' ') && !isMark;
    parts.push(goesOn && deletesSpace ? text.slice(0, -1) : text);
    if (!goesOn) end();
  }
  end();
  return lines;
}
