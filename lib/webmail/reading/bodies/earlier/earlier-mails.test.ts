import { describe, expect, test } from 'vitest';
import { readHtmlBody } from '#lib/webmail/reading/bodies/read-html-body.ts';
import { readTextBody } from '#lib/webmail/reading/bodies/read-text-body.ts';
import { bodyOutline } from '#testing/webmail/body-outline.ts';

const readText = (text: string) => bodyOutline(readTextBody(text, { isFlowed: false, deletesSpace: false }).stretches);
const readHtml = (html: string) => bodyOutline(readHtmlBody(html, { byContentId: () => null }).stretches);

describe('in plain text, what stands above an earlier mail is folded with it:', () => {
  test.each([
    'On Fri, Nov 27, 2026 at 10:00 AM Ana Mora <ana@a.example> wrote:',
    'Am 27.11.2026 um 10:00 schrieb Ana Mora:',
    'Le ven. 27 nov. 2026 à 10:00, Ana Mora <ana@a.example> a écrit :',
    'El vie, 27 nov 2026 a las 10:00, Ana Mora (<ana@a.example>) escribió:',
    'Em sex., 27 de nov. de 2026 às 10:00, Ana Mora escreveu:',
    'Il giorno ven 27 nov 2026 alle ore 10:00 Ana Mora ha scritto:',
    'Op vr 27 nov. 2026 om 10:00 schreef Ana Mora <ana@a.example>:',
    'Den fre 27 nov. 2026 kl 10:00 skrev Ana Mora <ana@a.example>:',
    'W dniu 27.11.2026 o 10:00, Ana Mora pisze:',
    'пт, 27 нояб. 2026 г. в 10:00, Ana Mora <ana@a.example> пишет:',
    '2026年11月27日(金) 10:00 Ana Mora <ana@a.example>:',
    'Ana Mora <ana@a.example> 于2026年11月27日周五 10:00写道：',
    '‫בתאריך יום ו׳, 27 בנוב׳ 2026 ב-10:00 מאת ‪Ana Mora‬‏ <‪ana@a.example‬‏>:‬'.replace(/[\u202a-\u202c\u200f]/g, ''),
    'On Fri, Nov 27, 2026 at 10:00 AM Ana Mora of the Harbour Office\n<ana@a.example> wrote:',
  ])('%s', (head) => {
    const folded = readText(`Yes.\n\n${head}\n\n> May we?\n`);
    expect(folded[0]).toBe('Yes.');
    expect(folded.slice(1).every((line) => line.startsWith('quote: '))).toBe(true);
    expect(folded.at(-1)).toBe('quote: May we?');
  });
});

describe('in plain text, an earlier mail without marks goes on to the end behind', () => {
  test.each([
    '-----Original Message-----\nFrom: Ana Mora\nSent: Friday\nSubject: Ferry',
    '-----Ursprüngliche Nachricht-----\nVon: Ana Mora',
    '---------- Forwarded message ---------\nFrom: Ana Mora',
    'Begin forwarded message:\n\nFrom: Ana Mora',
    '________________________________\nFrom: Ana Mora\nSent: Friday\nTo: Desk\nSubject: Ferry',
    'From: Ana Mora <ana@a.example>\nSent: Friday, 27 November 2026 10:00\nTo: Desk\nSubject: Ferry',
    '*From:* Ana Mora <ana@a.example>\n*Date:* Friday\n*Subject:* Ferry',
    'Von: Ana Mora <ana@a.example>\nGesendet: Freitag, 27. November 2026 10:00\nAn: Desk\nBetreff: Fähre',
    'De : Ana Mora <ana@a.example>\nEnvoyé : vendredi 27 novembre 2026 10:00\nÀ : Desk\nObjet : Bac',
    'От: Ana Mora <ana@a.example>\nОтправлено: 27 ноября 2026 10:00\nКому: Desk\nТема: Паром',
    '差出人: Ana Mora <ana@a.example>\n送信日時: 2026年11月27日 10:00\n宛先: Desk\n件名: 船',
    'On 27 Nov 2026, at 10:00, Ana Mora <ana@a.example> wrote:',
  ])('%s', (head) => {
    const folded = readText(`Yes.\n\n${head}\n\nMay we?\n\nAna`);
    expect(folded[0]).toBe('Yes.');
    expect(folded.slice(1).every((line) => line.startsWith('quote: '))).toBe(true);
    expect(folded.at(-1)).toBe('quote: Ana');
  });
});

describe('no earlier mail is', () => {
  test.each([
    ['a sentence of a release', 'On Monday the captain wrote:\n\n"We sail again."'],
    ['the head of a memo', 'For all papers\n\nFrom: Harbour Office\nDate: Friday\nSubject: Ferry\n\nIt sails.'],
    ['a colon above a list', 'The council wrote:\n- sail\n- or do not'],
    ['a line of dashes', 'One\n----------\ntwo'],
    ['a mail that is one and nothing else', '-----Original Message-----\nFrom: Ana\n\nIt sails.'],
    ['a mail that is only quoted', '> It sails.'],
  ])('%s', (_what, text) => expect(readText(text).filter((line) => /^(?:quote|signature): /.test(line))).toEqual([]));
});

test('answers between quoted words stay words', () => {
  expect(readText('> May we?\nYes.\n\n> And then?\nNo.')).toEqual([
    'quote: May we?',
    'Yes.',
    'quote: And then?',
    'No.',
  ]);
});

test('mails quoted within a quoted one are quotations of it', () => {
  expect(readText('Yes.\n> May we?\n> > Sir,\n> >> Madam,')).toEqual([
    'Yes.',
    'quote: May we?',
    'quote: > Sir,',
    'quote: > Madam,',
  ]);
});

describe('in HTML an earlier mail is folded as it is quoted by', () => {
  const examples: readonly (readonly [program: string, html: string])[] = [
    [
      'Gmail',
      '<div dir="ltr">Yes.</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Friday <a href="mailto:ana@a.example">Ana</a> wrote:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc">May we?</blockquote></div>',
    ],
    [
      'Gmail, whose forwards have no quotation',
      '<div>Yes.</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: Ana</div>May we?</div>',
    ],
    [
      'Outlook',
      "<div class=WordSection1><p class=MsoNormal>Yes.<o:p></o:p></p><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal><b>From:</b> Ana &lt;ana@a.example&gt;<br><b>Sent:</b> Friday<br><b>To:</b> Desk<br><b>Subject:</b> Ferry</p></div><p class=MsoNormal>May we?</p></div>",
    ],
    [
      'Outlook on the web',
      '<div>Yes.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg" dir="ltr"><b>Von:</b> Ana<br><b>Gesendet:</b> Freitag<br></div><div>May we?</div>',
    ],
    [
      'Outlook on the web, quoted once more',
      '<div>Yes.</div><div id="x_divRplyFwdMsg">Da: Ana</div><div>May we?</div>',
    ],
    [
      'Outlook on a telephone',
      '<div>Yes.</div><div class="ms-outlook-mobile-reference-message">Ana</div><div>May we?</div>',
    ],
    ['Hotmail', '<div>Yes.<hr id="stopSpelling">Date: Fri<br>May we?</div>'],
    [
      'Apple Mail',
      '<div>Yes.</div><div><br><blockquote type="cite"><div>On 27 Nov 2026, at 10:00, Ana wrote:</div><br><div>May we?</div></blockquote></div>',
    ],
    [
      'Thunderbird',
      '<p>Yes.</p><div class="moz-cite-prefix">Am 27.11.26 um 10:00 schrieb Ana:<br></div><blockquote type="cite" cite="mid:1@a.example"><p>May we?</p></blockquote>',
    ],
    [
      'Yahoo',
      '<div class="ydp1">Yes.</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>On Friday, Ana wrote:</div><div>May we?</div></div>',
    ],
    [
      'Yahoo, which renames the classes of others',
      '<div>Yes.</div><blockquote class="yiv123gmail_quote">May we?</blockquote>',
    ],
    [
      'Proton Mail',
      '<div>Yes.</div><div class="protonmail_quote">On Friday, Ana &lt;ana@a.example&gt; wrote:<br><blockquote class="protonmail_quote" type="cite">May we?</blockquote></div>',
    ],
    ['GMX', '<div>Yes.</div><div name="quote"><div>Von: Ana</div>May we?</div>'],
    ['programs that only write a line', '<p>Yes.</p><p>-----Original Message-----<br>From: Ana</p><p>May we?</p>'],
    [
      'programs that only write a line, with tables around',
      '<table><tr><td>Yes.</td></tr></table><table><tr><td>From: Ana &lt;ana@a.example&gt;<br>Sent: Friday<br>To: Desk</td></tr><tr><td>May we?</td></tr></table>',
    ],
  ];
  test.each(examples)('%s', (_program, html) => {
    const folded = readHtml(html);
    expect(folded[0]).toBe('Yes.');
    expect(folded.slice(1).every((line) => line.startsWith('quote: '))).toBe(true);
    expect(folded.at(-1)).toContain('May we?');
  });
});

test('answers between what Gmail quotes stay words', () => {
  const html =
    '<div class="gmail_quote"><div class="gmail_attr">On Friday, Ana wrote:</div><blockquote class="gmail_quote">May we?</blockquote><div>Yes.</div><blockquote class="gmail_quote">And then?</blockquote><div>No.</div></div>';
  expect(readHtml(html)).toEqual(['quote: On Friday, Ana wrote:', 'quote: May we?', 'Yes.', 'quote: And then?', 'No.']);
});

test('an earlier mail keeps its form, and those that it quotes are quotations', () => {
  const html =
    '<p>Yes.</p><blockquote type=cite><ul><li>rope<li>lamp</ul><blockquote type=cite>Sir,</blockquote></blockquote>';
  expect(readHtml(html)).toEqual(['Yes.', 'quote: - rope', 'quote: - lamp', 'quote: > Sir,']);
});

test('a quotation in a release is none of an earlier mail', () => {
  expect(readHtml('<p>She said:</p><blockquote>We sail again.</blockquote>')).toEqual([
    'She said:',
    '> We sail again.',
  ]);
});

describe('in HTML a signature is folded as it is marked by', () => {
  test.each([
    ['Gmail', '<div>Yes.</div><div class="gmail_signature">Ana</div>'],
    [
      'Gmail, with its mark',
      '<div>Yes.</div><span class="gmail_signature_prefix">-- </span><br><div class="gmail_signature">Ana</div>',
    ],
    ['Thunderbird', '<p>Yes.</p><pre class="moz-signature">-- \nAna</pre>'],
    ['Apple Mail', '<div>Yes.</div><div id="AppleMailSignature">Ana</div>'],
    ['Outlook on the web', '<div>Yes.</div><div id="Signature">Ana</div>'],
    ['a mark in a line of its own', '<div>Yes.<br>-- <br>Ana</div>'],
    ['a mark that does not break', '<div>Yes.</div><div>--&nbsp;</div><div>Ana</div>'],
  ])('%s', (_program, html) => {
    const folded = readHtml(html);
    expect(folded[0]).toBe('Yes.');
    expect(folded.slice(1).every((line) => line.startsWith('signature: '))).toBe(true);
    expect(folded.at(-1)).toContain('Ana');
  });

  test('no two dashes between words', () => expect(readHtml('<p>Yes.<br>--<br>Ana</p>')).toEqual(['Yes. / -- / Ana']));
});
