import { endingOfType } from '#lib/webmail/reading/files/endings.ts';
import { withoutHiddenCharacters } from '#lib/webmail/reading/hidden-characters.ts';

/** A file system takes 255 bytes for a name; this leaves room for " (2)" and the like. */
const maxBytes = 200;
/** Of a longer one this much of its end is read. */
const maxWritten = 2_000;

/** What turns the direction of the letters after it: "release\u202efdp.exe" shows as "releaseexe.pdf". */
const turning: Readonly<Record<string, string>> = {
  '\u202a': '[left to right]',
  '\u202b': '[right to left]',
  '\u202d': '[left to right]',
  '\u202e': '[right to left]',
  '\u2066': '[left to right]',
  '\u2067': '[right to left]',
};
const turns = /[\u202a\u202b\u202d\u202e\u2066\u2067]/g;

/** No file of Windows can be called so, with whatever ending: they are devices. */
const devices = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])(?=\.|$)/i;

/**
 * A name that a file may bear on any computer, and that shows what it is: without path, signs that nobody sees, and
 * those that Windows refuses. Characters that turn the direction stand in it as words.
 * @param written as the mail names it, decoded (RFC 2047, RFC 2231)
 * @param type its MIME type, for the ending of a file without a name
 */
export function readFileName(written: string, type = ''): { name: string; hasOverride: boolean } {
  const end = written.slice(-maxWritten);
  const hasOverride = end.search(turns) >= 0;
  const worded = end.replace(turns, (sign) => turning[sign] ?? '').normalize('NFC');
  // what is taken out from between two signs may let them become one
  const seen = withoutHiddenCharacters(worded).normalize('NFC');
  const name = withoutEdges(lastOfPath(seen).replace(/[<>:"|?*]/g, '_'));
  if (name === '') return { name: `attachment${endingOfType(type)}`, hasOverride };
  return { name: cut(devices.test(name) ? `_${name}` : name), hasOverride };
}

/** "..\..\run.exe" and "C:run.exe" are "run.exe". A path that ends with a slash is named by its last folder. */
function lastOfPath(path: string): string {
  const parts = path.split(/[/\\]/).filter((part) => withoutEdges(part) !== '');
  return (parts.at(-1) ?? '').replace(/^\s*[a-z]:(?=\S)/i, '');
}

/** A dot before it hides a file, and Windows drops dots and spaces after it: "run.exe. " would be "run.exe" there. */
const withoutEdges = (name: string) => name.replace(/^[.\s]+|[.\s]+$/gu, '');

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cut to fit, between characters as people count them; what it ends with stays. */
function cut(name: string): string {
  if (Buffer.byteLength(name) <= maxBytes) return name;
  const ending = /\.[\p{L}\p{N}_-]{1,16}$/u.exec(name)?.[0] ?? '';
  const room = maxBytes - Buffer.byteLength(`…${ending}`);
  let stem = '';
  for (const { segment } of graphemes.segment(name.slice(0, maxBytes))) {
    if (Buffer.byteLength(stem + segment) > room) break;
    stem += segment;
  }
  return `${stem.trimEnd() || 'attachment'}…${ending}`;
}
