import { createHash } from 'node:crypto';
import libmime from 'libmime';
import libqp from 'libqp';

/* Writes mails, byte for byte the same each time. */

export type Field = readonly [name: string, value: string];
export type Part = { fields: readonly Field[]; body: Buffer };

const bytesOf = (text: string) => Buffer.from(text.replace(/\r?\n/g, '\r\n'));

/** Written text as it is sent: quoted-printable, in UTF-8. */
export function text(words: string, type = 'text/plain', more = ''): Part {
  const body = libqp.wrap(libqp.encode(bytesOf(`${words.trim()}\n`)));
  return {
    fields: [
      ['Content-Type', `${type}; charset=utf-8${more}`],
      ['Content-Transfer-Encoding', 'quoted-printable'],
    ],
    body: Buffer.from(`${body}\r\n`),
  };
}

/** Paragraphs that flow (RFC 3676): lines of at most 72 that end with a space go on in the next one. */
export function flowed(words: string): Part {
  const lines = words
    .trim()
    .split('\n')
    .flatMap((line) => wrapFlowed(line));
  return {
    fields: [['Content-Type', 'text/plain; charset=utf-8; format=flowed'], eightBit],
    body: bytesOf(`${lines.join('\n')}\n`),
  };
}

const eightBit: Field = ['Content-Transfer-Encoding', '8bit'];
const flowedWidth = 72;

function wrapFlowed(line: string): string[] {
  // the mark of a signature, and what is quoted
  if (line === '-- ' || line.startsWith('>')) return [line];
  const stuffed = /^(?: |From )/.test(line) ? ` ${line}` : line;
  const lines: string[] = [];
  for (const word of stuffed.split(/(?<=\S )(?=\S)/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length <= flowedWidth) lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines;
}

export const html = (markup: string): Part => text(markup, 'text/html');

/** Bytes in some charset, sent as they are. */
export const raw = (type: string, body: Buffer): Part => ({ fields: [['Content-Type', type], eightBit], body });

type Placing = { as?: 'attachment' | 'inline'; contentId?: string };

/** A file, under its name as RFC 2231 writes it. */
export function file(name: string, type: string, bytes: Buffer, { as = 'attachment', contentId }: Placing = {}): Part {
  const isAscii = /^[\x20-\x7e]*$/.test(name);
  const named = isAscii ? `filename="${name}"` : `filename*=utf-8''${encodeURIComponent(name)}`;
  const base64 = bytes.toString('base64').replace(/.{76}/g, '$&\r\n');
  return {
    fields: [
      ['Content-Type', isAscii ? `${type}; name="${name}"` : type],
      ['Content-Disposition', `${as}; ${named}`],
      ...(contentId ? [['Content-ID', `<${contentId}>`] as const] : []),
      ['Content-Transfer-Encoding', 'base64'],
    ],
    body: Buffer.from(`${base64}\r\n`),
  };
}

/** Parts in one another; what separates them follows from what they hold. */
export function multipart(kind: string, ...parts: readonly Part[]): Part {
  const written = parts.map(({ fields, body }) => Buffer.concat([head(fields), body]));
  const boundary = `=_${createHash('sha256').update(Buffer.concat(written)).digest('hex').slice(0, 24)}`;
  const edge = Buffer.from(`--${boundary}\r\n`);
  const inner = written.flatMap((part) => [edge, part, Buffer.from('\r\n')]);
  return {
    fields: [['Content-Type', `multipart/${kind}; boundary="${boundary}"`]],
    body: Buffer.concat([...inner, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

/** A mail within a mail. */
export const forwarded = (mail: Buffer): Part => ({ fields: [['Content-Type', 'message/rfc822']], body: mail });

export const message = (fields: readonly Field[], part: Part): Buffer =>
  Buffer.concat([head([...fields, ['MIME-Version', '1.0'], ...part.fields]), part.body]);

function head(fields: readonly Field[]): Buffer {
  const lines = fields.map(([name, value]) => libmime.foldLines(`${name}: ${value}`, 76));
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
}

/** "Zoé Tran <zoe@mail.example>" in a header. */
export const mailbox = (name: string, address: string): string => `${word(name)} <${address}>`;

/** Words in a header, encoded where they have to be. */
export function word(words: string): string {
  if (/^[\w ]*$/.test(words)) return words;
  return /^[\x20-\x7e]*$/.test(words) ? `"${words.replace(/["\\]/g, '\\$&')}"` : libmime.encodeWord(words, 'Q', 52);
}

/** The same for a subject, which has no quotes. */
export const subject = (words: string): string =>
  /^[\x20-\x7e]*$/.test(words) ? words : libmime.encodeWord(words, 'Q', 52);
