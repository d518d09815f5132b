import { describe, expect, test } from 'vitest';
import { bodySchema, textOf } from '#lib/stories/blocks/body.ts';
import { cleanDocument } from '#lib/wires/articles/clean-document.ts';
import { attacks } from '#testing/foreign-html/attacks.ts';
import { foreignMarkupOf } from '#testing/foreign-html/foreign-markup.ts';
import { toBlocks } from '#testing/foreign-html/to-blocks.ts';
import { wireAttacks } from '#testing/wires/articles/attacks.ts';
import { feedDocument, feedItem, onlyItem } from '#testing/wires/articles/feed-item.ts';

describe('of an item nothing but our blocks comes, whatever is in it:', () => {
  test.each([...attacks, ...wireAttacks])('%s', (attack) => {
    const html = `<p>before</p>${attack}`;
    const item = onlyItem(cleanDocument(feedDocument([feedItem({ summaryHtml: html, contentHtml: `${html} ` })])));
    for (const parts of [item.summary, item.content]) {
      const body = bodySchema.parse(toBlocks(parts, () => null));
      expect(foreignMarkupOf(body)).toEqual([]);
      expect(textOf(body).join('\n')).toContain('before');
      const pictures = parts.flatMap((part) => (part.kind === 'picture' ? [part.picture] : []));
      for (const { src, href } of pictures)
        expect(`${src} ${href ?? src}`).toMatch(/^https?:\S+ (?:https?|mailto|tel):\S+$/);
    }
  });
});
