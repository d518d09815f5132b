import type { Node } from '@tiptap/pm/model';
import { hasTooManyBlocks } from '#components/desk/story-editor/limits-of.ts';
import { formatNumber } from '#lib/language.ts';
import { maxBlocks, textOf, withIds } from '#lib/stories/blocks/body.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';

/**
 * Characters of a body that anything is pasted into, some 50,000 words. With more, a save would be longer than the
 * megabyte that the server takes, and the browser would stand still for seconds while it lays them out.
 */
const maxLength = 300_000;

/** Fields of forms, in cells of a table, that are drawn at once: those of the largest table, which take about a second. */
const maxFields = 5_000;

/** In cells: a form block costs as much to draw as so many of them. */
const fieldsOfForm = 20;

/** Why some blocks cannot be pasted, in words; null where they can. Asked before they cost anything. */
export function sizeFault(doc: Node, blocks: readonly NewBlock[]): string | null {
  const length = textOf(withIds(blocks)).reduce((sum, text) => sum + text.length, doc.textContent.length);
  if (length > maxLength) {
    return refused(`the body would have ${count(length)} characters, and takes at most ${count(maxLength)}`);
  }
  const fields = blocks.reduce((sum, block) => sum + fieldsOf(block), 0);
  return fields > maxFields ? refused('that is too much of tables and forms at once; paste it in parts') : null;
}

/** Why a document that has them cannot stay so; null where it can. */
export function blocksFault(doc: Node, blocks: readonly NewBlock[]): string | null {
  if (!hasTooManyBlocks(doc)) return null;
  return refused(`a story has at most ${count(maxBlocks)} blocks, and this is ${count(blocks.length)} more`);
}

function fieldsOf(block: NewBlock): number {
  switch (block.type) {
    case 'paragraph':
    case 'subhead':
    case 'quote':
    case 'list':
      return 0;
    case 'table':
      return fieldsOfForm + block.rows.length * block.rows.reduce((width, row) => Math.max(width, row.length), 0);
    case 'gallery':
      return fieldsOfForm * block.pictures.length;
    default:
      return fieldsOfForm;
  }
}

const count = (number: number) => formatNumber('en', number);
const refused = (because: string) => `Nothing was pasted: ${because}. It is still on the clipboard.`;
