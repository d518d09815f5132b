import type { MessageStructureObject } from 'imapflow';
import type { TextPart } from '#lib/webmail/imap/types.ts';

/** What lists need to know of the parts of a mail, told by BODYSTRUCTURE; no part is read for it. */
export type Structure = {
  hasFiles: boolean;
  textPart: TextPart | null;
  /** Where the headers of mails within it stand: `2`. */
  carried: string[];
};

const maxParts = 500;
const maxDepth = 20;
const maxCarried = 5;

export function readStructure(root: MessageStructureObject | undefined): Structure {
  const found: Structure = { hasFiles: false, textPart: null, carried: [] };
  const budget = { parts: maxParts };
  if (root) walk(root, { depth: 0, isRelated: false, isCarried: false }, found, budget);
  return found;
}

type Around = { depth: number; isRelated: boolean; isCarried: boolean };

function walk(part: MessageStructureObject, around: Around, found: Structure, budget: { parts: number }): void {
  budget.parts -= 1;
  if (budget.parts < 0 || around.depth > maxDepth) return;
  const type = part.type.toLowerCase();
  const within = { ...around, depth: around.depth + 1 };
  if (type.startsWith('multipart/')) {
    for (const child of part.childNodes ?? [])
      walk(child, { ...within, isRelated: type === 'multipart/related' }, found, budget);
    return;
  }
  if (type === 'message/rfc822' || type === 'text/rfc822-headers') {
    if (!around.isCarried && part.part && found.carried.length < maxCarried) found.carried.push(part.part);
    for (const child of part.childNodes ?? [])
      walk(child, { ...within, isRelated: false, isCarried: true }, found, budget);
    return;
  }
  if (isFile(part, type, around)) found.hasFiles = true;
  else if (!around.isCarried && (type === 'text/plain' || type === 'text/html')) takeText(part, type, found);
}

function isFile(part: MessageStructureObject, type: string, { isRelated }: Around): boolean {
  const disposition = part.disposition?.toLowerCase() ?? '';
  if (disposition === 'attachment') return true;
  // shown within a body, which names it
  if (part.id && (isRelated || disposition === 'inline' || type.startsWith('image/'))) return false;
  if (type === 'text/plain' || type === 'text/html') return Boolean(fileName(part)) && disposition !== 'inline';
  return ![
    'text/calendar',
    'message/delivery-status',
    'application/pgp-signature',
    'application/pkcs7-signature',
  ].includes(type);
}

const fileName = ({ parameters, dispositionParameters }: MessageStructureObject) =>
  dispositionParameters?.filename ?? parameters?.name;

/** The first text; plain words are rather taken than markup. */
function takeText(part: MessageStructureObject, type: TextPart['type'], found: Structure): void {
  if (found.textPart?.type === 'text/plain' || (found.textPart && type === 'text/html')) return;
  found.textPart = {
    path: part.part ?? '1',
    type,
    charset: (part.parameters?.charset ?? '').slice(0, 40),
    encoding: (part.encoding ?? '7bit').toLowerCase().slice(0, 40),
  };
}
