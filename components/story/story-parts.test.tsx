import { HtmlValidate } from 'html-validate';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { StoryHistory } from '#components/story/history/story-history.tsx';
import { PhotoPage } from '#components/story/pages/photo-page.tsx';
import { PlayerPage } from '#components/story/pages/player-page.tsx';
import type { Edition } from '#lib/editions/types.ts';
import { withIds } from '#lib/stories/blocks/body.ts';
import { photosOf } from '#lib/stories/blocks/photos.ts';
import { playersOf } from '#lib/stories/blocks/players.ts';
import type { PublicChange } from '#lib/stories/history/types.ts';
import { calgary } from '#testing/editions.ts';
import { picture, story } from '#testing/stories/fixtures.ts';

const montreal: Edition = { ...calgary, slug: 'montreal', language: 'fr-CA' };

async function faultsOf(page: ReactElement): Promise<string[]> {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'attr-case': 'off' } });
  const report = await validator.validateString(`<main>${renderToStaticMarkup(page)}</main>`);
  return report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

describe('a photograph alone', () => {
  const tall = { ...picture, heightPx: 3200, caption: 'A crane <at> night' };
  const photo = (number: number) => ({ number, picture: tall });
  const print = (number: number, count: number, edition = calgary) =>
    renderToStaticMarkup(<PhotoPage story={story} edition={edition} photo={photo(number)} count={count} />);

  test('has its words, its neighbours, its file and the way back to its place', () => {
    const html = print(2, 3);
    for (const part of [
      'Photograph 2 of 3',
      'A crane &lt;at&gt; night',
      'Photo by A. Hand',
      'href="/story/ice-on-the-bow-7/photos/1" rel="prev"',
      'href="/story/ice-on-the-bow-7/photos/3" rel="next"',
      'href="/story/ice-on-the-bow-7#photo-2"',
      'href="/media/a.jpg"',
      'fetchPriority="high"',
    ]) {
      expect(html).toContain(part);
    }
  });

  test.each([
    [1, 3, 'prev'],
    [3, 3, 'next'],
  ])('%i of %i has no %s', (number, count, rel) => expect(print(number, count)).not.toContain(`rel="${rel}"`));

  test('in French, and as valid HTML', async () => {
    expect(print(1, 3, montreal)).toContain('Photo 1 de 3');
    expect(print(1, 3, montreal)).toContain('<p class="photo-caption" lang="en">');
    expect(await faultsOf(<PhotoPage story={story} edition={calgary} photo={photo(2)} count={3} />)).toEqual([]);
  });

  test('a story counts its lead first', () => {
    const body = withIds([{ type: 'image', picture: { ...picture, caption: 'The second' } }]);
    expect(photosOf({ ...story, body }).map(({ number, picture: { caption } }) => [number, caption])).toEqual([
      [1, 'Ice on the Bow'],
      [2, 'The second'],
    ]);
    expect(photosOf({ ...story, leadPicture: null, body })[0]?.picture.caption).toBe('The second');
  });
});

describe('a player', () => {
  const [player] = playersOf(
    withIds([{ type: 'embed', href: 'https://youtu.be/dQw4w9WgXcQ', title: 'The ice goes out' }]),
  );
  if (!player) throw new Error('it is a film we can show');
  const page = (edition: Edition) => <PlayerPage story={story} edition={edition} player={player} />;

  test('is one frame that may do little, with a link beside it and the way back to its place', () => {
    const html = renderToStaticMarkup(page(calgary));
    expect(html.match(/<iframe/g)).toHaveLength(1);
    for (const part of [
      'src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"',
      'sandbox="allow-scripts allow-same-origin allow-presentation"',
      'referrerPolicy="strict-origin-when-cross-origin"',
      'title="The ice goes out"',
      'href="https://www.youtube.com/watch?v=dQw4w9WgXcQ"',
      'href="/story/ice-on-the-bow-7#embed-1"',
    ]) {
      expect(html).toContain(part);
    }
    expect(renderToStaticMarkup(page(montreal))).toContain('Regarder chez YouTube');
  });

  test('is valid HTML', async () => expect(await faultsOf(page(calgary))).toEqual([]));

  test('keeps its number when one before it is played no more', () => {
    const href = 'https://vimeo.com/76979871';
    const body = withIds(['https://gone.example/1', href].map((each) => ({ type: 'embed', href: each, title: '' })));
    expect(playersOf(body).map(({ number, embed }) => [number, embed.provider])).toEqual([[2, 'Vimeo']]);
  });
});

describe('how a story changed', () => {
  const at = new Date('2025-07-01T18:00:00Z');
  const [correction] = story.corrections;
  if (!correction) throw new Error('the fixture has a correction');
  const changes: PublicChange[] = [
    { kind: 'note', at, correction: { ...correction, id: 12 } },
    {
      kind: 'updated',
      at,
      changes: [
        {
          part: 'headline',
          changes: [{ kind: 'line', role: 'text', isMoved: false, runs: [{ kind: 'added', text: '<b>Ice</b>' }] }],
        },
        {
          part: 'body',
          changes: [
            { kind: 'unchanged', lines: 3 },
            {
              kind: 'line',
              role: 'text',
              isMoved: false,
              runs: [
                { kind: 'skipped' },
                { kind: 'same', text: 'closes ' },
                { kind: 'removed', text: 'three' },
                { kind: 'added', text: 'four' },
                { kind: 'same', text: ' ' },
                { kind: 'marked', text: 'bridges', strong: true, was: { href: 'https://a.example/' } },
                { kind: 'marked', text: '2', href: 'story:9', was: { script: 'sub' } },
                { kind: 'added', text: 'here', emphasis: true, href: 'https://b.example/' },
              ],
            },
            { kind: 'unchanged', lines: 1 },
            { kind: 'notes', notes: ['moved', 'type'], type: 'subhead' },
            { kind: 'line', role: 'caption', isMoved: true, runs: [{ kind: 'same', text: 'One\t2' }] },
          ],
        },
      ],
    },
    { kind: 'updated', at, changes: [] },
    { kind: 'updated', at, changes: null },
    { kind: 'published', at },
  ];
  const page = (edition: Edition, olderVersions = 0) => (
    <StoryHistory story={story} edition={edition} changes={changes} olderVersions={olderVersions} />
  );
  /** As it is read aloud. */
  const aloud = (html: string) =>
    html
      .replace(/<[^>]+aria-hidden[^>]*>[^<]*<[^>]+>/g, '')
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ');

  test('says what went and what came to whoever sees no lines', () => {
    const html = renderToStaticMarkup(page(calgary, 2));
    expect(aloud(html)).toContain(
      '3 lines as before (Words that did not change are left out) closes removed: three end added: four end set differently: bridges (now bold, no longer a link) set differently: 2 (no longer subscript, now a link to story 9 of this paper) added: here end (a link to https://b.example/)1 line as beforeMoved · Now: subheadCaption: One | 2',
    );
    expect(html).toMatch(/<del>.*three.*<\/del><ins>.*four.*<\/ins>/);
    expect(html).toMatch(/<mark>.*<strong>bridges<\/strong><\/mark>/);
    expect(html).toMatch(/<ins>.*<em>here<\/em>.*<\/ins>/);
    expect(html).toContain('&lt;b&gt;Ice&lt;/b&gt;');
    expect(html).toContain('href="/story/ice-on-the-bow-7#correction-12"');
    expect(html).toContain('2 older versions are not shown here.');
    expect(html).toContain('What it said before is not shown.');
    expect(html).toContain('No words changed');
  });

  test('in French around the words of an English story', () => {
    const html = renderToStaticMarkup(page(montreal));
    expect(html).toContain('L’historique de cette nouvelle');
    expect(aloud(html)).toContain(
      'retiré : three fin ajouté : four fin présenté autrement : bridges (gras ajouté, lien retiré) présenté autrement : 2 (indice retiré, lien ajouté vers la nouvelle 9 de ce journal) ajouté : here fin (lien vers https://b.example/)1 ligne inchangée',
    );
    expect(aloud(html)).toContain('Déplacé · À présent : intertitre');
    expect(html).toContain('<p class="changes-line" lang="en">');
  });

  test('is valid HTML', async () => expect(await faultsOf(page(calgary, 1))).toEqual([]));
});
