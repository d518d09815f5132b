import type { ListItem } from '#lib/stories/blocks/list.ts';
import { maxSubheadLength } from '#lib/stories/blocks/subhead.ts';
import { redactRuns, redactText } from '#lib/webmail/copy/letters/contact/redaction.ts';
import type { LetterBlock } from '#lib/webmail/copy/letters/parts/letter-lines.ts';

/** A block with "[…]" for what somebody could be reached by, and what that was. */
export function redactBlock(block: LetterBlock): { block: LetterBlock; taken: string[] } {
  const taken: string[] = [];
  const ofRuns = <Runs extends Parameters<typeof redactRuns>[0]>(given: Runs) => {
    const { runs, taken: found } = redactRuns(given);
    taken.push(...found);
    return runs;
  };
  const ofText = (given: string) => {
    const { text, taken: found } = redactText(given);
    taken.push(...found);
    return text;
  };
  const ofItem = ({ text, lists }: ListItem): ListItem => ({
    text: ofRuns(text),
    ...(lists && { lists: lists.map((list) => ({ ...list, items: list.items.map(ofItem) })) }),
  });
  switch (block.type) {
    case 'paragraph':
      return { block: { ...block, text: ofRuns(block.text) }, taken };
    case 'subhead':
      return { block: { ...block, text: ofText(block.text).slice(0, maxSubheadLength) }, taken };
    case 'quote':
      return { block: { ...block, paragraphs: block.paragraphs.map(ofRuns) }, taken };
    case 'list':
      return { block: { ...block, items: block.items.map(ofItem) }, taken };
    case 'table':
      return {
        block: { ...block, caption: ofText(block.caption), rows: block.rows.map((row) => row.map(ofText)) },
        taken,
      };
    default:
      return block satisfies never;
  }
}
