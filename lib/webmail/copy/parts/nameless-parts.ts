import type { NewBlock } from '#lib/stories/blocks/kinds.ts';
import { redactText } from '#lib/webmail/copy/letters/contact/redaction.ts';
import { isLetterBlock } from '#lib/webmail/copy/letters/parts/letter-lines.ts';
import { redactBlock } from '#lib/webmail/copy/letters/parts/redacted-block.ts';
import type { StoryParts } from '#lib/webmail/copy/types.ts';

/**
 * What a source's mail has for a story, with "[…]" for addresses and numbers, without links that lead to such, and with
 * nothing that the mail says of its pictures: who took one is who was there.
 */
export function namelessParts({ headline, pieces, pictures, ...parts }: StoryParts): StoryParts {
  return {
    ...parts,
    headline: redactText(headline).text,
    pieces: pieces.map((piece) => (piece.kind === 'block' ? { ...piece, block: withoutContact(piece.block) } : piece)),
    pictures: pictures.map((picture) => ({ ...picture, caption: '', credit: '', alt: '' })),
    contact: [],
    rest: [],
  };
}

const withoutContact = (block: NewBlock): NewBlock => (isLetterBlock(block) ? redactBlock(block).block : block);
