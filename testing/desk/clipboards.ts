/** What programs write to the clipboard, in each one's own form, about invented events; and what the preview shows of it. */
export type Clipboard = { program: string; html: string; text: string; shows: string };

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40"><head><meta charset="utf-8"><meta name=Generator content="Microsoft Word 15">
<style><!-- @list l0:level1 {mso-level-number-format:bullet;} p.MsoNormal {margin:0cm;font-family:Calibri;} --></style>
</head><body lang=EN-CA style='tab-interval:36.0pt'><!--StartFragment-->
<h2>The ferry returns<o:p></o:p></h2>
<p class=MsoNormal>Crossings begin at <b style='mso-bidi-font-weight:normal'>noon</b><del cite="mailto:A" datetime="2026-05-01T10:00"> or one</del>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Cars<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]>with trailers<o:p></o:p></p>
<p class=MsoNormal>CO<sub>2</sub> falls.<o:p></o:p></p><!--EndFragment--></body></html>`;

const googleDocs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f2e3d4c-7fff-1111-2222-333344445555"><p dir="ltr" style="line-height:1.38;margin-top:0pt;"><span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;font-weight:400;font-style:normal;">Plain, </span><span style="font-size:11pt;font-weight:700;">bold</span><span style="font-size:11pt;font-weight:400;font-style:italic;"> and italic</span><span style="font-weight:400;text-decoration:line-through;"> gone</span></p><br /><ol style="margin-top:0;"><li dir="ltr" style="list-style-type:decimal;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">first</span></p></li><li dir="ltr" style="list-style-type:decimal;" aria-level="1"><p dir="ltr" role="presentation"><a href="https://www.google.com/url?q=https://harbour.example/times&amp;sa=D"><span style="font-weight:400;">second</span></a></p></li></ol></b><br class="Apple-interchange-newline">`;

const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<style><!-- td {mso-number-format:General;} --></style></head><body link="#0563C1"><table border=0 cellpadding=0 width=128 style='border-collapse:collapse;width:96pt'>
<!--StartFragment--><col width=64 span=2 style='width:48pt'>
<tr height=20 style='height:15.0pt'><td height=20 class=xl65 width=64>Pier</td><td class=xl65>Depth</td></tr>
<tr height=20 style='height:15.0pt'><td height=20>North</td><td align=right x:num>3.5</td></tr>
<!--EndFragment--></table></body></html>`;

const mail = `<div dir="ltr"><div>Dear desk,</div><div><br></div><div>The pier <i>reopens</i>.<br>Call <a href="tel:+14035550123">us</a>.</div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc"><div>When?</div></blockquote><img src="https://pictures.example/pier.jpg" width="400" height="300" alt="The pier"><script>alert(1)</script><form><input name="x"></form></div>`;

export const clipboards: readonly Clipboard[] = [
  {
    program: 'Word',
    html: word,
    text: 'The ferry returns',
    shows:
      '<h2>The ferry returns</h2><p>Crossings begin at <strong>noon</strong>.</p><ul><li>Cars<ul><li>with trailers</li></ul></li></ul><p>CO<sub>2</sub> falls.</p>',
  },
  {
    program: 'Google Docs',
    html: googleDocs,
    text: 'Plain, bold and italic',
    shows:
      '<p>Plain, <strong>bold</strong><em> and italic</em></p><ol><li>first</li><li><a href="https://harbour.example/times" rel="noopener">second</a></li></ol>',
  },
  {
    program: 'Excel',
    html: excel,
    text: 'Pier\tDepth\r\nNorth\t3.5\r\n',
    shows: '<td>Pier</td><td>Depth</td>',
  },
  {
    program: 'a mail program',
    html: mail,
    text: 'Dear desk,',
    shows:
      '<p>Dear desk,</p><p>The pier <em>reopens</em>.<br/>Call <a href="tel:+14035550123" rel="noopener">us</a>.</p><blockquote class="quote"><p>When?</p></blockquote>',
  },
];
