import { describe, expect, test } from 'vitest';
import { readHtmlText } from '#lib/foreign-html/read-html-text.ts';
import { readOutline } from '#testing/foreign-html/outline.ts';

/* Whole clipboards and pages, in the form that their programs write. The events are invented. */

type Example = readonly [program: string, html: string, expected: readonly string[]];

const word = (
  body: string,
) => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:12.0pt;} p.MsoQuote {font-style:italic;} @list l0:level1 {mso-level-text:;} --></style></head>
<body lang=EN-CA style='tab-interval:36.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

const docs = (body: string) =>
  `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1a">${body}</b><br class="Apple-interchange-newline">`;
const docsSpan = (
  words: string,
  look = 'font-weight:400;font-style:normal;text-decoration:none;vertical-align:baseline',
) =>
  `<span style="font-size:11pt;font-family:Arial;color:#000000;background-color:transparent;${look};white-space:pre;white-space:pre-wrap;">${words}</span>`;

describe('clipboards of word processors:', () => {
  const examples: readonly Example[] = [
    [
      'Word, with a colon, an empty line and a break',
      word(
        '<p class=MsoNormal><b>The bridge<o:p></o:p></b></p>\n\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n\n<p class=MsoNormal>It\ncloses<span style="mso-spacerun:yes">&nbsp; </span>Monday.<br>\nThen opens.<o:p></o:p></p><p class=MsoQuote>So it goes.</p>',
      ),
      ['*The bridge*', 'It closes Monday. / Then opens.', '> So it goes.'],
    ],
    [
      'Word, with changes and a comment that it tracks',
      word(
        `<p class=MsoNormal>She said <del cite="mailto:A" datetime="2026-11-02T09:00">no</del><ins cite="mailto:A" datetime="2026-11-02T09:00">yes</ins>, <a style='mso-comment-reference:AM_1;mso-comment-date:20261102T0900'>twice</a><span class=MsoCommentReference><span style='font-size:8.0pt'><![if !supportAnnotations]><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[AM1]</a><![endif]></span></span>.</p>` +
          `<div style='mso-element:comment-list'><hr class=msocomoff align=left size=1><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText>Check.</p></div></div></div>`,
      ),
      ['She said yes, twice.'],
    ],
    [
      'Word, with a footnote',
      word(
        `<p class=MsoNormal>It cost $4<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><span style='font-size:12.0pt'>[1]</span></span><![endif]></span></span></a> in all.</p>` +
          `<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> The city's budget.</p></div></div>`,
      ),
      ['It cost $4^1^ in all.', "^1^ The city's budget."],
    ],
    [
      'Word on the web',
      '<div class="OutlineElement Ltr BCX0"><p class="Paragraph BCX0" role="heading" aria-level="2" paraid="1"><span class="TextRun" data-contrast="auto"><span class="NormalTextRun">Roads</span></span><span class="EOP">&nbsp;</span></p></div><div class="OutlineElement"><p class="Paragraph"><span class="TextRun" style="font-weight:bold"><span class="NormalTextRun">Closed</span></span><span class="TextRun"><span class="NormalTextRun"> Monday</span></span><span class="LineBreakBlob BlobObject"><span class="SCXW1">&nbsp;</span><br class="SCXW1"></span><span class="TextRun">Open</span></p></div>',
      ['# Roads', '*Closed* Monday / Open'],
    ],
    [
      'Google Docs',
      docs(
        `<h2 dir="ltr">${docsSpan('Roads', 'font-weight:700')}</h2><p dir="ltr" style="line-height:1.38">${docsSpan('A ')}${docsSpan('bold', 'font-weight:700')}${docsSpan(' word, H')}<span style="font-size:0.6em;vertical-align:sub">2</span>${docsSpan('O.')}</p><br><p dir="ltr"><a href="https://www.google.com/url?q=https://city.example/&amp;sa=D" style="text-decoration:none">${docsSpan('The city', 'font-weight:400;text-decoration:underline')}</a> ${docsSpan('old', 'text-decoration:line-through')}</p>` +
          `<ul style="padding-inline-start:48px"><li dir="ltr" aria-level="1" style="list-style-type:disc;white-space:pre"><p dir="ltr" role="presentation">${docsSpan('One')}</p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr">${docsSpan('Inner')}</p></li></ul></ul>`,
      ),
      ['# Roads', 'A *bold* word, H~2~O.', '[The city](https://city.example/)', '- One', '  - Inner'],
    ],
    [
      'LibreOffice Writer',
      '<html><head><meta name="generator" content="LibreOffice 24.2 (Linux)"/><style type="text/css">@page { size: 8.5in 11in } p { line-height: 115% } a.sdfootnoteanc { font-size: 57% }</style></head><body lang="en-CA" dir="ltr"><h1 class="western">Roads</h1><p class="western" style="margin-bottom: 0in">A <font color="#ff0000"><b>bold</b></font> word<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><ol start="3"><li><p>three</p></li></ol><p>On <sdfield type="datetime" sdval="4">2 November</sdfield></p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" href="#sdfootnote1anc">1</a> A note.</p></div></body></html>',
      ['# Roads', 'A *bold* word^1^', '3. three', 'On 2 November', '^1^ A note.'],
    ],
    [
      'Apple Pages and TextEdit',
      '<html><head><meta name="Generator" content="Cocoa HTML Writer"><style type="text/css">p.p1 {margin: 0.0px 0.0px 0.0px 0.0px; font: 13.0px \'Helvetica Neue\'}\nspan.s1 {font: bold 13.0px \'Helvetica Neue\'}\nspan.s2 {text-decoration: line-through}\nli.li1 {font: 13.0px Helvetica}</style></head><body><p class="p1"><b>Roads</b></p><p class="p2"><br></p><p class="p1">It <span class="s1">closes</span><span class="Apple-converted-space">&nbsp; </span><span class="s2">Sunday</span> Monday.</p><ul class="ul1"><li class="li1"><span class="s3"></span>One</li></ul><p class="p1"><span class="Apple-tab-span">\t</span>End</p></body></html>',
      ['*Roads*', 'It *closes* Monday.', '- One', 'End'],
    ],
    [
      'Apple Notes',
      '<meta charset="UTF-8"><div style="caret-color: rgb(0, 0, 0);"><b><span style="font-size: 24px">Roads</span></b><br></div><div><br></div><div>One<br></div><ul class="Apple-dash-list"><li>Two</li></ul>',
      ['*Roads*', 'One', '- Two'],
    ],
    [
      'Notion',
      "<meta charset='utf-8'><h2>Roads</h2>\n<p><strong>Bold</strong> and <em>italic</em> and <code>code</code></p>\n<ul>\n<li>One\n<ul>\n<li>Inner</li>\n</ul>\n</li>\n</ul>\n<blockquote>Said</blockquote>\n<!-- notionvc: 1 -->",
      ['# Roads', '*Bold* and _italic_ and code', '- One', '  - Inner', '> Said'],
    ],
    [
      'Quip',
      "<meta charset='utf-8'><h1 id='a'>Roads</h1><br/><div data-section-style='5'><ul id='b'><li id='c' class='' value='1'><span id='c'>One</span><br/></li></ul></div>",
      ['# Roads', '- One'],
    ],
  ];
  test.each(examples)('%s', (_program, html, expected) => expect(readOutline(html)).toEqual(expected));
});

describe('clipboards of spreadsheets:', () => {
  const examples: readonly Example[] = [
    [
      'Excel',
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--table {mso-displayed-decimal-separator:"\\.";}\n.font5 {color:red; text-decoration:line-through;}\n.xl65 {font-weight:700; border:.5pt solid windowtext;}\n--></style></head><body link=blue><table border=0 cellpadding=0 cellspacing=0 width=128 style=\'border-collapse:collapse;width:96pt\'><!--StartFragment--><col width=64 span=2><tr height=20><td class=xl65>Ward</td><td class=xl65>Share</td></tr><tr height=20><td height=20>North</td><td align=right style=\'mso-number-format:Percent\'>45%</td></tr><tr style=\'display:none\'><td>a</td><td>b</td></tr><tr><td><font class="font5">old</font><font> South</font></td><td align=right>55%</td></tr><!--EndFragment--></table></body></html>',
      ['(table head row)', '| Ward | Share', '| North | 45%', '| South | 55%'],
    ],
    [
      'Google Sheets',
      '<meta charset=\'utf-8\'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" border="1" data-sheets-root="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="font-weight:bold;" data-sheets-value="{}">Ward</td><td style="font-weight:bold;">Votes</td></tr><tr><td>North</td><td style="text-align:right;" data-sheets-value="{}">1,234</td></tr></tbody></table>',
      ['(table head row)', '| Ward | Votes', '| North | 1,234'],
    ],
    [
      'LibreOffice Calc',
      '<html><head><meta name="generator" content="LibreOffice 24.2"/></head><body><table cellspacing="0" border="0"><colgroup width="85"></colgroup><tr><td height="17" align="left"><b>Ward</b></td><td><b>Votes</b></td></tr><tr><td align="left">North</td><td align="right" sdval="1234" sdnum="4105;">1234</td></tr><tr><td><br></td><td><br></td></tr></table></body></html>',
      ['(table head row)', '| Ward | Votes', '| North | 1234'],
    ],
  ];
  test.each(examples)('%s', (_program, html, expected) => expect(readOutline(html)).toEqual(expected));
});

describe('what is left out of them is said', () => {
  test('with its count', () => {
    const { leftOut } = readHtmlText(
      '<p>a</p><script>1</script><script>2</script><form><input></form><svg><text>x</text></svg><math><mi>x</mi></math><video></video><a href="b">c</a><p>Words enough to be the page.</p>',
      {},
    );
    expect(leftOut).toEqual([
      { kind: 'script', count: 2 },
      { kind: 'form', count: 1 },
      { kind: 'media', count: 1 },
      { kind: 'drawing', count: 1 },
      { kind: 'formula', count: 1 },
      { kind: 'relativeLink', count: 1 },
    ]);
  });
});
