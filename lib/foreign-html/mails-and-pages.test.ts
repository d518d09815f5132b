import { describe, expect, test } from 'vitest';
import { readOutline } from '#testing/foreign-html/outline.ts';

type Example = readonly [program: string, html: string, expected: readonly string[]];

describe('mails of', () => {
  const examples: readonly Example[] = [
    [
      'Gmail',
      '<div dir="ltr">Hello,<div><br></div><div>We <b>close</b> Monday.&nbsp; Come by.</div><div><br></div><div>Ana</div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, Nov 2, 2026, Desk &lt;<a href="mailto:desk@paper.example">desk@paper.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div dir="ltr">When?</div></blockquote></div>',
      [
        'Hello,',
        'We *close* Monday. Come by.',
        'Ana',
        'On Mon, Nov 2, 2026, Desk <[desk@paper.example](mailto:desk@paper.example)> wrote:',
        '> When?',
      ],
    ],
    [
      'Outlook',
      '<div class=WordSection1><p class=MsoNormal>Hi,<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>See <a href="https://can01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcity.example%2F&amp;data=05">the budget</a>.<o:p></o:p></p><p class=MsoNormal>Ana Mora<o:p></o:p></p></div>',
      ['Hi,', 'See [the budget](https://city.example/).', 'Ana Mora'],
    ],
    [
      'Outlook on the web',
      '<div class="elementToProof" style="font-family:Aptos">Good morning,</div><div class="x_elementToProof"><br></div><div class="x_elementToProof">Second <span style="font-weight:600">bold</span>.</div><p class="x_MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp; </span></span>One</p>',
      ['Good morning,', 'Second *bold*.', '- One'],
    ],
    [
      'Thunderbird',
      '<div class="moz-cite-prefix">On 2026-11-02, Ana wrote:<br></div><blockquote type="cite" cite="mid:1@paper.example"><p>When?</p></blockquote><p>Monday.</p><pre class="moz-signature" cols="72">-- \nAna Mora</pre>',
      ['On 2026-11-02, Ana wrote:', '> When?', 'Monday.', '--  / Ana Mora'],
    ],
    [
      'Thunderbird, without HTML',
      '<div class="moz-text-plain"><pre wrap class="moz-quote-pre">Dear desk,\nthe pier opens.\n\nAna</pre></div>',
      ['Dear desk, / the pier opens.', 'Ana'],
    ],
    [
      'Apple Mail',
      '<html><body style="overflow-wrap: break-word;">Hello<div><br></div><div>Two</div><div><br><div><blockquote type="cite"><div>On Nov 2, 2026, Desk wrote:</div><br class="Apple-interchange-newline"><div>When?</div></blockquote></div><br></div></body></html>',
      ['Hello', 'Two', '> On Nov 2, 2026, Desk wrote:', '> When?'],
    ],
    [
      'newsletters, built of tables',
      '<div style="display:none;max-height:0">Read this first</div><table role="presentation" width="100%"><tr><td align="center"><table width="600"><tr><td><h1>Roads</h1></td></tr><tr><td><p>Closed.</p></td><td width="10">&nbsp;</td></tr><tr><td><img src="https://t.example/o.gif" width="1" height="1"></td></tr></table></td></tr></table>',
      ['# Roads', 'Closed.'],
    ],
  ];
  test.each(examples)('%s', (_program, html, expected) => expect(readOutline(html)).toEqual(expected));
});

describe('pages and feeds of', () => {
  const examples: readonly Example[] = [
    [
      'the CBC',
      '<h2>A count</h2><p>They <!-- -->met.</p><figure class="imageMedia leadmedia"><div class="placeholder"><img alt="Desks" src="https://i.paper.example/a_460.jpg" srcset="https://i.paper.example/a_300.jpg 300w,https://i.paper.example/a_1180.jpg 1180w"></div><figcaption class="image-caption">A room in May.<!-- --> (Ana Mora/CBC)</figcaption></figure><blockquote>“A very nice wall.”</blockquote>',
      [
        '# A count',
        'They met.',
        '(picture https://i.paper.example/a_1180.jpg) · alt Desks · caption A room in May. · credit Ana Mora/CBC',
        '> “A very nice wall.”',
      ],
    ],
    [
      'the CBC, in its feed',
      "<img src='https://i.paper.example/a.jpg' alt='Desks' width='460' title='A room. (City of Calgary)' height='259'/> <p>They met.</p>",
      ['(picture https://i.paper.example/a.jpg) · alt Desks · caption A room. · credit City of Calgary', 'They met.'],
    ],
    [
      'WordPress',
      '<p>One.</p>\n<hr class="wp-block-separator"/>\n<figure class="wp-block-table"><table><thead><tr><th>Station</th><th>Total</th></tr></thead><tbody><tr><td>Dam</td><td>6.12</td></tr></tbody></table></figure>\n<ul class="wp-block-list">\n<li>Two</li>\n</ul>\n<div class="wp-block-buttons"><button>Give</button></div>',
      ['One.', '(table head row)', '| Station | Total', '| Dam | 6.12', '- Two'],
    ],
    [
      'papers of long ago',
      '<FONT SIZE=2>First.<BR><BR>\nSecond <I>one</I>.<P>Third.</FONT><CENTER>Fourth.</CENTER>',
      ['First.', 'Second _one_.', 'Third.', 'Fourth.'],
    ],
    [
      'Wikipedia',
      '<p>The <b>Bow</b> is long.<sup class="reference"><a href="#cite_note-1">[1]</a></sup><style data-mw-deduplicate="1">.a{}</style></p><div class="mw-heading"><h2 id="Course">Course</h2><span class="mw-editsection">[<a href="/w/index.php?action=edit">edit</a>]</span></div>',
      ['The *Bow* is long.^[1]^', '# Course'],
    ],
    [
      'old servers, all in one form',
      '<form id="aspnetForm"><input type="hidden" value="x"><h1>Roads</h1><p>They close on Monday.</p><select><option>Ward</option></select><button>Go</button></form>',
      ['# Roads', 'They close on Monday.'],
    ],
    [
      'chats with machines',
      '<h3>Steps</h3><pre><div><button>Copy code</button></div><code class="language-sh"><span>npm</span> install\n  --save\n</code></pre><ol><li><p>First</p></li><li><p><strong>Second</strong></p></li></ol>',
      ['# Steps', 'npm install / \u00a0\u00a0--save', '1. First', '2. *Second*'],
    ],
    [
      'Slack',
      '<b data-stringify-type="bold">Roads</b><br><span class="c-mrkdwn__br" data-stringify-type="paragraph-break"></span>They close <img data-stringify-emoji=":flag-ca:" alt=":flag-ca:" src="https://a.example/1f1e8-1f1e6@2x.png"> <img data-stringify-emoji=":pier:" alt=":pier:" src="https://a.example/pier/7.gif">',
      ['*Roads* / They close 🇨🇦 :pier:'],
    ],
  ];
  test.each(examples)('%s', (_program, html, expected) => expect(readOutline(html)).toEqual(expected));
});
