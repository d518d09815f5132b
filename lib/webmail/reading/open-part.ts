import { filesOfPart } from '#lib/webmail/reading/assembly/read-files.ts';
import { isMessage } from '#lib/webmail/reading/assembly/sort-parts.ts';
import { levelsOfForwarding, maxMailBytes } from '#lib/webmail/reading/limits.ts';
import { bytesOfPart, type Part } from '#lib/webmail/reading/parts/part.ts';
import { fullBudget } from '#lib/webmail/reading/parts/reading-budget.ts';
import { splitMail } from '#lib/webmail/reading/parts/split-mail.ts';
import type { MailFile, PartPath } from '#lib/webmail/types.ts';

const wellFormed = /^\d{1,4}(?:\.\d{1,4}){0,40}(?:t\d{1,4})?$/;

/**
 * The bytes of one part, also of a mail that is forwarded within it and of a `winmail.dat`. It reads as far as
 * `readMail` does, so that it gives every part that a reading names, and no other.
 */
export async function openPart(raw: Buffer, path: PartPath): Promise<{ file: MailFile; bytes: Buffer } | null> {
  if (!wellFormed.test(path) || raw.length > maxMailBytes) return null;
  const [partPath = ''] = path.split('t');
  try {
    const part = await findPart(raw, partPath);
    return (part && filesOfPart(part).find(({ file }) => file.path === path)) ?? null;
  } catch {
    return null;
  }
}

async function findPart(raw: Buffer, path: PartPath): Promise<Part | null> {
  const budget = fullBudget();
  let mail = raw;
  let place = { path: '', depth: 0 };
  for (;;) {
    const root = await splitMail(mail, place, budget);
    const leaves = root ? leavesOf(root) : [];
    const found = leaves.find((part) => part.path === path);
    if (found) return found;
    const outer = leaves.find((part) => isMessage(part) && path.startsWith(`${part.path}.`));
    if (!outer) return null;
    mail = bytesOfPart(outer);
    place = { path: outer.path, depth: outer.depth + levelsOfForwarding };
  }
}

const leavesOf = (part: Part): Part[] => (part.children.length === 0 ? [part] : part.children.flatMap(leavesOf));
