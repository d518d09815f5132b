import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { bodySchema, picturesOf, printedIn, textOf } from '#lib/stories/blocks/body.ts';
import { type Block, blockSchema, blockTypes, kindOf } from '#lib/stories/blocks/kinds.ts';
import { cellBreak, linesOf } from '#lib/stories/comparing/block-lines.ts';
import { everyBlock, notWords } from '#testing/stories/every-block.ts';

const blocks: Block[] = blockTypes.map((type) => everyBlock[type]);
const isWord = ([field]: [string, unknown]) => !notWords.includes(field);

/** Every text in a block that a person wrote, each of its runs by itself; not its addresses. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value)
    .filter(isWord)
    .flatMap(([, inside]) => textsIn(inside));
}

test('a block of every kind may be saved as it is', () => {
  expect(bodySchema.parse(blocks)).toEqual(blocks);
});

describe.each(blocks)('a block of kind $type', (block) => {
  const ofPictures = picturesOf([block]).flatMap(({ caption, credit, alt }) => [caption, credit, alt]);

  test.each([['printed for the search', printedIn]])('has every word of it %s, or in its pictures', (_where, read) => {
    const found = [...read([block]), ...ofPictures].join('\n');
    expect(textsIn(block).filter((words) => !found.includes(words))).toEqual([]);
  });

  test('has running words', () => expect(textOf([block])).not.toEqual([]));

  test('is compared by every word of it', () => {
    const compared = linesOf(block).map(({ text }) => text.split(cellBreak).join('\n'));
    expect(textsIn(block).filter((words) => !compared.join('\n').includes(words))).toEqual([]);
  });

  test('refuses a field that it does not know', () => {
    expect(blockSchema.safeParse({ ...block, isAdmin: true }).success).toBe(false);
  });

  test('is plain HTML for other people’s readers, with every word of it', async () => {
    const figure = ({ caption, credit, alt }: { caption: string; credit: string; alt: string }) =>
      `<figure><img src="/a.jpg" alt="${alt}"><figcaption>${caption} ${credit}</figcaption></figure>`;
    const html = kindOf(block).html(block, figure);
    expect(html).not.toMatch(/<script|\sclass=|\sstyle=/);
    const plain = html
      .replaceAll('<br>', '\n')
      .replace(/<[^>]*>/g, '\n')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>');
    const words = `${plain}${ofPictures.join('\n')}`;
    expect(textsIn(block).filter((text) => !words.includes(text))).toEqual([]);
    const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(html);
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });
});
