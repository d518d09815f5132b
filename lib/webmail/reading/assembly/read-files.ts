import { kindOfFile } from '#lib/webmail/reading/files/kind-of-file.ts';
import { readFileName } from '#lib/webmail/reading/files/read-file-name.ts';
import { bytesOfPart, type Part } from '#lib/webmail/reading/parts/part.ts';
import { note, type ReadingBudget } from '#lib/webmail/reading/parts/reading-budget.ts';
import { readTnef } from '#lib/webmail/reading/tnef/read-tnef.ts';
import type { MailFile, PartPath } from '#lib/webmail/types.ts';

/** `contentId`: by which a body shows it; empty where it has none. */
export type FileOfPart = { file: MailFile; contentId: string };

export function readFiles(parts: readonly Part[], budget: ReadingBudget): FileOfPart[] {
  return parts.flatMap((part) => takeFiles(part, budget));
}

function takeFiles(part: Part, budget: ReadingBudget): FileOfPart[] {
  const files = filesOfPart(part).slice(0, Math.max(0, budget.files));
  budget.files -= files.length;
  if (budget.files <= 0) note(budget, 'tooManyParts');
  return files.map(({ file }) => ({ file, contentId: part.contentId }));
}

/** A part as a file, or the files of a `winmail.dat`; one that cannot be read is offered as it is. */
export function filesOfPart(part: Part): { file: MailFile; bytes: Buffer }[] {
  const bytes = bytesOfPart(part);
  const inner = isTnef(part) ? (readTnef(bytes) ?? []) : [];
  if (inner.length === 0) return [{ file: describeFile(part.path, part.fileName, part.type, bytes), bytes }];
  return inner.map((file, place) => ({
    file: describeFile(`${part.path}t${place + 1}`, file.name, 'application/octet-stream', file.bytes),
    bytes: file.bytes,
  }));
}

const isTnef = (part: Part) =>
  /^application\/(ms-tnef|vnd\.ms-tnef)$/.test(part.type) || part.fileName.toLowerCase() === 'winmail.dat';

function describeFile(path: PartPath, written: string, claimedType: string, bytes: Buffer): MailFile {
  const { name } = readFileName(written, claimedType);
  return { path, name, sizeBytes: bytes.length, isInline: false, ...kindOfFile(bytes, claimedType, written) };
}
