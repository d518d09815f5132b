import { describe, expect, test } from 'vitest';
import { FormNames } from '#lib/press/forms/form-names.ts';
import { stripRuntime } from '#lib/press/strip-runtime.ts';
import { UnknownShapeError } from '#lib/press/unknown-shape-error.ts';

const emailStory = `60${'a'.repeat(40)}`;
const neverAgain = `40${'a'.repeat(40)}`;
const names = new FormNames(
  new Map([
    ['email-story', emailStory],
    ['never-email-again', neverAgain],
  ]),
);
const strip = (html: string) => stripRuntime(html, names);

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
    expect(strip(page(head, `<main>Words</main>${body}`))).toBe(page('', '<main>Words</main>'));
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
    expect(strip(page('', body))).toBe(page('', body));
  });
});

test('a form without an address loses the empty one, which HTML forbids', () => {
  expect(strip(page('', '<form action="" encType="multipart/form-data" method="POST">x</form>'))).toBe(
    page('', '<form encType="multipart/form-data" method="POST">x</form>'),
  );
});

const hidden = (name: string, value?: string) =>
  `<input type="hidden" name="${name}"${value === undefined ? '' : ` value="${value.replaceAll('"', '&quot;')}"`}/>`;
const idOnly = (id: string) => hidden(`$ACTION_ID_${id}`);
const withState = ({ id = emailStory, number = '1', bound = '[{"status":"idle"}]', key = 'p/story/a-1#email-story' }) =>
  hidden(`$ACTION_REF_${number}`) +
  hidden(`$ACTION_${number}:0`, `{"id":"${id}","bound":"$@1"}`) +
  hidden(`$ACTION_${number}:1`, bound) +
  hidden('$ACTION_KEY', key);
const form = (fields: string) => `<form method="POST">${fields}<input name="token"/></form>`;

test('the fields by which React knows a form’s action become the action’s name', () => {
  const body = `${form(idOnly(neverAgain))}<p>words</p>${form(withState({}))}`;
  const named = `${form(hidden('$form', 'never-email-again'))}<p>words</p>${form(
    hidden('$form', 'email-story') + hidden('$form-state', 'p/story/a-1#email-story'),
  )}`;
  expect(strip(page('', `${body}<script>1</script>`))).toBe(page('', named));
});

test('what was typed is not in them', () => {
  const bound = '[{"status":"invalid","values":{"sender":"a@b"},"fieldErrors":{}}]';
  expect(strip(page('', form(withState({ number: 'S_2', bound }))))).not.toContain('a@b');
});

test('a story that talks about such fields keeps every letter', () => {
  const body = `<p>&lt;input name="$ACTION_ID_${emailStory}"></p><img alt="$ACTION_ID_${emailStory}"/>`;
  expect(strip(page('', body))).toBe(page('', body));
});

test.each([
  ['an action without a name', idOnly(`40${'b'.repeat(40)}`)],
  ['arguments beside the state', withState({ bound: '["sealed",{"status":"idle"}]' })],
  ['arguments and no state', hidden('$ACTION_REF_1') + hidden('$ACTION_1:0', `{"id":"${emailStory}","bound":"$@1"}`)],
  ['a state that is known by its place among the components', withState({ key: 'k5d41402abc4b2a76b9719d911017c592' })],
  ['an id that is written in another way', withState({ id: `${emailStory}","x":"` })],
  ['two actions', idOnly(neverAgain) + idOnly(emailStory)],
  ['an action of a button', `<button name="$ACTION_ID_${neverAgain}">Send</button>`],
])('a form with %s is left alone, and said to be', (_name, fields) => {
  expect(() => strip(page('', form(fields)))).toThrow(UnknownShapeError);
});

test('words between two scripts are kept', () => {
  const body = '<script>1</script><p>one</p><script src="/_next/a.js"></script><p>two</p>';
  expect(strip(page('', body))).toBe(page('', '<p>one</p><p>two</p>'));
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
        const stripped = strip(page('', one + two + three));
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
  expect(() => strip(html)).toThrow(UnknownShapeError);
});
