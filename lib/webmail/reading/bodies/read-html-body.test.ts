import { describe, expect, test } from 'vitest';
import { textOfStretches } from '#lib/webmail/reading/bodies/body-text.ts';
import { readHtmlBody } from '#lib/webmail/reading/bodies/read-html-body.ts';
import { bodyOutline } from '#testing/webmail/body-outline.ts';

const parts = new Map([
  ['map+1@a.example', { path: '2', isPicture: true }],
  ['plan@a.example', { path: '3.1', isPicture: true }],
  ['drawing@a.example', { path: '4', isPicture: false }],
]);
const read = (html: string) => readHtmlBody(html, { byContentId: (id) => parts.get(id) ?? null });
const outline = (html: string) => bodyOutline(read(html).stretches);
const pixel = 'data:image/png;base64,iVBORw0KGgo=';

describe('pictures are', () => {
  test.each([
    ['shown where they are parts', '<img src="cid:plan@a.example" alt="Plan">', '(shown 3.1 Plan)'],
    ['found by an escaped name', '<img src="CID:map%2B1@a.example">', '(shown 2)'],
    ['found in brackets', '<img src=" cid:&lt;plan@a.example&gt; ">', '(shown 3.1)'],
    ['missing where no part has their name', '<img src="cid:none@a.example" alt="Gone">', '(missing Gone)'],
    ['missing where they are named as files', '<img src="image001.png" alt="Logo">', '(missing Logo)'],
    ['unshown where they are of another kind', '<img src="cid:drawing@a.example" alt="Map">', '(unshown Map)'],
    ['unshown where their bytes stand in the mail', `<img src="${pixel}" alt="Dot">`, '(unshown Dot)'],
    ['blocked where they are elsewhere', '<img src="https://a.example/p.png" alt="Far">', '(blocked Far)'],
    ['blocked where no protocol is named', '<img src="//a.example/p.png" alt="Far">', '(blocked Far)'],
    [
      'the own ones where others are offered',
      '<img src="cid:plan@a.example" srcset="https://a.example/p.png 2x">',
      '(shown 3.1)',
    ],
  ])('%s', (_what, html, expected) => expect(outline(html)).toEqual([expected]));

  test('named where they were shown, once each', () => {
    const html = '<img src="cid:plan@a.example"><img src="cid:plan@a.example"><img src="cid:drawing@a.example">';
    expect(read(html).usedPaths).toEqual(['3.1']);
  });

  test('nothing where they only count who reads', () => {
    const { stretches, blockedCount } = read('<p>Hi<img src="https://a.example/open?id=1" width=1 height=1></p>');
    expect([bodyOutline(stretches), blockedCount]).toEqual([['Hi'], 1]);
  });
});

test('the caption of a picture stays below it', () => {
  expect(
    outline('<figure><img src="cid:plan@a.example"><figcaption>The pier. (Ana Mora/CBC)</figcaption></figure>'),
  ).toEqual(['(shown 3.1)', 'The pier. Ana Mora/CBC']);
});

test('a player is a link, for it would load from its provider', () => {
  const { stretches, blockedCount } = read(
    '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="The pier"></iframe>',
  );
  expect(bodyOutline(stretches)).toEqual(['[The pier](https://www.youtube.com/watch?v=dQw4w9WgXcQ)']);
  expect(blockedCount).toBe(1);
});

describe('what a mail hides is not shown:', () => {
  test.each([
    '<div style="display:none">x</div>',
    '<div style="display: none !important">x</div>',
    '<style>.pre{display:none}</style><div class=pre>x</div>',
    '<style>div.pre{font-size:0}</style><div class=pre>x</div>',
    '<span style="visibility:hidden">x</span>',
    '<span style="mso-hide:all">x</span>',
    '<span hidden>x</span>',
    '<span style="font-size:0">x</span>',
    '<span style="font-size:1px">x</span>',
    '<div style="max-height:0;overflow:hidden">x</div>',
    '<div style="height:0px;overflow:hidden">x</div>',
    '<div style="opacity:0">x</div>',
    '<div style="color:transparent">x</div>',
    '<div style="color:#fff;background-color:#FFFFFF">x</div>',
    '<font color=white style="background:white">x</font>',
    '<div style="position:absolute;left:-9999px">x</div>',
    '<div style="text-indent:-10000px">x</div>',
  ])('%s', (html) => expect(outline(`<p>a</p>${html}<p>b</p>`)).toEqual(['a', 'b']));

  test.each([
    '<div style="font-size:0"><span style="font-size:14px">x</span></div>',
    '<div style="color:#fff;background-color:#000">x</div>',
    '<div style="height:0">x</div>',
    '<style>@media print{.a{display:none}}</style><div class=a>x</div>',
  ])('but not %s', (html) => expect(outline(`<p>a</p>${html}`)).toEqual(['a', 'x']));
});

describe('what would have been loaded is counted:', () => {
  test.each([
    [1, '<img src="http://t.example/a.png">'],
    [1, '<img src="HT\tTP:/\\t.example/a.png">'],
    [1, '<img src="http://t.example/a.png"><img src="http://t.example/a.png">'],
    [2, '<img src="http://t.example/a.png"><img src="http://t.example/b.png">'],
    [1, '<img srcset="http://t.example/a.png 1x, http://t.example/b.png 2x">'],
    [1, '<picture><source srcset="//t.example/a.webp"><img src="//t.example/a.png"></picture>'],
    [2, '<body background="http://t.example/a.png"><table background="http://t.example/b.png">'],
    [1, '<p style="background:url(http://t.example/a.png)">'],
    [1, '<p style="backgr\\6fund:\\75rl(http://t.example/a.png)">'],
    [1, '<p style="background-image:var(--x,url(http://t.example/a.png))">'],
    [1, '<p style="background:image-set(\'http://t.example/a.png\' 1x)">'],
    [
      3,
      '<style>@import "http://t.example/a.css";@font-face{src:url(//t.example/a.woff)}p{content:url("http://t.example/b.png")}</style>',
    ],
    [
      3,
      '<link rel=stylesheet href=http://t.example/a.css><link rel=preconnect href=//t.example><script src=//t.example/a.js></script>',
    ],
    [3, '<video src=//t.example/a.mp4 poster=//t.example/a.png></video><iframe src=//t.example/f></iframe>'],
    [2, '<object data=//t.example/a.swf></object><input type=image src=//t.example/a.png>'],
    [
      3,
      '<svg><image href=//t.example/a.png /><feImage xlink:href=//t.example/b.png /><set attributeName=href to=//t.example/c.png /></svg>',
    ],
    [1, '<svg><rect fill="url(http://t.example/a.svg#a"/></svg>'],
    [1, '<base href="http://t.example/"><img src="a.png">'],
    [0, '<a href="http://t.example/" ping="http://t.example/ping">x</a><img src="a.png"><p style="fill:url(#a)">'],
    [
      0,
      `<img src="cid:plan@a.example"><img src="${pixel}"><!--[if mso]><img src="http://t.example/a.png"><![endif]-->`,
    ],
  ])('%i: %s', (count, html) => expect(read(html).blockedCount).toBe(count));
});

test('nothing of what Outlook writes for itself is left', () => {
  const html =
    "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><!--[if gte mso 9]><xml><o:x/></xml><![endif]--><style><!-- p.MsoNormal{margin:0cm;mso-style-name:x} --></style></head><body lang=EN-CA><p class=MsoNormal><span style='color:black;mso-fareast-language:EN-US'>The figures<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p></body></html>";
  const { stretches, sentHtml } = read(html);
  expect(bodyOutline(stretches)).toEqual(['The figures']);
  expect(sentHtml).not.toMatch(/mso-|o:p|xml/);
});

test('looks of a sheet hold in every stretch', () => {
  const html =
    '<style>.b{font-weight:700}</style><p>One <span class=b>two</span></p><blockquote type=cite>three <span class=b>four</span></blockquote>';
  expect(outline(html)).toEqual(['One *two*', 'quote: three *four*']);
});

test('a direction that is turned is said', () => {
  expect(outline('<p>pay \u202elive\u202c</p>')).toEqual(['pay [U+202E]live']);
});

test('the direction of a body is that of its own words', () => {
  expect(
    read('<p>שלום לכולם</p><blockquote type=cite>A long mail in English that is quoted</blockquote>').direction,
  ).toBe('rtl');
});

test('no word is lost behind what is too much to parse', () => {
  const { stretches, sentHtml } = read(
    `<p>first</p>${'word '.repeat(400_000)}<p>the last</p><blockquote>of all</blockquote>`,
  );
  for (const text of [textOfStretches(stretches), sentHtml]) expect(text).toMatch(/first[\s\S]*the last[\s\S]*of all/);
});

test('the words of stretches are lines, with what pictures show', () => {
  const { stretches } = read(
    '<h1>Ferry</h1><ul><li>one<li>two</ul><img src="cid:plan@a.example" alt="Plan"><blockquote type=cite>old</blockquote>',
  );
  expect(textOfStretches(stretches)).toBe('Ferry\none\ntwo\nPlan\nold');
});
