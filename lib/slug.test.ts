import { describe, expect, test } from 'vitest';
import { readableSlug, slugFrom, slugOfPath, slugSchema } from '#lib/slug.ts';

test.each([
  ['Café opens – at last!', 'cafe-opens-at-last'],
  ['Die Straße in Łódź', 'die-strasse-in-lodz'],
  ['Ærø, Øresund, Malmö', 'aero-oresund-malmo'],
  ['Þór ŒUVRE đà Nẵng', 'thor-oeuvre-da-nang'],
  ['İstanbul ığüş', 'istanbul-igus'],
  ['The reviewer’s sister-in-law', 'the-reviewers-sister-in-law'],
  ['½ of ﬁve', '1-2-of-five'],
  ['مجلس المدينة يقر الميزانية', 'مجلس-المدينة-يقر-الميزانية'],
  ['卡尔加里市议会通过预算', '卡尔加里市议会通过预算'],
  ['東京のカフェ', '東京のカフェ'],
  ['Київ і Йорк', 'київ-і-йорк'],
  ['서울 시청', '서울-시청'],
  ['हिन्दी समाचार', 'हिन्दी-समाचार'],
  ['CBC: مجلس 2026', 'cbc-مجلس-2026'],
  ['😀 …', 'fallback'],
])('“%s” is “%s” in an address', (words, readable) => {
  const slug = slugFrom(words, 'fallback');
  expect(readableSlug(slug)).toBe(readable);
  expect(slug).toMatch(/^[\w.%-]+$/);
  // as the address bar of a browser sends it
  expect(new URL(`/story/${readable}`, 'https://news.example').pathname).toBe(`/story/${slug}`);
  expect([slugOfPath(slug), slugOfPath(readable)]).toEqual([slug, slug]);
  expect(slugSchema.parse(slug)).toBe(slug);
  expect(slugSchema.parse(readable)).toBe(slug);
});

describe('a long headline', () => {
  test.each(['a long way '.repeat(20), 'خبر '.repeat(80), '字'.repeat(300), '𠀀'.repeat(100)])(
    'ends whole: %s',
    (words) => {
      const slug = slugFrom(words, 'story');
      expect(slug.length).toBeLessThanOrEqual(240);
      expect(readableSlug(slug)).not.toMatch(/%|\uFFFD|-$/);
      expect(slugSchema.parse(slug)).toBe(slug);
    },
  );
});

test.each(['a b', 'A', 'a--b', '-a', 'é', 'a/b', '%2F', '%', 'a?b', '.', 'ł'])('“%s” is chosen by nobody', (typed) => {
  expect(slugSchema.safeParse(typed).success).toBe(false);
});

test('an empty one is left to be made from the words', () => {
  expect(slugSchema.parse(' ')).toBe('');
});
