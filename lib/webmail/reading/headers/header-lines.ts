import { decodeText } from '#lib/webmail/reading/charsets/decode-text.ts';
import { maxHeaderBytes } from '#lib/webmail/reading/limits.ts';

/** `name` in lower case; `value` unfolded, its 8-bit characters read, its encoded words not. */
export type HeaderLine = { name: string; value: string };

/** The beginning of a mail up to its first empty line. At most `maxHeaderBytes` of it are looked at. */
export function headerBlock(raw: Buffer): { block: Buffer; isWhole: boolean } {
  const beginning = raw.subarray(0, maxHeaderBytes);
  const end = endOfBlock(beginning);
  return {
    block: beginning.subarray(0, end ?? beginning.length),
    isWhole: end !== null || raw.length <= maxHeaderBytes,
  };
}

function endOfBlock(bytes: Buffer): number | null {
  if (/^\r?\n/.test(bytes.toString('latin1', 0, 2))) return 0;
  for (let at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1)) {
    const next = bytes[at + 1] === 0x0d ? at + 2 : at + 1;
    if (bytes[next] === 0x0a) return at;
  }
  return null;
}

/** The header lines of a block in their order. What is no header line is left out. */
export function parseHeaderBlock(block: Buffer): HeaderLine[] {
  const lines: HeaderLine[] = [];
  for (const line of unfoldedLines(block)) {
    const colon = line.indexOf(':');
    const name = line.toString('latin1', 0, Math.max(0, colon)).trimEnd().toLowerCase();
    if (/^[!-9;-~]{1,100}$/.test(name)) lines.push({ name, value: decodeText(line.subarray(colon + 1), null).trim() });
  }
  return lines;
}

/** Charsets are told of a whole header, because ISO-2022-JP writes commas and brackets within a word. */
function unfoldedLines(block: Buffer): Buffer[] {
  const lines: Buffer[][] = [];
  let start = 0;
  while (start < block.length) {
    const feed = block.indexOf('\n', start);
    const end = feed < 0 ? block.length : feed;
    const line = block.subarray(start, block[end - 1] === 0x0d && end > start ? end - 1 : end);
    const isFolded = line[0] === 0x20 || line[0] === 0x09;
    const last = lines.at(-1);
    if (isFolded && last) last.push(line);
    else lines.push([line]);
    start = end + 1;
  }
  return lines.map((pieces) => (pieces.length === 1 ? (pieces[0] ?? Buffer.alloc(0)) : Buffer.concat(pieces)));
}

/** The first of that name; empty where there is none. */
export const headerOf = (lines: readonly HeaderLine[], name: string): string =>
  lines.find((line) => line.name === name)?.value ?? '';

export const headersOf = (lines: readonly HeaderLine[], name: string): string[] =>
  lines.filter((line) => line.name === name).map(({ value }) => value);
