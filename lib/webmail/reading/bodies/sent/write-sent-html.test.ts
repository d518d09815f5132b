import { describe, expect, test } from 'vitest';
import { readHtmlBody } from '#lib/webmail/reading/bodies/read-html-body.ts';
import { attacks } from '#testing/foreign-html/attacks.ts';
import { strangeInSent, treeOf } from '#testing/webmail/sent-markup.ts';

const parts = { byContentId: (id: string) => (id === 'plan@a.example' ? { path: '2.1', isPicture: true } : null) };
const sent = (html: string) => readHtmlBody(html, parts).sentHtml;
const inside = (html: string) => /<body[^>]*>([\s\S]*)<\/body>/.exec(sent(html))?.[1];
const bodyTag = (html: string) => /<body[^>]*>/.exec(sent(html))?.[0];
const sheet = (html: string) => /<style>[^\n]*\n([\s\S]*)<\/style>/.exec(sent(html))?.[1];

describe('nothing but what we know comes of', () => {
  test.each(attacks)('%s', (attack) => {
    const html = sent(`<p>before</p>${attack}`);
    expect(strangeInSent(html)).toEqual([]);
    expect(html).toContain('before');
  });
});

describe('a mail keeps', () => {
  test.each([
    ['its words', '<h1>a</h1><p>b <b>c</b><br>d &lt;e&gt;</p>', '<h1>a</h1><p>b <b>c</b><br>d &lt;e&gt;</p>'],
    [
      'its tables',
      '<table width=600 cellpadding=0 bgcolor=#FFFFFF><tr><td align=center colspan=2>a</table>',
      '<table width="600" bgcolor="#ffffff" cellpadding="0"><tbody><tr><td align="center" colspan="2">a</td></tr></tbody></table>',
    ],
    [
      'its looks',
      '<p style="COLOR: #FF0000; margin:0 0 1em;font-family:Arial,&quot;Noto Sans&quot;">a</p>',
      `<p style="color:#ff0000;margin:0 0 1em;font-family:arial,'noto sans'">a</p>`,
    ],
    [
      'the colour behind a picture',
      '<p style="background:#eee url(https://t.example/a.png) no-repeat">a</p>',
      '<p style="background-color:#eee">a</p>',
    ],
    [
      'links, which open beside it',
      '<a href="https://a.example/?utm_source=x" id=x ping=https://t.example>a</a>',
      '<a href="https://a.example/" target="_blank" rel="noopener noreferrer">a</a>',
    ],
    [
      'pictures that are parts of it',
      '<img src="cid:plan@a.example" alt="Plan" width=10>',
      '<img src="parts/2.1" alt="Plan" width="10">',
    ],
    [
      'pictures that stand in it',
      '<img src="data:image/PNG;base64,iVBO\nRw0=">',
      '<img src="data:image/png;base64,iVBORw0=" alt="">',
    ],
    [
      'the room of pictures elsewhere',
      '<img src="https://t.example/a.png" alt="Far" width=300 height=20>',
      '<img alt="Far" width="300" height="20">',
    ],
    [
      'the words of a form',
      '<form action=https://t.example><fieldset>a<input name=b><button>c</button></fieldset></form>',
      '<div><div>a</div></div>',
    ],
    ['the first line end of what is set as it stands', '<pre>\n\n a</pre>', '<pre>\n\n a</pre>'],
  ])('%s', (_what, html, expected) => expect(inside(html)).toBe(expected));

  test('the looks of its whole', () => {
    expect(bodyTag('<body bgcolor=#EEE text=navy style="margin:0;position:fixed" onload=x id=y><p>a')).toBe(
      '<body style="margin:0" bgcolor="#eee" text="navy">',
    );
  });

  test('the language of its whole', () => {
    expect(sent('<html lang=ar dir=rtl class=x onload=y><p>a')).toContain(
      '<!doctype html><html dir="rtl" lang="ar"><head>',
    );
  });

  test('rules of its sheets that name elements and classes', () => {
    const html =
      '<style>/* a */ .a, td.b > p { color: red; mso-x: y } @media (max-width:600px){.a{color:blue}} P{margin:0}</style>';
    expect(sheet(html)).toBe('.a,td.b>p{color:red}\nP{margin:0}');
  });
});

describe('declarations are left out', () => {
  test.each([
    'background:url(https://t.example)',
    'background-image:url(data:image/png;base64,x)',
    'width:expression(alert(1))',
    'width:calc(1px + 2px)',
    'color:var(--x)',
    'c\\6flor:red',
    'color:r\\65 d',
    'position:fixed',
    'z-index:9',
    'transform:scale(9)',
    'animation:a 1s',
    'content:"x"',
    'cursor:url(x),auto',
    'list-style:url(x)',
    'margin:-100px',
    'height:100vh',
    'height:99999px',
    'display:contents',
    'behavior:url(x)',
    '-moz-binding:url(x)',
    'filter:url(#a)',
    'font-family:"a;b"',
    'color:red;}body{color:blue',
    'float:inherit',
  ])('%s', (declaration) => {
    const html = sent(`<p style='${declaration}'>a</p><style>.a{${declaration}}</style>`);
    expect(strangeInSent(html)).toEqual([]);
    expect(html).not.toMatch(/<p style="(?!color:(?:red|blue))/);
  });

  test.each([':root', 'html', 'body', '*', '#a', 'a:visited', 'p::before', '[href]', '.a\\:b', 'script'])(
    'below %s',
    (selector) => expect(sheet(`<style>${selector}{display:none}</style>`)).toBe(''),
  );

  test('where a sheet tries to end', () => {
    const html = sent(
      '<style>.a{color:red}</st\\yle><img src=x onerror=alert(1)></style><svg><style>p{color:"</style>',
    );
    expect(strangeInSent(html)).toEqual([]);
  });
});

describe('what a parser reads is what was written:', () => {
  test.each([
    '<a href="https://a.example">a<table><tr><td><a href="https://b.example">b</table>',
    '<p>a<button><p>b</button>c',
    '<table><form><tr><td>a</form><p>b',
    '<h1>a<div><h2>b</h1>c</div>',
    '<b><p>a</b>b<i>c</p>d',
    '<ul><ul><li>a<div><li>b</ul>c',
    '<p><table><tr><td>a</table>b',
    '<table><caption><table><tr><td>a</table></caption></table>',
    '<details><summary><h1>a</summary><h1>b</details>',
    '<dl><dialog><dt>a<dd>b</dialog><dt>c</dl>',
    `${'<div><b>'.repeat(400)}a`,
    '<nobr>a<nobr>b',
    '<center><td>a</td><tr>b</center>',
  ])('%s', (html) => {
    const body = inside(html) ?? '';
    expect(inside(body)).toBe(body);
    expect(treeOf(sent(body))).toBe(treeOf(sent(html)));
  });
});

test('a whole document is written', () => {
  expect(sent('<p>a')).toMatch(
    /^<!doctype html><html><head><meta charset="utf-8"><meta name="color-scheme" content="light"><style>[^<]*<\/style><\/head><body><p>a<\/p><\/body><\/html>$/,
  );
});
