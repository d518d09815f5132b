import { describe, expect, test } from 'vitest';
import { readHtmlText } from '#lib/foreign-html/read-html-text.ts';
import { readOutline } from '#testing/foreign-html/outline.ts';

type Example = readonly [what: string, html: string, expected: readonly string[]];

describe('a list', () => {
  const examples: readonly Example[] = [
    ['nests inside an item', '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>', ['- a', '  1. b', '- c']],
    ['nests directly in a list', '<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>', ['- a', '  - b', '- c']],
    ['nests in an item of nothing else', '<ul><li>a</li><li><ul><li>b</li></ul></li></ul>', ['- a', '  - b']],
    ['begins at its number', '<ol start=4><li>a</li><li>b</li></ol>', ['4. a', '5. b']],
    ['goes on at the number of an item', '<ol><li>a<li value=5>b<li>c</ol>', ['1. a', '5. b', '6. c']],
    [
      'of letters is numbered',
      '<ol type=a><li>a</li></ol><ul style="list-style-type: lower-roman"><li>b</li></ul>',
      ['1. a', '1. b'],
    ],
    ['of bullets by its style is not', '<ol style="list-style-type:disc"><li>a</li></ol>', ['- a']],
    ['is apart from one beside it', '<ol><li>a</li></ol><ol><li>b</li></ol>', ['1. a', '1. b']],
    ['has one item for several paragraphs', '<ul><li><p>a</p><p>b</p></li></ul>', ['- a / b']],
    ['has the words of a heading', '<ul><li><h3>a</h3>b</li></ul>', ['- a / b']],
    [
      'of one numbered heading is that heading, and the number goes on',
      '<ol><li><h2>a</h2></li></ol><p>b</p><ol start=2><li><p role="heading">c</p></li><li><h2>d</h2></li></ol>',
      ['# 1. a', 'b', '# 2. c', '# 3. d'],
    ],
    ['of headings with bullets is a list', '<ul><li><h3>a</h3></li><li><h3>b</h3></li></ul>', ['- a', '- b']],
    ['has the words of a quotation', '<ul><li>a<blockquote>b</blockquote></li></ul>', ['- a / b']],
    [
      'keeps marks and links',
      '<ul><li><b>a</b> <a href="https://x.example/">b</a></li></ul>',
      ['- *a* [b](https://x.example/)'],
    ],
    [
      'is parted by a picture',
      '<ol><li>a<img src="/p.png"></li><li>b</li></ol>',
      ['1. a', '(picture https://paper.example/p.png)', '2. b'],
    ],
    ['of pictures alone is none', '<ul><li><img src="/p.png"></li></ul>', ['(picture https://paper.example/p.png)']],
    ['has no empty items', '<ul><li></li><li>a</li><li><br></li></ul>', ['- a']],
    ['has words that stand beside its items', '<ul>a<li>b</li><div><li>c</li></div></ul>', ['- a', '- b', '- c']],
    ['is made of items without one', '<li>a</li><li>b</li>', ['- a', '- b']],
    [
      'has no struck or hidden items',
      '<ul><li>a</li><li style="text-decoration:line-through">b</li><li hidden>c</li></ul>',
      ['- a'],
    ],
    [
      'of more than six levels goes on at the sixth',
      `${'<ul><li>x'.repeat(8)}`,
      ['- x', '  - x', '    - x', '      - x', '        - x', '          - x', '          - x', '          - x'],
    ],
  ];
  test.each(examples)('%s', (_what, html, expected) => expect(readOutline(html)).toEqual(expected));
});

const word = (list: string, level: number, marker: string, words: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:.5in;text-indent:-.25in;mso-list:${list} level${level} lfo1'>` +
  `<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; ` +
  `</span></span></span><![endif]>${words}<o:p></o:p></p>`;

/** A marker with the spaces behind it that Word draws. */
const spaced = (marker: string) =>
  `<span style="font-family:Wingdings"><span>${marker}<span style="font:7.0pt &quot;Times New Roman&quot;">&nbsp;&nbsp; </span></span></span>`;

describe('a list of Word', () => {
  const examples: readonly Example[] = [
    ['of bullets', word('l0', 1, '·', 'Bridge') + word('l0', 1, '·', 'Road'), ['- Bridge', '- Road']],
    ['of numbers', word('l1', 1, '1.', 'Bridge') + word('l1', 1, '2.', 'Road'), ['1. Bridge', '2. Road']],
    [
      'on levels',
      word('l2', 1, '1)', 'Roads') +
        word('l2', 2, 'a)', 'North') +
        word('l2', 2, 'b)', 'South') +
        word('l2', 3, 'i.', 'Ice') +
        word('l2', 1, '2)', 'Parks'),
      ['1. Roads', '  1. North', '  2. South', '    1. Ice', '2. Parks'],
    ],
    [
      'goes on after a paragraph',
      `${word('l1', 1, '1.', 'One')}<p class=MsoNormal>Between</p>${word('l1', 1, '2.', 'Two')}`,
      ['1. One', 'Between', '2. Two'],
    ],
    ['that starts anew is another', word('l1', 1, '4.', 'One') + word('l3', 1, '1.', 'Two'), ['4. One', '1. Two']],
    [
      'of bullets in one of numbers',
      word('l1', 1, '1.', 'One') + word('l0', 2, 'o', 'Inner') + word('l1', 1, '2.', 'Two'),
      ['1. One', '  - Inner', '2. Two'],
    ],
    [
      'in letters, with a ninth',
      word('l1', 1, 'h.', 'Eight') + word('l1', 1, 'i.', 'Nine') + word('l1', 1, 'j.', 'Ten'),
      ['8. Eight', '9. Nine', '10. Ten'],
    ],
    ['numbered by chapters', word('l1', 1, '2.', 'Two') + word('l1', 2, '2.1.', 'Part'), ['2. Two', '  1. Part']],
    ['in Roman numbers', word('l1', 1, 'iv.', 'Four') + word('l1', 1, 'v.', 'Five'), ['4. Four', '5. Five']],
    [
      'that lost its styles',
      '<p class="MsoListParagraph">·&nbsp;&nbsp;&nbsp; Bridge</p><p class="MsoListParagraph">·&nbsp;&nbsp; Road</p>',
      ['- Bridge', '- Road'],
    ],
    [
      'that Safari took the styles of',
      '<p class="MsoListParagraphCxSpFirst" style="margin-left: 0.5in">1.<span style="font-size: 7pt">&nbsp;&nbsp; </span>Bridge</p>' +
        '<p class="MsoListParagraphCxSpLast" style="margin-left: 72pt">o<span style="font-size: 7pt">&nbsp;&nbsp; </span>North</p>',
      ['1. Bridge', '  - North'],
    ],
    [
      'that Gmail shows, with classes of its own and without its styles',
      `<p class="m_-12MsoListParagraph" style="margin-left:36.0pt"><u></u>${spaced('·')}<u></u>Bridge</p>` +
        `<p class="MsoNormal" style="margin:0 0 0 72pt;text-indent:-18.0pt"><u></u>${spaced('ü')}<u></u>North</p>` +
        '<p class="MsoNormal" style="text-indent:-18.0pt">a. Words that only hang</p>',
      ['- Bridge', '  - North', 'a. Words that only hang'],
    ],
    ['not where it says so', "<p class=MsoListParagraph style='mso-list:none'>Words</p>", ['Words']],
    [
      'numbers its headings',
      `<h1 style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2<span>&nbsp; </span></span><![endif]>Roads</h1>`,
      ['# 2 Roads'],
    ],
  ];
  test.each(examples)('%s', (_what, html, expected) => expect(readOutline(html)).toEqual(expected));
});

const online = (tag: string, attributes: string, level: number, words: string) =>
  `<div class="ListContainerWrapper SCXW1 BCX0"><${tag} class="BulletListStyle1" role="list" ${attributes}><li data-listid="3" ` +
  `data-aria-level="${level}" role="listitem" class="OutlineElement"><p class="Paragraph"><span class="TextRun">${words}</span>` +
  `<span class="EOP">&nbsp;</span></p></li></${tag}></div>`;

const tab = '<span class="Apple-tab-span" style="white-space:pre">\t</span>';

const slide = (level: string, format: string, marker: string, words: string) =>
  `<div class="${level}" style='margin-left:.25in;text-indent:-.25in'><span style='font-size:7.0pt'><span\n` +
  `style='mso-special-format:${format};font-family:Arial'>${marker}</span></span><span style='font-family:Aptos'>${words}</span></div>`;

describe('two lists side by side are one', () => {
  const one = 1;
  const two = 2;
  const examples: readonly (readonly [what: string, html: string, lists: number])[] = [
    ['where the number follows', '<ol><li>a</li></ol><ol start=2><li>b</li></ol>', one],
    ['in Word too, which may name them apart', word('l1', 1, '1.', 'One') + word('l2', 1, '2.', 'Two'), one],
    ['where Word drew the same bullet', word('l1', 1, '·', 'One') + word('l2', 1, '·', 'Two'), one],
    ['but not where it drew another', word('l1', 1, '·', 'One') + word('l2', 1, 'ü', 'Two'), two],
    ['but not where the number begins again', '<ol><li>a</li></ol><ol><li>b</li></ol>', two],
    ['but not where their program parts them', '<ul><li>a</li></ul><ul><li>b</li></ul>', two],
  ];
  test.each(examples)('%s', (_what, html, lists) => expect(readHtmlText(html, {}).parts).toHaveLength(lists));
});

describe('lists of programs that write one as several:', () => {
  const examples: readonly Example[] = [
    [
      'Word on the web',
      online('ul', '', 1, 'a') + online('ul', '', 2, 'b') + online('ul', '', 1, 'c'),
      ['- a', '  - b', '- c'],
    ],
    [
      'Word on the web, numbered',
      online('ol', 'start="1"', 1, 'a') + online('ol', 'start="2"', 1, 'b'),
      ['1. a', '2. b'],
    ],
    [
      'Slack',
      '<ul data-stringify-type="unordered-list" data-indent="0"><li data-stringify-indent="0">a</li></ul>' +
        '<ul data-stringify-type="unordered-list" data-indent="1"><li data-stringify-indent="1">b</li></ul>' +
        '<ul data-stringify-type="unordered-list" data-indent="0"><li data-stringify-indent="0">c</li></ul>',
      ['- a', '  - b', '- c'],
    ],
    ['Quill', '<ul><li>a</li><li class="ql-indent-1">b</li><li>c</li></ul>', ['- a', '  - b', '- c']],
    [
      'Outlook',
      '<ul type=disc><li class=MsoListParagraph style="mso-list:l0 level1 lfo1">a<o:p></o:p></li><ul type=circle><li class=MsoListParagraph style="mso-list:l0 level2 lfo1">b</li></ul></ul>',
      ['- a', '  - b'],
    ],
    [
      'Lexical',
      '<ul><li value="1"><span>a</span></li><li value="2" class="nested"><ul><li value="1">b</li></ul></li><li value="2">c</li></ul>',
      ['- a', '  - b', '- c'],
    ],
    [
      'boxes to tick',
      '<ul><li role="checkbox" aria-checked="false"><img src="data:image/png;base64,AA==" aria-roledescription="checkbox" alt="unchecked"><p style="display:inline-block">a</p></li></ul>',
      ['- a'],
    ],
    [
      'Quill, which makes all of them numbered',
      '<ol><li data-list="bullet">a</li><li data-list="checked">b</li><li data-list="ordered">c</li></ol>',
      ['- a', '- b', '1. c'],
    ],
    [
      'programs of Apple, with tabs',
      `<p class="p1">•${tab}Oars</p><p class="p1">•${tab}<b>Rope</b></p><p class="p1">1.${tab}First</p><p class="p1">Two${tab}words</p>`,
      ['- Oars', '- *Rope*', '1. First', 'Two words'],
    ],
    [
      'PowerPoint',
      slide('', 'bullet', '•', 'Roads') +
        slide('O1', 'bullet', '–', 'North') +
        slide('O2', '"numbullet3\\,4"', '4.', 'Ice') +
        slide('', 'bullet', '•', 'Parks') +
        "<div style='margin-left:.25in'><![if ppt]><span><span style='mso-special-format:bullet'>•</span></span><![endif]></div>" +
        "<div class=O style='margin-left:0in'><span style='font-size:18.0pt'>The end</span></div>",
      ['- Roads', '  - North', '    4. Ice', '- Parks', 'The end'],
    ],
    ['dashes of Apple', '<ul class="Apple-dash-list"><li>a</li></ul>', ['- a']],
  ];
  test.each(examples)('%s', (_what, html, expected) => expect(readOutline(html)).toEqual(expected));
});
