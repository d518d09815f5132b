import { HtmlValidate } from 'html-validate';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AlertBanner } from '#components/ui/frame/alert-banner.tsx';
import { calgary, montreal } from '#testing/editions.ts';

const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'attr-case': 'off' } });
const alert = { id: 1, language: 'en-CA', text: 'The river is rising', href: '/story/river-1', endsAt: new Date(0) };

test.each([
  [
    calgary,
    alert,
    ['aria-label="Breaking news"', '>Breaking</strong>', '<a class="alert-line" href="/story/river-1">'],
  ],
  [montreal, alert, ['aria-label="Nouvelle de dernière heure"', '>Dernière heure</strong>', 'lang="en-CA"']],
  [calgary, { ...alert, href: '' }, ['<span class="alert-line">']],
])('breaking news in $language', async (edition, shown, parts) => {
  const html = renderToStaticMarkup(<AlertBanner alert={shown} edition={edition} />);
  const report = await validator.validateString(html);
  expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  expect(parts.filter((part) => !html.includes(part))).toEqual([]);
  // it is no news to whoever listens to the page: nothing may interrupt them
  expect(html).not.toMatch(/aria-live|role="alert"/);
  expect(html.includes('<a ')).toBe(shown.href !== '');
});
