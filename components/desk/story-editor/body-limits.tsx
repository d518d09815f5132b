import { type Editor, useEditorState } from '@tiptap/react';
import { atMostCharacters } from '#lib/at-most.ts';
import { formatNumber } from '#lib/language.ts';
import { maxBlocks } from '#lib/stories/blocks/body.ts';
import { maxSubheadLength } from '#lib/stories/blocks/subhead.ts';

/** How many blocks are near enough to the limit to be told of it. */
const manyBlocks = 900;

/** What of the body is near its limits or past them; nothing where all is well. */
export function BodyLimits({ editor }: { editor: Editor }) {
  const words = useEditorState({ editor, selector: ({ editor: { state } }) => limitsOf(state.doc) });
  if (words.length === 0) return null;
  return (
    <div className="body-note" role="status">
      {words.map(({ text, isPast }) => (
        <p key={text} className={isPast ? 'field-error' : 'field-hint'}>
          {text}
        </p>
      ))}
    </div>
  );
}

type Told = { text: string; isPast: boolean };

/** Exported for its test. */
export function limitsOf(doc: Editor['state']['doc']): Told[] {
  const told: Told[] = [];
  // an empty paragraph is no block
  const blocks = doc.content.content.filter((node) => node.isAtom || node.content.size > 0);
  const count = `${formatNumber('en', blocks.length)} of at most ${formatNumber('en', maxBlocks)} blocks`;
  if (blocks.length > maxBlocks) told.push({ text: `${count}: it cannot be saved like this.`, isPast: true });
  else if (blocks.length >= manyBlocks) told.push({ text: `${count}.`, isPast: false });
  for (const { type, textContent } of blocks) {
    if (type.name !== 'heading' || textContent.length <= maxSubheadLength) continue;
    const excess = `${textContent.length - maxSubheadLength} characters too long: ${atMostCharacters(maxSubheadLength)}`;
    told.push({ text: `The subhead “${textContent.slice(0, 30)}…” is ${excess}.`, isPast: true });
  }
  return told;
}
