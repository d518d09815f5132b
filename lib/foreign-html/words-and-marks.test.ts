import { describe, expect, test } from 'vitest';
import { readHtmlText } from '#lib/foreign-html/read-html-text.ts';
import { readOutline } from '#testing/foreign-html/outline.ts';

type Example = readonly [what: string, html: string, expected: readonly string[]];

describe('paragraphs are', () => {
  const examples: readonly Example[] = [
    ['words beside blocks', 'Lead<div>Inside</div>after', ['Lead', 'Inside', 'after']],
    ['divs, as mail programs write them', '<div>One</div><div><br></div><div>Two</div>', ['One', 'Two']],
    ['parted by two breaks, not by one', 'One<br>two<br><br>three<br>', ['One / two', 'three']],
    ['whole where a break ends them', '<p>One<br></p><p><br>Two</p>', ['One', 'Two']],
    ['parted inside a mark, which goes on', '<b>a<p>b</p>c</b>', ['*a*', '*b*', '*c*']],
    [
      'parted inside a link, which goes on',
      '<a href="https://x.example/"><div>a</div>b</a>',
      ['[a](https://x.example/)', '[b](https://x.example/)'],
    ],
    ['not what is empty', '<p>&nbsp;</p><p> </p><p>One</p><p><b><br></b></p>', ['One']],
    ['the parts of a list of terms', '<dl><dt>Ward</dt><dd>North</dd></dl>', ['Ward', 'North']],
    ['a fieldset and its legend', '<fieldset><legend>Who</legend>Ana</fieldset>', ['Who', 'Ana']],
    ['what can be unfolded', '<details><summary>More</summary>Inside</details>', ['More', 'Inside']],
    ['an address', '<address>1 Main St<br>Calgary</address>', ['1 Main St / Calgary']],
    ['beside a line across', 'One<hr>Two', ['One', 'Two']],
    [
      'spans that are laid out as blocks',
      '<span style="display:block">a</span><span style="display: block">b</span>',
      ['a', 'b'],
    ],
  ];
  test.each(examples)('%s', (_what, html, expected) => expect(readOutline(html)).toEqual(expected));
});

describe('white space', () => {
  const examples: readonly Example[] = [
    ['collapses', '<p>\n  One\t two\n <b> three</b></p>', ['One two *three*']],
    ['stays beside what is marked', '<p><b>One</b> <i>two</i></p>', ['*One* _two_']],
    ['that does not break stays between words', '<p>10&nbsp;km</p>', ['10\u00a0km']],
    [
      'that does not break at an end of a text is what a program put between two',
      '<p><span>Ferry&nbsp;</span><b>no&nbsp;4</b><span>&nbsp;</span><i>sails&nbsp;</i></p>',
      ['Ferry *no\u00a04* _sails_'],
    ],
    ['that does not break and only indents is gone', '<p>&nbsp;&nbsp; One.&nbsp; Two&nbsp;</p>', ['One. Two']],
    ['of code stays, so that every page shows it', '<pre>if a\n  b\n\nend\n</pre>', ['if a / \u00a0\u00a0b /  / end']],
    ['of code in spans too', '<pre><span>a\n</span><span> <b>b</b></span></pre>', ['a / \u00a0*b*']],
    [
      'of code does not run into words beside it',
      '<b>Run</b><pre>a\nb</pre><pre>c</pre>then',
      ['*Run*', 'a / b', 'c', 'then'],
    ],
    ['that says so keeps its lines', '<p style="white-space: pre-wrap">a\nb\n\nc</p>', ['a / b', 'c']],
    ['of a link alone is no link', 'a<a href="https://x.example/"> </a>b', ['a b']],
  ];
  test.each(examples)('%s', (_what, html, expected) => expect(readOutline(html)).toEqual(expected));
});

describe('signs that nobody sees', () => {
  const examples: readonly Example[] = [
    ['are dropped', '<p>a\u200bb\ufeffc\u0007d \u200ee</p>', ['abcd e']],
    [
      'are kept where they shape words',
      '<p>co&shy;op \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645</p>',
      ['co\u00adop \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'],
    ],
    ['are kept beside letters that run to the left', '<p>\u05d0\u200f!</p>', ['\u05d0\u200f!']],
    ['never turn words round', '<p>pay\u202elive\u202c</p>', ['paylive']],
    ['break a line where they say so', '<p>a\u2028b</p>', ['a / b']],
  ];
  test.each(examples)('%s', (_what, html, expected) => expect(readOutline(html)).toEqual(expected));
});

describe('marks are read from', () => {
  const examples: readonly Example[] = [
    [
      'elements',
      '<b>a</b> <strong>b</strong> <i>c</i> <em>d</em> <sup>e</sup> <sub>f</sub>',
      ['*a* *b* _c_ _d_ ^e^ ~f~'],
    ],
    [
      'weights',
      '<span style="font-weight:700">a</span> <span style="font-weight: 500">b</span> <span style="font-weight:bolder">c</span>',
      ['*a* b *c*'],
    ],
    ['slants', '<span style="font-style:italic">a</span> <em style="font-style: normal">b</em>', ['_a_ b']],
    [
      'the font in one',
      '<span style="font: italic bold 12px Arial">a</span> <span style="font: 12px Bold">b</span>',
      ['*_a_* b'],
    ],
    [
      'vertical alignment',
      'm<span style="font-size:60%;vertical-align:super">2</span> H<span style="vertical-align:sub">2</span>O',
      ['m^2^ H~2~O'],
    ],
    [
      'a bold element that says it is not',
      '<b style="font-weight:normal">a <span style="font-weight:700">b</span></b>',
      ['a *b*'],
    ],
    ['both at once', '<b><i>a</i> b</b>', ['*_a_**\u0020b*']],
    ['all of a paragraph', '<p><b>All of it</b></p>', ['*All of it*']],
    [
      'nothing that is only a look',
      '<u>a</u> <font color="red">b</font> <span style="color:red;font-size:40px">c</span>',
      ['a b c'],
    ],
  ];
  test.each(examples)('%s', (_what, html, expected) => expect(readOutline(html)).toEqual(expected));
});

describe('letters of fonts that draw other signs', () => {
  const office = 'mso-char-type:symbol;mso-symbol-font-family';
  const examples: readonly Example[] = [
    [
      'are those signs',
      '<span style="font-family:Wingdings">J</span> Yes <font face="Wingdings">à</font>',
      ['☺ Yes →'],
    ],
    [
      'are those signs in each of the ways that Word names the font',
      `A <span style="font-family:Arial;${office}:Symbol"><span style="${office}:Symbol">®</span></span> <span style='font-family:"Symbol"'>\uf070</span>`,
      ['A → π'],
    ],
    ['stay where the font has no other', '<span style="font-family:Wingdings">7</span>', ['7']],
    ['stay where they are words', '<span style="font-family:Symbol">Harbour</span>', ['Harbour']],
    [
      'stay in another font inside',
      '<span style="font-family:Wingdings">J<span style="font-family:Arial">J</span></span>',
      ['☺J'],
    ],
  ];
  test.each(examples)('%s', (_what, html, expected) => expect(readOutline(html)).toEqual(expected));
});

describe('headings', () => {
  const examples: readonly Example[] = [
    ['of every level are subheads', '<h1>a</h1><h4>b</h4><h6>c</h6>', ['# a', '# b', '# c']],
    ['by their role too', '<p role="heading" aria-level="2">a</p>', ['# a']],
    ['have no marks', '<h2><b>Bold</b> and <i>italic</i></h2>', ['# Bold and italic']],
    ['raise figures where there are signs for it', '<h2>5 m<sup>2</sup></h2>', ['# 5 m²']],
    ['on several lines are one', '<h2>One<br><br>two</h2>', ['# One two']],
    ['lose the sign that leads to them', '<h2 id="a">One<a href="#a">¶</a></h2>', ['# One']],
    ['without words are none', '<h2><br></h2>', []],
    ['keep their picture after them', '<h2>a<img src="/p.png"></h2>', ['# a', '(picture https://paper.example/p.png)']],
  ];
  test.each(examples)('%s', (_what, html, expected) => expect(readOutline(html)).toEqual(expected));
});

describe('words that were taken out do not come back:', () => {
  test.each([
    '<del>x</del>',
    '<s>x</s>',
    '<strike>x</strike>',
    '<span style="text-decoration: underline line-through">x</span>',
    '<span style="text-decoration-line:line-through">x</span>',
    '<span class=msoDel>x</span>',
  ])('%s', (html) => {
    const { leftOut } = readHtmlText(`<p>a ${html} b</p>`, {});
    expect(readOutline(`<p>a ${html} b</p>`)).toEqual(['a b']);
    expect(leftOut).toEqual([{ kind: 'deletedWords', count: 1 }]);
  });

  test.each([
    '<span style="display:none">x</span>',
    '<span hidden>x</span>',
    '<span style="mso-hide:all">x</span>',
    '<span style="visibility: hidden">x</span>',
    '<span class="screen-reader-text">x</span>',
  ])('%s, and nobody misses them', (html) => {
    expect(readOutline(`<p>a ${html} b</p>`)).toEqual(['a b']);
    expect(readHtmlText(`<p>a ${html} b</p>`, {}).leftOut).toEqual([]);
  });
});
