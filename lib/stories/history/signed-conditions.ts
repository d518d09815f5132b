import { z } from 'zod';
import { isSameSignature, keyedHash } from '#lib/crypto/keyed-hash.ts';
import type { Body } from '#lib/stories/blocks/body.ts';
import type { ConditionsBlock, TakenConditions } from '#lib/stories/blocks/conditions.ts';
import { canonicalJson } from '#lib/stories/merging/canonical-json.ts';

/** Signs what the portal took itself, so that it is known again when an editor sends it. For the server only. */
export function signConditions(taken: Omit<TakenConditions, 'signature'>): TakenConditions {
  return { ...taken, signature: signatureOf(taken) };
}

function signatureOf({
  shows,
  editionId,
  placeName,
  subject,
  language,
  taken,
  takenAt,
}: Omit<TakenConditions, 'signature'>) {
  return keyedHash(
    'taken-conditions',
    canonicalJson({ shows, editionId, placeName, subject, language, taken, takenAt }) ?? '',
  );
}

/**
 * Refuses conditions that the portal never took. Those that are stored already may stay: they were signed then, perhaps
 * under another secret.
 * @param before the words that are stored
 * @throws {z.ZodError} at the first such block
 */
export function checkConditions(body: Body, before: Body): void {
  const stored = new Set(conditionsIn(before).map(({ block }) => block.signature + signatureOf(block)));
  for (const { block, index } of conditionsIn(body)) {
    const right = signatureOf(block);
    if (stored.has(block.signature + right)) continue;
    if (isSameSignature(Buffer.from(block.signature), Buffer.from(right))) continue;
    const message = 'these conditions are not as the portal took them: take them anew, or remove them';
    throw new z.ZodError([{ code: 'custom', path: ['body', index], message, input: undefined }]);
  }
}

const conditionsIn = (body: Body): { block: ConditionsBlock; index: number }[] =>
  body.flatMap((block, index) => (block.type === 'conditions' ? [{ block, index }] : []));
