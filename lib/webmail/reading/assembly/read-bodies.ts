import type { MailPictures } from '#lib/webmail/reading/bodies/html/pictures.ts';
import { readHtmlBody } from '#lib/webmail/reading/bodies/read-html-body.ts';
import { readTextBody } from '#lib/webmail/reading/bodies/read-text-body.ts';
import { decodeHtml, decodeText } from '#lib/webmail/reading/charsets/decode-text.ts';
import { bytesOfPart, type Part } from '#lib/webmail/reading/parts/part.ts';
import { note, type ReadingBudget } from '#lib/webmail/reading/parts/reading-budget.ts';
import type { MailBody, PartPath } from '#lib/webmail/types.ts';

/** `usedPaths`: pictures of the mail that stand in a body. */
export type BodiesRead = { bodies: MailBody[]; usedPaths: Set<PartPath>; isEncrypted: boolean };

export function readBodies(parts: readonly Part[], pictures: MailPictures, budget: ReadingBudget): BodiesRead {
  const read: BodiesRead = { bodies: [], usedPaths: new Set(), isEncrypted: false };
  for (const part of parts) {
    const bytes = takeBytes(part, budget);
    if (part.type === 'text/html') addHtmlBody(read, part, bytes, pictures);
    else addTextBody(read, part, bytes);
  }
  return read;
}

/** What people write ends long before this limit; whoever sends more is read as far as it goes. */
function takeBytes(part: Part, budget: ReadingBudget): Buffer {
  const bytes = bytesOfPart(part);
  const taken = bytes.subarray(0, budget.bodyBytes);
  budget.bodyBytes -= taken.length;
  if (taken.length < bytes.length) note(budget, 'tooLarge');
  return taken;
}

function addHtmlBody(read: BodiesRead, part: Part, bytes: Buffer, pictures: MailPictures): void {
  const html = decodeHtml(bytes, part.params.get('charset') ?? null);
  const { usedPaths, ...body } = readHtmlBody(html, pictures);
  for (const path of usedPaths) read.usedPaths.add(path);
  read.bodies.push({ path: part.path, ...body });
}

const armour = /^[ \t]*-----BEGIN PGP MESSAGE-----/m;

function addTextBody(read: BodiesRead, part: Part, bytes: Buffer): void {
  const text = decodeText(bytes, part.params.get('charset') ?? null);
  if (text.trim() === '') return;
  if (armour.test(text)) read.isEncrypted = true;
  const isFlowed = part.params.get('format')?.trim().toLowerCase() === 'flowed';
  const deletesSpace = part.params.get('delsp')?.trim().toLowerCase() === 'yes';
  const body = readTextBody(text, { isFlowed, deletesSpace });
  read.bodies.push({ path: part.path, ...body, sentHtml: null, blockedCount: 0 });
}
