import { divideText, toParts } from '#lib/foreign-html/blocks/divide.ts';
import { fitBody } from '#lib/foreign-html/blocks/fit-body.ts';
import { Reading } from '#lib/foreign-html/reading.ts';
import { outermost } from '#lib/foreign-html/text/context.ts';
import { Flow } from '#lib/foreign-html/text/flow.ts';
import { unparsedWords } from '#lib/foreign-html/text/plain-words.ts';
import type { ForeignElement } from '#lib/foreign-html/trees/tree.ts';
import type { ForeignHtml, ForeignOptions } from '#lib/foreign-html/types.ts';
import { readNodes, walkNodes } from '#lib/foreign-html/walk.ts';

/**
 * Blocks of a parsed document of strangers, its pictures between them, and what could not come along. Never throws.
 * @param rest HTML behind it that was too much to parse; its words are kept
 */
export function readForeignHtml(root: ForeignElement, options: ForeignOptions, rest = ''): ForeignHtml {
  const reading = new Reading(root, options, readNodes);
  const flow = new Flow();
  walkNodes([root], outermost, reading, flow);
  if (rest !== '') {
    reading.leaveOut('tooLong');
    flow.add(divideText([{ text: unparsedWords(rest) }]).map((text) => ({ kind: 'paragraph', text })));
  }
  const parts = fitBody(toParts(flow.end(), reading), reading);
  return { parts, leftOut: reading.leftOut };
}
