import type { JSONContent } from '@tiptap/core';
import { type Inline, inlineSchema, maxTextLength, plainText } from '#lib/stories/blocks/inline.ts';

/** The text under a node of the editor as runs. Neighbours with the same marks become one; too long a one is divided. */
export function inlinesOf(node: JSONContent): Inline[] {
  const runs: Inline[] = [];
  for (const run of runsOf(node)) {
    const last = runs.at(-1);
    if (last && sameMarks(last, run)) last.text += run.text;
    else runs.push(run);
  }
  return runs.flatMap(divide);
}

export const isBlank = (text: readonly Inline[]): boolean => plainText(text).trim() === '';

function runsOf(node: JSONContent): Inline[] {
  if (node.type === 'hardBreak') return [{ text: '\n', ...marksOf(node) }];
  if (node.text) return [{ text: node.text, ...marksOf(node) }];
  return (node.content ?? []).flatMap(runsOf);
}

function marksOf({ marks = [] }: JSONContent): Omit<Inline, 'text'> {
  const find = (type: string) => marks.find((mark) => mark.type === type);
  const href = inlineSchema.shape.href.safeParse(find('link')?.attrs?.href).data;
  const script = find('script');
  return {
    ...(find('bold') ? { strong: true } : {}),
    ...(find('italic') ? { emphasis: true } : {}),
    ...(script ? { script: script.attrs?.kind === 'sup' ? 'sup' : 'sub' } : {}),
    ...(href ? { href } : {}),
  };
}

function sameMarks(a: Inline, b: Inline): boolean {
  return a.strong === b.strong && a.emphasis === b.emphasis && a.script === b.script && a.href === b.href;
}

function divide(run: Inline): Inline[] {
  const count = Math.ceil(run.text.length / maxTextLength);
  return Array.from({ length: count }, (_, index) => ({
    ...run,
    text: run.text.slice(index * maxTextLength, (index + 1) * maxTextLength),
  }));
}
