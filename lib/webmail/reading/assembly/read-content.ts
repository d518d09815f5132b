import { inlinePicturesOf } from '#lib/webmail/reading/assembly/inline-pictures.ts';
import { linkHostsOf } from '#lib/webmail/reading/assembly/link-hosts.ts';
import { readBodies } from '#lib/webmail/reading/assembly/read-bodies.ts';
import { readEvents } from '#lib/webmail/reading/assembly/read-events.ts';
import { readFiles } from '#lib/webmail/reading/assembly/read-files.ts';
import { sortParts } from '#lib/webmail/reading/assembly/sort-parts.ts';
import { headerBlock, parseHeaderBlock } from '#lib/webmail/reading/headers/header-lines.ts';
import { type ReadingContext, readHeaders } from '#lib/webmail/reading/headers/read-headers.ts';
import { levelsOfForwarding, maxMailBytes } from '#lib/webmail/reading/limits.ts';
import { bytesOfPart, type Part, type PartPlace } from '#lib/webmail/reading/parts/part.ts';
import { note, type ReadingBudget } from '#lib/webmail/reading/parts/reading-budget.ts';
import { splitMail } from '#lib/webmail/reading/parts/split-mail.ts';
import { warnOfSender } from '#lib/webmail/reading/senders/warn-of-sender.ts';
import type { MailContent } from '#lib/webmail/types.ts';

/** A mail, or one within it, as far as the budget goes. */
export async function readContent(
  raw: Buffer,
  place: PartPlace,
  context: ReadingContext,
  budget: ReadingBudget,
): Promise<MailContent> {
  const { block, isWhole } = headerBlock(raw);
  if (!isWhole) note(budget, 'headersTooLong');
  const { headers, facts, warnings } = readHeaders(parseHeaderBlock(block), context);
  const isTooLarge = raw.length > maxMailBytes;
  if (isTooLarge) note(budget, 'tooLarge');
  const root = isTooLarge ? null : await splitMail(raw, place, budget);
  const inside = root ? await readParts(root, context, budget) : nothing;
  const linkHosts = linkHostsOf(inside.bodies);
  return { headers, ...inside, warnings: [...warnOfSender({ ...facts, linkHosts }), ...warnings] };
}

/** Cheap, and bounded whatever the mail is. */
export function readHeadersAlone(raw: Buffer, context: ReadingContext): MailContent {
  const { headers, facts, warnings } = readHeaders(parseHeaderBlock(headerBlock(raw).block), context);
  return { headers, ...nothing, warnings: [...warnOfSender({ ...facts, linkHosts: [] }), ...warnings] };
}

type Inside = Omit<MailContent, 'headers' | 'warnings'>;
const nothing: Inside = { bodies: [], files: [], events: [], forwarded: [], isEncrypted: false };

async function readParts(root: Part, context: ReadingContext, budget: ReadingBudget): Promise<Inside> {
  const sorted = sortParts(root);
  const { events, asFiles } = readEvents(sorted.events, budget);
  const files = readFiles([...sorted.files, ...asFiles], budget);
  const { bodies, usedPaths, isEncrypted } = readBodies(sorted.bodies, inlinePicturesOf(files), budget);
  const forwarded: MailContent['forwarded'] = [];
  for (const part of sorted.forwarded) {
    const place = { path: part.path, depth: part.depth + levelsOfForwarding };
    forwarded.push({ path: part.path, ...(await readContent(bytesOfPart(part), place, context, budget)) });
  }
  return {
    bodies,
    files: files.map(({ file }) => ({ ...file, isInline: file.isPicture && usedPaths.has(file.path) })),
    events,
    forwarded,
    isEncrypted: sorted.isEncrypted || isEncrypted,
  };
}
