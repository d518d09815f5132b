import { describe, expect, test } from 'vitest';
import { stripRuntime, UnknownShapeError } from '#lib/press/strip-runtime.ts';

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>${head}</head><body>${body}</body></html>`;

describe('what the framework adds goes', () => {
  test.each([
    ['inline flight data', '', '<script>self.__next_f.push([1,"<p>a</p>"])</script>'],
    ['inline data with a nonce', '', '<script nonce="x">(self.__next_f=self.__next_f||[]).push([0])</script>'],
    ['chunk scripts', '<script src="/_next/static/chunks/a.js" async=""></script>', ''],
    ['the polyfill', '<script src="/_next/static/chunks/p.js" noModule=""></script>', ''],
    [
      'preloads of scripts',
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
      '',
    ],
    ['module preloads', '<link rel="modulepreload" href="/_next/static/chunks/a.js"/>', ''],
    ['modules of the framework', '', '<script type="module" src="/_next/static/m.js"></script>'],
    ['scripts from elsewhere', '', '<script type="module" src="//elsewhere.example/m.js"></script>'],
  ])('%s', (_name, head, body) => {
    expect(stripRuntime(page(head, `<main>Words</main>${body}`))).toBe(page('', '<main>Words</main>'));
  });
});

describe('what readers need stays, to the letter', () => {
  test.each([
    ['JSON-LD', '<script type="application/ld+json">{"headline":"A \\u003c/script> B"}</script>'],
    ['our own module', '<script type="module" src="/enhance.js"></script>'],
    ['the stylesheet', '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>'],
    ['a story about scripts', '<p>Write &lt;script&gt;alert(1)&lt;/script&gt; and it runs.</p>'],
    ['a script tag in an attribute', '<img alt="a <script> in words" src="/media/a.jpg"/>'],
    ['a script tag in a comment', '<!-- <script> --><p>After</p>'],
    ['a script tag in a text field', '<textarea><script>mine</script></textarea>'],
    ['a form with an address', '<form action="/search"><input name="q"/></form>'],
    ['emoji and accents', '<p>Café – 🎭 – naïve</p>'],
  ])('%s', (_name, body) => {
    expect(stripRuntime(page('', body))).toBe(page('', body));
  });
});

test('a form without an address loses the empty one, which HTML forbids', () => {
  expect(stripRuntime(page('', '<form action="" encType="multipart/form-data" method="POST">x</form>'))).toBe(
    page('', '<form encType="multipart/form-data" method="POST">x</form>'),
  );
});

test('words between two scripts are kept', () => {
  const body = '<script>1</script><p>one</p><script src="/_next/a.js"></script><p>two</p>';
  expect(stripRuntime(page('', body))).toBe(page('', '<p>one</p><p>two</p>'));
});

test('whatever stands around them, scripts go and text stays', () => {
  // every order of a few pieces that have fooled strippers before
  const pieces = [
    '<p>a&lt;script&gt;</p>',
    '<script>"<\\/script>"</script>',
    '<!--<script>-->',
    '<b title="</script>">t</b>',
  ];
  for (const one of pieces) {
    for (const two of pieces) {
      for (const three of pieces) {
        const stripped = stripRuntime(page('', one + two + three));
        const expected = [one, two, three].filter((piece) => !piece.startsWith('<script')).join('');
        expect(stripped).toBe(page('', expected));
      }
    }
  }
});

test.each([
  ['a script without an end', page('', '<p>Words</p><script>self.__next_f.push([1,"a"])')],
  ['half a document', '<!DOCTYPE html><html lang="en"><body><p>Words'],
])('%s is left alone, and said to be', (_name, html) => {
  expect(() => stripRuntime(html)).toThrow(UnknownShapeError);
});
