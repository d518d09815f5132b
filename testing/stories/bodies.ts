import type { Body } from '#lib/stories/blocks/body.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';

/** Paragraphs of an id and words each: "a The ice moves". Two bars end one: "a One || b Two". */
export function toBody(written: string): Body {
  return written
    .split('||')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [id = '', ...words] = line.split(' ');
      return { id, type: 'paragraph', text: [{ text: words.join(' ') }] };
    });
}

/** The same, the other way round. */
export function printBody(body: Body): string {
  return body.map(printBlock).join(' || ');
}

export function printBlock(block: Block | null): string {
  if (block === null) return 'nothing';
  return block.type === 'paragraph' ? `${block.id} ${block.text.map(({ text }) => text).join('')}` : block.id;
}
