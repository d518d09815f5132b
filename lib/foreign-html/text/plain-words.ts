import { blockElements, droppedElements } from '#lib/foreign-html/elements.ts';
import { cleanText } from '#lib/foreign-html/text/characters.ts';
import { noMarks, outermost } from '#lib/foreign-html/text/context.ts';
import type { Flow } from '#lib/foreign-html/text/flow.ts';
import type { ForeignElement, ForeignNode } from '#lib/foreign-html/trees/tree.ts';

const end = Symbol('end of a block');

/** The words of an element however deep they are, in paragraphs and without marks. */
export function readPlainWords(element: ForeignElement, flow: Flow): void {
  const stack: (ForeignNode | typeof end)[] = [element];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === end) flow.endParagraph();
    else if (typeof node === 'string') flow.text(node, outermost);
    else if (node.name === 'br') flow.lineBreak(noMarks);
    else if (node.isHtml && !droppedElements.has(node.name)) {
      if (blockElements.has(node.name)) {
        flow.endParagraph();
        stack.push(end);
      }
      for (let at = node.children.length - 1; at >= 0; at -= 1) stack.push(node.children[at] ?? '');
    }
  }
}

/** The words of HTML that was not parsed, because there was too much before it; nothing in it is marked up. One pass. */
export function unparsedWords(rest: string): string {
  const words = withoutScripts(rest.replace(/^[^<>]{0,2000}>/, ''))
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/<\/?(?:p|div|li|tr|h[1-6]|blockquote|table|ul|ol|br)\b[^<>]*>/gi, '\n')
    .replace(/<[a-z/!?][^<>]*>?/gi, ' ')
    .replace(/&(nbsp|amp|lt|gt|quot|#39|#160);/g, (_whole, name: string) => entities[name] ?? '');
  return cleanText(words)
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function withoutScripts(html: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const { 0: opening, 1: name = '', index } of html.matchAll(/<(script|style)\b/gi)) {
    if (index < from) continue;
    kept.push(html.slice(from, index));
    const closing = new RegExp(`</${name}[^>]{0,100}>`, 'gi');
    closing.lastIndex = index + opening.length;
    from = closing.test(html) ? closing.lastIndex : html.length;
  }
  return [...kept, html.slice(from)].join(' ');
}

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  '#160': ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': '’',
};
