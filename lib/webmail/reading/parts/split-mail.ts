import { finished } from 'node:stream/promises';
import { type MimeNode, Splitter, type SplitterChunk } from '@zone-eu/mailsplit';
import { parseHeaderBlock } from '#lib/webmail/reading/headers/header-lines.ts';
import { maxHeaderBytes, maxParts } from '#lib/webmail/reading/limits.ts';
import { joinPieces } from '#lib/webmail/reading/parts/join-pieces.ts';
import { describePart, type Part, type PartPlace } from '#lib/webmail/reading/parts/part.ts';
import { note, type ReadingBudget, takePart } from '#lib/webmail/reading/parts/reading-budget.ts';
import type { PartPath, ReadingFault } from '#lib/webmail/types.ts';

/** Between two of them a mail that broke a limit is given up. */
const sliceBytes = 1024 * 1024;

/**
 * The parts of a mail. Mails within it stay whole, as parts of type `message/rfc822`; nothing is joined.
 * @param place where the mail itself stands: no path and depth 0 for the one that came
 * @returns as many of them as the budget allows, null where not even the first can be had; the budget notes the fault
 */
export async function splitMail(raw: Buffer, place: PartPlace, budget: ReadingBudget): Promise<Part | null> {
  const splitter = new Splitter({ ignoreEmbedded: true, maxHeadSize: maxHeaderBytes, maxChildNodes: maxParts + 1 });
  const parts = new Map<MimeNode, Part>();
  const pieces = new Map<MimeNode, Buffer[]>();
  const stopped: { by: ReadingFault | null } = { by: null };
  splitter.on('data', (chunk: SplitterChunk) => {
    if (stopped.by) return;
    if (chunk.type === 'node') {
      stopped.by = takeNode(chunk, parts, place, budget);
      pieces.set(chunk, []);
      return;
    }
    // of a multipart it is what stands around its parts; without any it is all that there is
    if (chunk.value) pieces.get(chunk.node)?.push(chunk.value);
  });
  const failure = await feed(splitter, raw, () => stopped.by !== null);
  if (stopped.by) note(budget, stopped.by);
  else if (failure) note(budget, faultOf(failure, budget));
  const [root = null] = parts.values();
  for (const [node, part] of parts)
    if (part.children.length === 0) {
      part.body = joinPieces(pieces.get(node) ?? [], raw);
      readAsLeaf(part, part === root ? place : null);
    }
  return root;
}

/** Puts the part of a node among its parent's. @returns why the budget doesn't allow it */
function takeNode(
  node: MimeNode,
  parts: Map<MimeNode, Part>,
  place: PartPlace,
  budget: ReadingBudget,
): ReadingFault | null {
  const parent = (node.parentNode && parts.get(node.parentNode)) || null;
  const block = node.getHeaders();
  const depth = parent ? parent.depth + 1 : place.depth;
  const fault = takePart(budget, depth, block.length);
  if (fault) return fault;
  const defaultType = parent?.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  const part = describePart({ path: pathOf(node, parent, place), depth }, parseHeaderBlock(block), defaultType);
  parts.set(node, part);
  parent?.children.push(part);
  return null;
}

/** As IMAP counts them: a mail of a single part has the number 1. */
function pathOf(node: MimeNode, parent: Part | null, place: PartPlace): PartPath {
  if (!parent && node.multipart) return place.path;
  const base = parent ? parent.path : place.path;
  const number = (parent?.children.length ?? 0) + 1;
  return base ? `${base}.${number}` : String(number);
}

/** A multipart whose boundary is missing, or never comes, is a text. @param place of the mail whose outermost part it is */
function readAsLeaf(part: Part, place: PartPlace | null): void {
  if (part.type.startsWith('multipart/')) part.type = 'text/plain';
  if (place) part.path = place.path ? `${place.path}.1` : '1';
}

/** @returns why the splitter gave up, null where it didn't */
async function feed(splitter: Splitter, raw: Buffer, isStopped: () => boolean): Promise<unknown> {
  const failure = finished(splitter).then(
    () => null,
    (error: unknown) => error,
  );
  for (let at = 0; at < raw.length && !isStopped() && !splitter.destroyed; at += sliceBytes)
    await new Promise<void>((resolve) => splitter.write(raw.subarray(at, at + sliceBytes), () => resolve()));
  if (isStopped()) splitter.destroy();
  else splitter.end();
  return failure;
}

/** The splitter has one code for all its limits; of parts it allows one more than we do. */
function faultOf(error: unknown, budget: ReadingBudget): ReadingFault {
  const isLimit = error instanceof Error && 'code' in error && error.code === 'EMAXLEN';
  if (!isLimit) return 'unreadable';
  return budget.parts <= 0 ? 'tooManyParts' : 'headersTooLong';
}
