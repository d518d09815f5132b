import { describe, expect, test } from 'vitest';
import { demoPages } from '#demo/pages/demo-pages.ts';
import { savePageSchema } from '#lib/pages/input.ts';
import { pageKinds } from '#lib/pages/kinds.ts';
import { readPageText, writePageText } from '#lib/pages/page-text.ts';
import { itemsOf } from '#lib/stories/blocks/list.ts';

const kindsIn = (language: string) => demoPages.filter((page) => page.language === language).map(({ kind }) => kind);

test('every page is there in English, once, and what readers need first in French', () => {
  expect(kindsIn('en').sort()).toEqual([...pageKinds].sort());
  expect(kindsIn('fr').sort()).toEqual(['about', 'contact', 'privacy']);
});

describe.each(demoPages.map((page) => [page.kind, page.language, page] as const))(
  '%s in %s',
  (_kind, language, page) => {
    test('could have been typed at the desk', () => {
      expect(savePageSchema.safeParse({ ...page, number: 0 }).error).toBeUndefined();
      const { body, faults } = readPageText(page.text);
      expect(faults).toEqual([]);
      expect(writePageText(body)).toBe(page.text);
    });

    test('leads nowhere outside the example domains, and is set as printers do', () => {
      const { body } = readPageText(page.text);
      const runs = body.flatMap((block) => {
        if (block.type === 'paragraph') return block.text;
        return block.type === 'list' ? itemsOf(block).flatMap(({ text }) => text) : [];
      });
      const hrefs = runs.flatMap(({ href }) => href ?? []);
      expect(hrefs.filter((href) => !/^mailto:[a-z]+@action-news\.example$/.test(href))).toEqual([]);
      expect(page.text).not.toMatch(/['"]/);
      if (language === 'fr') expect(page.text).not.toMatch(/ [:;!?»]|« /);
    });
  },
);
