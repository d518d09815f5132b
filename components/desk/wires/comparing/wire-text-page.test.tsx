import { HtmlValidate } from 'html-validate';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { WireTextPage } from '#components/desk/wires/comparing/wire-text-page.tsx';
import type { StoryContent } from '#lib/stories/types.ts';
import type { WireText } from '#lib/wires/following/types.ts';
import { toBody } from '#testing/stories/bodies.ts';
import { contentWith, deskStoryWith } from '#testing/stories/story-content.ts';

const base = contentWith({
  headline: 'Ferry runs',
  body: toBody(
    'a The ferry ran on Monday. || b It was full of people. || c Nobody was hurt. || d Fares stay. || e Boats are few.',
  ),
});
const newest = contentWith({
  headline: 'Ferry stops',
  body: toBody(
    'b It was half full of people. || a The ferry ran on Monday. || c Nobody was hurt. || d Fares stay. || e Boats are few. || n A new one.',
  ),
});
const ours = contentWith({ headline: 'Our ferry', body: [...base.body, ...toBody('x Ours alone.')] });

type Given = { ours?: StoryContent; text?: Partial<WireText>; may?: { take: boolean; takeBack: boolean } };

const print = ({ ours: content = ours, text = {}, may = { take: true, takeBack: true } }: Given = {}) =>
  renderToStaticMarkup(
    <WireTextPage
      story={deskStoryWith({ version: 9, state: 'published', content })}
      text={{
        itemId: 5,
        written: base,
        base,
        newest,
        newestVersion: 2,
        isDetached: true,
        isWaiting: true,
        withdrawnAt: null,
        isWithdrawalOpen: false,
        ...text,
      }}
      pictures={new Map()}
      may={may}
      actions={{ take: async (previous) => previous, answer: async (previous) => previous }}
    />,
  );
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the newest text of a wire', () => {
  test('is beside ours with who changed what, and a button for each difference', () => {
    const html = print();
    const text = words(html);
    expect(text).toContain('The wire has a newer text.');
    expect(text).toContain('Headline Both changed it The wire');
    expect(text).toMatch(/Take this headline/);
    expect(text).toContain('The wire changed it The wire moved it');
    expect(text).toContain('Put it where the wire has it “It was half full of people.”');
    expect(text).toContain(
      'New from the wire The wire A new one. Ours It is not in ours. Take this paragraph “A new one.”',
    );
    expect(text).toContain('4 paragraphs that are the same');
    expect(text).toContain('We wrote it The wire It is not in the wire’s text. Ours Ours alone.');
    expect(html).toMatch(/<input type="hidden" name="storyVersion" value="9"\/>/);
    expect([...html.matchAll(/<button[^>]* value="([^"]*)"/g)].map(([, value]) => value)).toEqual([
      ...['all', 'keep', 'headline', 'words 0', 'place 0', 'gone 5', 'new 5'].toSorted(byPlaceOf(html)),
    ]);
  });

  test('is valid HTML', async () => {
    const report = await new HtmlValidate({
      extends: ['html-validate:standard'],
      // what React puts where a browser would act before it does
      rules: { 'attr-case': 'off', 'attribute-allowed-values': 'off' },
    }).validateString(`<main>${print({ text: { isWithdrawalOpen: true } })}</main>`);
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });
});

/** In the order in which the page has them. */
const byPlaceOf = (html: string) => (one: string, other: string) =>
  html.indexOf(`value="${one}"`) - html.indexOf(`value="${other}"`);

test.each<[string, Given, RegExp, RegExp]>([
  [
    'who may not save is shown no button',
    { may: { take: false, takeBack: false }, text: { isWithdrawalOpen: true } },
    /withdrawn this story/,
    /Take|Keep/,
  ],
  ['a withdrawal has its two answers', { text: { isWithdrawalOpen: true } }, /Take it back Keep it/, /Kept/],
  ['what was compared is not kept again', { text: { isWaiting: false } }, /Somebody has compared the two/, /Keep ours/],
  ['what both have is followed again', { ours: newest }, /all of the wire’s text. Follow the wire again/, /Take|Keep/],
  [
    'all of it taken',
    { ours: newest, text: { isWaiting: false, isDetached: false } },
    /all of the wire’s text, and follows it/,
    /Take|Keep|Struck/,
  ],
])('%s', (_name, given, has, hasNot) => {
  expect(words(print(given))).toMatch(has);
  expect(words(print(given))).not.toMatch(hasNot);
});
