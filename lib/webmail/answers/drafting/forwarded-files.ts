import type { AnsweredMessage } from '#lib/webmail/answers/drafting/draft-rows.ts';
import { maxDraftFileBytes, maxDraftFiles } from '#lib/webmail/answers/drafting/limits.ts';
import type { DraftFile } from '#lib/webmail/answers/types.ts';
import type { Closet } from '#lib/webmail/sealing/closet.ts';
import type { MailContent, MailFile } from '#lib/webmail/types.ts';

/** Photographs within a mail go along; logos and the like, which are smaller, do not. */
const minInlineBytes = 20_000;

/**
 * The files of a mail that is forwarded, as parts of it. Of what is sealed none goes along by itself: files tell of place
 * and author. Their ids follow from the mail, so that they are the same
 * before the draft is saved and afterwards.
 * @returns `leftOut`: names of those for which there is no room
 */
export function filesOfForwarded(
  { isSealed }: Closet,
  { id, reading }: Pick<AnsweredMessage, 'id' | 'reading'>,
): {
  files: DraftFile[];
  leftOut: string[];
} {
  if (isSealed) return { files: [], leftOut: [] };
  const files: DraftFile[] = [];
  const leftOut: string[] = [];
  let bytes = 0;
  for (const { path, name, type, sizeBytes } of filesIn(reading)) {
    if (files.length === maxDraftFiles || bytes + sizeBytes > maxDraftFileBytes) {
      leftOut.push(name);
      continue;
    }
    bytes += sizeBytes;
    files.push({ id: `part-${path}`, name, type, sizeBytes, from: { kind: 'part', messageId: id, path } });
  }
  return { files, leftOut };
}

const filesIn = ({ files, forwarded }: MailContent): MailFile[] => [
  ...files.filter(({ isInline, isPicture, sizeBytes }) => !isInline || (isPicture && sizeBytes >= minInlineBytes)),
  ...forwarded.flatMap(filesIn),
];
