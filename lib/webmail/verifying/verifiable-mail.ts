import libmime from 'libmime';
import parseAddresses from 'nodemailer/lib/addressparser';

/** What a verifier needs to know of a mail before it looks at signatures. */
export type VerifiableMail = {
  signatureCount: number;
  /** Any two readers find the same fields in it, and a verifier is soon done with it. */
  isSound: boolean;
  /** The one address in `From`; null where there is none, or several, or readers may differ about it. */
  author: string | null;
  hasSubject: boolean;
  /** Its lines end with CR LF, and what servers found on its way (ARC) is left out. */
  bytes: Buffer;
};

// Verifiers take time that grows with the square of these, so that a mail of 25 MB could keep one busy for 40 s.
const maxHeaderBytes = 128 * 1024;
const maxHeaderLines = 4_000;
const maxLineBytes = 64 * 1024;
/** 35 MB of base64 have half as many. */
const maxBodyLines = 1_000_000;
/** A mail is signed by its author, a mailing house, a list … */
const maxSignatures = 10;

/** RFC 5322, 3.6: what stands there at most once. A reader may take the first of two, a verifier the last. */
const singleFields = [
  ...['from', 'sender', 'reply-to', 'to', 'cc', 'subject', 'date', 'message-id', 'in-reply-to', 'references'],
  ...['mime-version', 'content-type', 'content-transfer-encoding'],
];

/** Reads the headers of a mail for `verifySender`, and looks through its body. */
export function readVerifiableMail(raw: Buffer): VerifiableMail {
  const { headers, body, isWhole } = splitMail(raw);
  const lines = headers.split(/\r?\n/);
  const fields = isWhole && lines.length <= maxHeaderLines ? readFields(lines) : null;
  const named = (name: string) => fields?.filter((field) => field.name === name) ?? [];
  const signatureCount = fields ? named('dkim-signature').length : countSignatures(headers);
  const kept = fields?.filter(({ name }) => !name.startsWith('arc-')).flatMap((field) => field.lines) ?? [];
  const shape = shapeOf(body);
  const isFew = signatureCount <= maxSignatures && shape.isModest;
  return {
    signatureCount,
    isSound: fields !== null && isFew && singleFields.every((name) => named(name).length < 2),
    author: readAuthor(named('from').map((field) => field.lines.join('\r\n'))),
    hasSubject: named('subject').length > 0,
    bytes: Buffer.concat([
      Buffer.from(`${kept.join('\r\n')}\r\n\r\n`, 'latin1'),
      shape.hasBareLf ? Buffer.from(body.toString('latin1').replace(/(?<!\r)\n/g, '\r\n'), 'latin1') : body,
    ]),
  };
}

function splitMail(raw: Buffer): { headers: string; body: Buffer; isWhole: boolean } {
  const beginning = raw.toString('latin1', 0, maxHeaderBytes);
  const end = /\r?\n\r?\n/.exec(beginning);
  if (!end)
    return { headers: beginning.replace(/\r?\n$/, ''), body: Buffer.alloc(0), isWhole: raw.length < maxHeaderBytes };
  return { headers: beginning.slice(0, end.index), body: raw.subarray(end.index + end[0].length), isWhole: true };
}

/** How the lines of a body are; it stops at the first thing that is too much. */
function shapeOf(body: Buffer): { isModest: boolean; hasBareLf: boolean } {
  let [start, lineCount, hasBareLf] = [0, 0, false];
  while (start < body.length) {
    const found = body.indexOf(0x0a, start);
    const end = found < 0 ? body.length : found;
    if (found >= 0 && body[found - 1] !== 0x0d) hasBareLf = true;
    lineCount += 1;
    if (end - start > maxLineBytes || lineCount > maxBodyLines) return { isModest: false, hasBareLf: false };
    start = end + 1;
  }
  return { isModest: true, hasBareLf };
}

type Field = { name: string; lines: string[] };
const fieldStart = /^([\x21-\x39\x3b-\x7e]+)[ \t]*:/;

/** @returns null where a line belongs to no field, or a character stands in it that ends lines for some */
function readFields(lines: readonly string[]): Field[] | null {
  const fields: Field[] = [];
  for (const line of lines) {
    if (/[\r\0]/.test(line)) return null;
    const name = fieldStart.exec(line)?.[1]?.toLowerCase();
    const last = fields.at(-1);
    if (name) fields.push({ name, lines: [line] });
    else if (last && /^[ \t]/.test(line)) last.lines.push(line);
    else return null;
  }
  return fields;
}

const countSignatures = (headers: string) => headers.match(/^dkim-signature[ \t]*:/gim)?.length ?? 0;

/** @param fields every `From`, as it came */
function readAuthor([field, ...others]: string[]): string | null {
  if (field === undefined || others.length > 0) return null;
  const value = Buffer.from(field.slice(field.indexOf(':') + 1).trim(), 'latin1').toString();
  const [address, ...more] = addressesIn(value);
  if (!address || more.length > 0 || address.split('@').length !== 2) return null;
  // after =?utf-8?q?a=40b.example=2C?= there is another sender for those who decode before they read
  const decoded = addressesIn(libmime.decodeWords(value));
  return decoded.length === 1 && decoded[0] === address ? address : null;
}

const addressesIn = (value: string) =>
  parseAddresses(value, { flatten: true }).flatMap(({ address }) => (address ? [address] : []));
