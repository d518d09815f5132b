import { describe, expect, test } from 'vitest';
import { splitCaption } from '#lib/foreign-html/pictures/captions.ts';
import { readHtmlText } from '#lib/foreign-html/read-html-text.ts';
import { readOutline } from '#testing/foreign-html/outline.ts';

type Example = readonly [what: string, html: string, expected: readonly string[]];
const picture = '(picture https://paper.example/p.jpg)';

describe('a picture', () => {
  const examples: readonly Example[] = [
    ['stands where it is', '<p>a</p><img src="/p.jpg"><p>b</p>', ['a', picture, 'b']],
    ['before words stands before them', '<p><img src="/p.jpg">a</p>', [picture, 'a']],
    ['among words stands after them', '<p>a <img src="/p.jpg"> b</p>', ['a b', picture]],
    ['has its alternative text', '<img src="/p.jpg" alt=" A  bridge ">', [`${picture} · alt A bridge`]],
    ['has none that is the name of a file', '<img src="/p.jpg" alt="IMG_1234.JPG">', [picture]],
    [
      'has none that a machine guessed',
      '<img src="/p.jpg" alt="A bridge\n\nDescription automatically generated">',
      [`${picture} · alt A bridge`],
    ],
    [
      'has the link around it',
      '<a href="https://x.example/"><img src="/p.jpg"></a>',
      [`${picture} · to https://x.example/`],
    ],
    [
      'has a caption and a credit',
      '<figure><img src="/p.jpg"><figcaption>A bridge. (Ana Mora/Mesa Times)</figcaption></figure>',
      [`${picture} · caption A bridge. · credit Ana Mora/Mesa Times`],
    ],
    [
      'has a credit that is marked as one',
      '<figure><img src="/p.jpg"><figcaption>A bridge. <cite class="image-credit">Credit: Ana Mora / Mesa Times photo</cite></figcaption></figure>',
      [`${picture} · caption A bridge. · credit Ana Mora / Mesa Times photo`],
    ],
    [
      'has a credit in italics',
      '<figure><img src="/p.jpg"><figcaption>A bridge. <em>Ana Mora / Mesa Times</em></figcaption></figure>',
      [`${picture} · caption A bridge. · credit Ana Mora / Mesa Times`],
    ],
    [
      'has the caption of old papers',
      '<div class="wp-caption"><a href="/p.jpg"><img src="/p.jpg"></a><p class="wp-caption-text">A bridge</p></div>',
      [`${picture} · caption A bridge · to https://paper.example/p.jpg`],
    ],
    [
      'has the caption that the CBC writes into its title',
      "<img src='/p.jpg' alt='A bridge' width='460' title='The bridge in May. (Ana Mora/CBC)' height='259'>",
      [`${picture} · alt A bridge · caption The bridge in May. · credit Ana Mora/CBC`],
    ],
    [
      'in a gallery has its own',
      '<figure class="wp-block-gallery"><figure><img src="/p.jpg"><figcaption>One</figcaption></figure><figure><img src="/q.jpg"><figcaption>Two</figcaption></figure></figure>',
      [`${picture} · caption One`, '(picture https://paper.example/q.jpg) · caption Two'],
    ],
  ];
  test.each(examples)('%s', (_what, html, expected) => expect(readOutline(html)).toEqual(expected));
});

describe('of a picture the widest is taken', () => {
  const examples: readonly Example[] = [
    ['of a set', '<img src="/s.jpg" srcset="/s.jpg 300w, /p.jpg 1024w, /m.jpg 600w">', [picture]],
    ['of a set by density', '<img src="/s.jpg" srcset="/s.jpg, /p.jpg 2x">', [picture]],
    ['of its sources', '<picture><source srcset="/p.jpg 1600w"><img src="/s.jpg"></picture>', [picture]],
    ['where it waits for a script', '<img src="data:image/gif;base64,R0lGOD" data-lazy-src="/p.jpg">', [picture]],
    [
      'once, where it is there for browsers without scripts too',
      '<p><img src="data:image/gif;base64,R0lGOD" data-src="/p.jpg"><noscript><img src="/p.jpg"></noscript></p>',
      [picture],
    ],
    ['where it is there only for those', '<div><noscript><img src="/p.jpg"></noscript></div>', [picture]],
  ];
  test.each(examples)('%s', (_what, html, expected) => expect(readOutline(html)).toEqual(expected));
});

describe('no picture is', () => {
  test.each([
    ['a tracking pixel', '<img src="https://t.example/x.gif" width=1 height=1>'],
    ['one by its style', '<img src="https://t.example/x.gif" style="width:1px;height:1px">'],
    ['one by its name', '<img src="https://media.example/npr-rss-pixel.png?story=1">'],
    ['one that is hidden', '<img src="https://t.example/x.gif" style="display:none">'],
    ['a spacer', '<img src="/images/spacer.gif" width=20 height=20>'],
    [
      'a box to tick, in the language of its writer',
      '<img src="data:image/png;base64,AA==" aria-roledescription="case à cocher" alt="non coché">',
    ],
  ])('%s', (_what, html) =>
    expect(readHtmlText(html, { baseUrl: 'https://paper.example/' })).toEqual({ parts: [], leftOut: [] }),
  );

  test('a letter', () =>
    expect(readOutline('<p>Go <img class="emoji" alt="🎭" src="https://s.example/1.svg"></p>')).toEqual(['Go 🎭']));

  test.each([
    'file:///C:/a.png',
    'cid:part1',
    'blob:https://x.example/1',
    'undefined',
    '',
    'data:image/png;base64,AA==',
    'javascript:alert(1)',
    '/relative.png',
  ])('one at %j, and that is said', (src) => {
    expect(readHtmlText(`<img src="${src}">`, {})).toEqual({ parts: [], leftOut: [{ kind: 'picture', count: 1 }] });
  });

  test('one that Word alone can show, and that is said', () => {
    const html = '<p><v:shape alt="A pier"><v:imagedata src="file:///C:/clip_image001.jpg"/></v:shape>Words</p>';
    expect(readOutline(html)).toEqual(['Words']);
    expect(readHtmlText(html, {}).leftOut).toEqual([{ kind: 'picture', count: 1 }]);
  });

  test('one in the HTML itself, but where the caller takes those', () => {
    const src = 'data:image/png;base64,AA==';
    const { parts } = readHtmlText(`<img src="${src}">`, { dataPictures: true });
    expect(parts).toEqual([{ kind: 'picture', picture: { src, alt: '', caption: '', credit: '' } }]);
  });
});

describe('a credit is told from a caption:', () => {
  test.each([
    ['On Monday. (Ana Mora/CBC)', 'On Monday.', 'Ana Mora/CBC'],
    ['On Monday. (City of Calgary)', 'On Monday.', 'City of Calgary'],
    ['On Monday. (CBC)', 'On Monday.', 'CBC'],
    ['On Monday. (Submitted by the Barn Owls)', 'On Monday.', 'Submitted by the Barn Owls'],
    ['On Monday. (Ana Mora for CBC)', 'On Monday.', 'Ana Mora for CBC'],
    ['The stage. (Ana Mora photo)', 'The stage.', 'Ana Mora photo'],
    ['The lens arrives. (Courtesy photo)', 'The lens arrives.', 'Courtesy photo'],
    ['On Sunday, March 8.THE CANADIAN PRESS/Ana Mora', 'On Sunday, March 8.', 'THE CANADIAN PRESS/Ana Mora'],
    ['On Monday. Photo: Ana Mora', 'On Monday.', 'Ana Mora'],
    ['On Monday. Photo by Ana Mora', 'On Monday.', 'Ana Mora'],
    ['Photograph: Ana Mora/Mesa Times', '', 'Ana Mora/Mesa Times'],
    [
      'Every 15 minutes (20 on Sundays) until 3. (Ana Mora/CBC)',
      'Every 15 minutes (20 on Sundays) until 3.',
      'Ana Mora/CBC',
    ],
    ['Every 15 minutes (20 on Sundays)', 'Every 15 minutes (20 on Sundays)', ''],
    ['The mayor (left)', 'The mayor (left)', ''],
    ['A photo of the bridge', 'A photo of the bridge', ''],
    ['Source of the river', 'Source of the river', ''],
    ['', '', ''],
  ])('%s', (text, caption, credit) => expect(splitCaption(text)).toEqual({ caption, credit }));
});

describe('a player', () => {
  const film = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';
  const examples: readonly Example[] = [
    [
      'of a provider we show is one',
      '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ?feature=oembed" title="The bridge"></iframe>',
      [`(embed ${film} The bridge)`],
    ],
    [
      'without a name of its own has none',
      '<iframe src="//www.youtube-nocookie.com/embed/dQw4w9WgXcQ" title="YouTube video player"></iframe>',
      [`(embed ${film})`],
    ],
    [
      'that waits for a script',
      '<iframe data-src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
      [`(embed ${film})`],
    ],
    [
      'that WordPress only named',
      `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${film}\n</div><figcaption>A film</figcaption></figure>`,
      [`(embed ${film})`, 'A film'],
    ],
    [
      'in the frame of another',
      `<iframe src="https://cdn.embedly.com/widgets/media.html?src=${encodeURIComponent('https://www.youtube.com/embed/dQw4w9WgXcQ')}"></iframe>`,
      [`(embed ${film})`],
    ],
  ];
  test.each(examples)('%s', (_what, html, expected) => expect(readOutline(html)).toEqual(expected));

  test('of anybody else is left out', () => {
    expect(readHtmlText('<iframe src="https://frame.example/1"></iframe>', {})).toEqual({
      parts: [],
      leftOut: [{ kind: 'frame', count: 1 }],
    });
  });
});
