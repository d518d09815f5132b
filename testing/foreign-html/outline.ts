import { readHtmlText } from '#lib/foreign-html/read-html-text.ts';
import type { ForeignHtml, ForeignPart } from '#lib/foreign-html/types.ts';
import type { Inline } from '#lib/stories/blocks/inline.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';
import type { Sublist } from '#lib/stories/blocks/list.ts';

/**
 * What was read, one line a paragraph, as a test can write it down: `# subhead`, `> quotation`, `- item`, `3. item`,
 * `| cell | cell`, `(picture)`; words as *bold*, _italic_, ^raised^, ~lowered~, [linked](address); a break as " / ".
 */
export const outlineOf = ({ parts }: Pick<ForeignHtml, 'parts'>): string[] => parts.flatMap(linesOf);

/** The outline of some HTML as the server reads it. */
export const readOutline = (html: string, baseUrl = 'https://paper.example/news/1'): string[] =>
  outlineOf(readHtmlText(html, { baseUrl }));

function linesOf(part: ForeignPart): string[] {
  if (part.kind === 'block') return blockLines(part.block);
  const { src, alt, caption, credit, href } = part.picture;
  const words = [
    alt && `alt ${alt}`,
    caption && `caption ${caption}`,
    credit && `credit ${credit}`,
    href && `to ${href}`,
  ];
  return [[`(picture ${src})`, ...words.filter(Boolean)].join(' · ')];
}

function blockLines(block: NewBlock): string[] {
  switch (block.type) {
    case 'paragraph':
      return [format(block.text)];
    case 'subhead':
      return [`# ${block.text}`];
    case 'quote':
      return block.paragraphs.map((text) => `> ${format(text)}`);
    case 'list':
      return listLines(block, '');
    case 'table':
      return tableLines(block);
    case 'pullQuote':
      return [`>> ${block.text}${block.attribution && ` — ${block.attribution}`}`];
    case 'embed':
      return [`(embed ${block.href}${block.title && ` ${block.title}`})`];
    default:
      return [block.type];
  }
}

function listLines({ ordered, start = 1, items }: Sublist, indent: string): string[] {
  return items.flatMap(({ text, lists = [] }, place) => [
    `${indent}${ordered ? `${start + place}.` : '-'} ${format(text)}`,
    ...lists.flatMap((list) => listLines(list, `${indent}  `)),
  ]);
}

function tableLines({ caption, rows, headRow, headColumn }: Extract<NewBlock, { type: 'table' }>): string[] {
  const looks = [headRow && 'head row', headColumn && 'head column', caption].filter(Boolean).join(', ');
  return [`(table${looks && ` ${looks}`})`, ...rows.map((row) => `| ${row.join(' | ').replaceAll('\n', ' / ')}`)];
}

const format = (runs: readonly Inline[]) =>
  runs
    .map(({ text, strong, emphasis, script, href }) => {
      let words = text.replaceAll('\n', ' / ');
      if (script) words = script === 'sup' ? `^${words}^` : `~${words}~`;
      if (emphasis) words = `_${words}_`;
      if (strong) words = `*${words}*`;
      return href ? `[${words}](${href})` : words;
    })
    .join('');
