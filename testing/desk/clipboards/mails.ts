import type { Clipboard } from '#testing/desk/clipboards/clipboard.ts';

const gmail = `<div dir="ltr"><div>Dear desk,</div><div><br></div><div>The pier <i>reopens</i>.<br>Call <a href="tel:+14035550123">us</a>.</div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc"><div>When?</div></blockquote><img src="https://pictures.example/pier.jpg" width="400" height="300" alt="The pier"><script>alert(1)</script><form><input name="x"></form></div>`;

const outlook = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=Generator content="Microsoft Word 15 (filtered medium)"><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-CA link="#0563C1"><div class=WordSection1><p class=MsoNormal>Good morning,<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>The <a href="https://can01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fharbour.example%2Fplan&amp;data=05%7C01">plan</a> is out <span style='font-family:Wingdings'>J</span><o:p></o:p></p><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>From:</b> Harbour office <br><b>Sent:</b> May 4<o:p></o:p></p></div></div></body></html>`;

const inGmail = `<div class="m_-8123WordSection1"><p class="MsoNormal">Bring:<u></u><u></u></p><p class="m_-8123MsoListParagraph" style="margin-left:36.0pt"><u></u><span style="font-family:Symbol"><span>·<span style="font:7.0pt &quot;Times New Roman&quot;">&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><u></u>oars<u></u><u></u></p><p class="m_-8123MsoListParagraph" style="margin-left:72.0pt"><u></u><span style="font-family:&quot;Courier New&quot;"><span>o<span style="font:7.0pt &quot;Times New Roman&quot;">&nbsp; </span></span></span><u></u>two pairs<u></u><u></u></p></div>`;

const appleMail = `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;">Hello desk,<div><br></div><div>The light is <b>out</b>.</div><div><br><blockquote type="cite"><div>On May 4, the keeper wrote:</div><br class="Apple-interchange-newline"><div>It flickers.</div></blockquote></div></body></html>`;

const thunderbird = `<div class="moz-text-plain" wrap="true" style="font-family: -moz-fixed; font-size: 12px;" lang="x-unicode"><pre wrap="" class="moz-quote-pre">Dear desk,\n\nthe wharf opens\non <a class="moz-txt-link-freetext" href="https://harbour.example/wharf">https://harbour.example/wharf</a>.\n</pre></div>`;

export const mails: readonly Clipboard[] = [
  {
    program: 'Gmail',
    html: gmail,
    text: 'Dear desk,',
    shows:
      '<p>Dear desk,</p><p>The pier <em>reopens</em>.<br/>Call <a href="tel:+14035550123" rel="noopener">us</a>.</p><blockquote class="quote"><p>When?</p></blockquote>',
    says: 'Left out: a script and a form. A picture stayed where it came from',
  },
  {
    program: 'Outlook',
    html: outlook,
    text: 'Good morning,',
    shows:
      '<p>Good morning,</p><p>The <a href="https://harbour.example/plan" rel="noopener">plan</a> is out ☺</p><p><strong>From:</strong> Harbour office<br/><strong>Sent:</strong> May 4</p>',
  },
  {
    program: 'a mail of Word in Gmail',
    html: inGmail,
    text: 'Bring:',
    shows: '<p>Bring:</p><ul><li>oars<ul><li>two pairs</li></ul></li></ul>',
  },
  {
    program: 'Apple Mail',
    html: appleMail,
    text: 'Hello desk,',
    shows:
      '<p>Hello desk,</p><p>The light is <strong>out</strong>.</p><blockquote class="quote"><p>On May 4, the keeper wrote:</p><p>It flickers.</p></blockquote>',
  },
  {
    program: 'Thunderbird',
    html: thunderbird,
    text: 'Dear desk,',
    shows:
      '<p>Dear desk,</p><p>the wharf opens<br/>on <a href="https://harbour.example/wharf" rel="noopener">https://harbour.example/wharf</a>.</p>',
  },
];
