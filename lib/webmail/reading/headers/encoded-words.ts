import { decodeText } from '#lib/webmail/reading/charsets/decode-text.ts';
import { decodeBase64, decodeQuotedPrintable } from '#lib/webmail/reading/charsets/transfer-encoding.ts';

/** RFC 2047, with a language (RFC 2231) and with the spaces that some clients leave in Q words. */
export const encodedWord = /=\?([\w.:+-]{1,60})(?:\*[\w-]{0,40})?\?([bq])\?([^?\r\n]*)\?=/gi;

type Run = { charset: string; bytes: Buffer[] };

/**
 * A header's text with its encoded words read. Neighbours of one charset are joined before they are decoded, because
 * clients cut in the middle of a character.
 */
export function decodeEncodedWords(value: string): string {
  let text = '';
  let run: Run | null = null;
  let end = 0;
  const finish = () => {
    if (run) text += decodeText(Buffer.concat(run.bytes), run.charset);
    run = null;
  };
  for (const match of value.matchAll(encodedWord)) {
    const [whole, charset = '', kind = '', written = ''] = match;
    const between = value.slice(end, match.index);
    const bytes = bytesOfWord(kind, written);
    end = match.index + whole.length;
    const follows: boolean = run !== null && between.trim() === '';
    if (run && follows && run.charset.toLowerCase() === charset.toLowerCase()) {
      run.bytes.push(bytes);
      continue;
    }
    finish();
    // white space between two encoded words is there for the line only
    if (!follows) text += between;
    run = { charset, bytes: [bytes] };
  }
  finish();
  return text + value.slice(end);
}

function bytesOfWord(kind: string, written: string): Buffer {
  const bytes = Buffer.from(written, 'latin1');
  return kind.toLowerCase() === 'b'
    ? decodeBase64(bytes)
    : decodeQuotedPrintable(Buffer.from(written.replaceAll('_', '=20'), 'latin1'));
}
