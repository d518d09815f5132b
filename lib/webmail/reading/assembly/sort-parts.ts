import type { Part } from '#lib/webmail/reading/parts/part.ts';

/** The parts of one mail by what becomes of them, each in its order. */
export type SortedParts = {
  bodies: Part[];
  files: Part[];
  events: Part[];
  /** Mails within it. */
  forwarded: Part[];
  isEncrypted: boolean;
};

/** `leftOver`: in it stand versions of what is shown already; only what is more than a version is wanted. */
type Role = 'shown' | 'beside' | 'leftOver';

export function sortParts(root: Part): SortedParts {
  const sorted: SortedParts = { bodies: [], files: [], events: [], forwarded: [], isEncrypted: false };
  sortInto(sorted, root, 'shown', null);
  return sorted;
}

function sortInto(sorted: SortedParts, part: Part, role: Role, parent: Part | null): void {
  if (part.children.length === 0) sortLeaf(sorted, part, role, parent);
  if (part.type === 'multipart/encrypted') sorted.isEncrypted = true;
  const main = mainOf(part);
  for (const child of part.children) sortInto(sorted, child, roleOf(part, child, main, role), part);
}

function roleOf(part: Part, child: Part, main: Part | null, role: Role): Role {
  if (part.type === 'multipart/encrypted') return 'beside';
  if (main === null || main === child || role !== 'shown') return role;
  return part.type === 'multipart/alternative' ? 'leftOver' : 'beside';
}

/** Of versions the best, of a page the page itself; null where all parts are of the same worth. */
function mainOf(part: Part): Part | null {
  if (part.type === 'multipart/alternative') return bestOf(part.children);
  if (part.type !== 'multipart/related') return null;
  const start = part.params.get('start')?.replace(/^<|>$/g, '');
  return part.children.find((child) => start && child.contentId === start) ?? part.children[0] ?? null;
}

/** The last of the best: writers put what they like most at the end. */
function bestOf(parts: readonly Part[]): Part | null {
  const worth = parts.map(worthOf);
  return parts[worth.lastIndexOf(Math.max(...worth))] ?? null;
}

const worthOf = (part: Part): number =>
  part.children.length > 0
    ? Math.max(...part.children.map(worthOf))
    : part.type === 'text/html'
      ? 2
      : part.type === 'text/plain'
        ? 1
        : 0;

function sortLeaf(sorted: SortedParts, part: Part, role: Role, parent: Part | null): void {
  if (isEncryptedType(part)) sorted.isEncrypted = true;
  if (isMessage(part)) sorted.forwarded.push(part);
  else if (isCalendar(part)) sorted.events.push(part);
  else if (isText(part) && !isFile(part, parent)) sortText(sorted, part, role);
  else if (!isControl(part, parent)) sorted.files.push(part);
}

function sortText(sorted: SortedParts, part: Part, role: Role): void {
  if (role === 'shown') sorted.bodies.push(part);
  if (role === 'beside') sorted.files.push(part);
}

const isText = (part: Part) => part.type === 'text/plain' || part.type === 'text/html';
const isCalendar = (part: Part) => part.type === 'text/calendar' || part.type === 'application/ics';
export const isMessage = (part: Part) => part.type === 'message/rfc822' || part.type === 'message/global';

/** A text with a name was attached; the mail's only part, or a version of it, is what the mail says. */
function isFile(part: Part, parent: Part | null): boolean {
  if (part.disposition === 'attachment') return true;
  return part.fileName !== '' && parent !== null && parent.type !== 'multipart/alternative';
}

/** S/MIME says in a parameter what it holds; what is signed only is a file that we can't open, but no secret. */
function isEncryptedType(part: Part): boolean {
  if (part.type !== 'application/pkcs7-mime' && part.type !== 'application/x-pkcs7-mime') return false;
  return !/^(signed-data|certs-only|compressed-data)$/i.test(part.params.get('smime-type') ?? '');
}

/** Signatures, and the part that only says that PGP follows: nothing a person would open. */
function isControl(part: Part, parent: Part | null): boolean {
  if (parent?.type === 'multipart/encrypted') return part.type === 'application/pgp-encrypted';
  if (parent?.type !== 'multipart/signed') return false;
  return /^application\/(pgp-signature|(x-)?pkcs7-signature)$/.test(part.type);
}
