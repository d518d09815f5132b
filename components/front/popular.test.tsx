import { HtmlValidate } from 'html-validate/node';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Popular } from '#components/front/popular.tsx';

const story = (id: number, language = 'en-CA') => ({ id, path: `/story/s-${id}`, headline: `Story ${id}`, language });

it('lists what is read and emailed most, in order, in the page’s words', async () => {
  const html = renderToStaticMarkup(
    <Popular read={[story(2), story(1, 'fr-CA')]} emailed={[story(3)]} language="en-CA" />,
  );
  expect(html).toMatch(
    />Most read<\/h2><ol.*Story 2.*<li lang="fr-CA">.*Story 1.*<\/ol>.*>Most emailed<\/h2>.*Story 3/,
  );
  const report = await new HtmlValidate({ extends: ['html-validate:recommended'] }).validateString(html);
  expect(report.results.flatMap((result) => result.messages.map(({ message }) => message))).toEqual([]);
});

it('leaves out a list without stories, and itself without lists', () => {
  const one = renderToStaticMarkup(<Popular read={[story(1)]} emailed={[]} language="fr-CA" />);
  expect(one).toContain('Les plus lues');
  expect(one).not.toContain('Les plus envoyées');
  expect(renderToStaticMarkup(<Popular read={[]} emailed={[]} language="en-CA" />)).toBe('');
});
