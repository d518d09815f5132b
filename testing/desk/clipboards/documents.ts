import type { Clipboard } from '#testing/desk/clipboards/clipboard.ts';

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

const run = (words: string, look = '') =>
  `<span data-contrast="auto" xml:lang="EN-CA" class="TextRun SCXW1 BCX0"${look && ` style="${look}"`}><span class="NormalTextRun SCXW1 BCX0">${words}</span></span>`;
const end = '<span class="EOP SCXW1 BCX0" data-ccp-props="{&quot;201341983&quot;:0}">&nbsp;</span>';

const wordOnline = `<div class="OutlineElement Ltr SCXW1 BCX0"><p class="Paragraph SCXW1 BCX0" role="heading" aria-level="1" paraid="1">${run('Piers')}${end}</p></div><div class="OutlineElement Ltr SCXW1 BCX0"><p class="Paragraph SCXW1 BCX0" paraid="2">${run('They&nbsp;')}${run('open', 'font-weight:bold')}${run('&nbsp;in&nbsp;')}<a class="Hyperlink SCXW1 BCX0" href="https://harbour.example/may" target="_blank">${run('May')}</a>${run('.')}<span class="LineBreakBlob BlobObject DragDrop SCXW1"><span class="SCXW1">&nbsp;</span><br class="SCXW1"></span>${run('Or June.')}${end}</p></div><div class="ListContainerWrapper SCXW1 BCX0"><ol class="NumberListStyle1 SCXW1 BCX0" role="list" start="1"><li data-leveltext="%1." data-listid="2" data-aria-posinset="1" data-aria-level="1" role="listitem" class="OutlineElement"><p class="Paragraph SCXW1" paraid="3">${run('North')}${end}</p></li></ol></div><div class="ListContainerWrapper SCXW1 BCX0"><ol class="NumberListStyle1 SCXW1 BCX0" role="list" start="1"><li data-leveltext="%2." data-listid="2" data-aria-posinset="1" data-aria-level="2" role="listitem" class="OutlineElement"><p class="Paragraph SCXW1" paraid="4">${run('its head')}${end}</p></li></ol></div><div class="ListContainerWrapper SCXW1 BCX0"><ol class="NumberListStyle1 SCXW1 BCX0" role="list" start="2"><li data-leveltext="%1." data-listid="2" data-aria-posinset="2" data-aria-level="1" role="listitem" class="OutlineElement"><p class="Paragraph SCXW1" paraid="5">${run('South')}${end}</p></li></ol></div>`;

const googleDocs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f2e3d4c-7fff-1111-2222-333344445555"><p dir="ltr" style="line-height:1.38;margin-top:0pt;"><span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;font-weight:400;font-style:normal;">Plain, </span><span style="font-size:11pt;font-weight:700;">bold</span><span style="font-size:11pt;font-weight:400;font-style:italic;"> and italic</span><span style="font-weight:400;text-decoration:line-through;"> gone</span></p><br /><ol style="margin-top:0;"><li dir="ltr" style="list-style-type:decimal;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">first</span></p></li><li dir="ltr" style="list-style-type:decimal;" aria-level="1"><p dir="ltr" role="presentation"><a href="https://www.google.com/url?q=https://harbour.example/times&amp;sa=D"><span style="font-weight:400;">second</span></a></p></li></ol></b><br class="Apple-interchange-newline">`;

const writer = `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2.7.2 (Linux)"/><style type="text/css">@page { size: 21.59cm 27.94cm; margin: 2cm } p { line-height: 115%; background: transparent } a.sdfootnoteanc { font-size: 57% }</style></head><body lang="en-CA" link="#000080" dir="ltr"><h1 class="western">Dredging</h1><p align="left" style="line-height: 100%">The <font color="#ff0000"><b>north</b></font> channel<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> is <strike>six</strike> seven metres.</p><ol start="3"><li><p>Mud</p></li><li><p>Sand</p></li></ol><div id="sdfootnote1"><p class="sdfootnote-western"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> By the chart.</p></div></body></html>`;

const cocoa = `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd"><html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><meta name="Generator" content="Cocoa HTML Writer"><style type="text/css">p.p1 {margin: 0.0px 0.0px 0.0px 0.0px; font: 13.0px '.AppleSystemUIFont'} li.li1 {margin: 0.0px; font: 13.0px Helvetica} span.s1 {font: bold 13.0px Helvetica} span.s2 {font: 9.0px Menlo}</style></head><body><p class="p1"><b>Buoys</b></p><p class="p2"><br></p><p class="p1">Two are <span class="s1">red</span><span class="Apple-converted-space">&nbsp; </span>now.</p><ul class="ul1"><li class="li1"><span class="s2"></span>Outer</li><ul class="ul2"><li class="li1"><span class="s2"></span>with a bell</li></ul></ul></body></html>`;

const slides = `<html xmlns:m="http://schemas.microsoft.com/office/2004/12/omml" xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=ProgId content=PowerPoint.Slide><meta name=Generator content="Microsoft PowerPoint 15"></head><body><!--StartFragment-->
<div style='language:en-US;margin-left:.25in;text-indent:-.25in;text-align:left'><span style='font-size:24.0pt'><span style='mso-special-format:bullet;font-family:Arial'>•</span></span><span style='font-size:24.0pt;font-family:Aptos'>Fares rise</span></div>
<div class=O1 style='language:en-US;margin-left:.75in;text-indent:-.25in'><span style='font-size:20.0pt'><span style='mso-special-format:"numbullet3\\,1";font-family:+mj-lt'>1.</span></span><span style='font-size:20.0pt;font-family:Aptos'>for <b>cars</b></span></div>
<!--EndFragment--></body></html>`;

export const documents: readonly Clipboard[] = [
  {
    program: 'Word',
    html: word,
    text: 'The ferry returns',
    shows:
      '<h2>The ferry returns</h2><p>Crossings begin at <strong>noon</strong>.</p><ul><li>Cars<ul><li>with trailers</li></ul></li></ul><p>CO<sub>2</sub> falls.</p>',
    says: 'Left out: struck-out words.',
  },
  {
    program: 'Word on the web',
    html: wordOnline,
    text: 'Piers',
    shows:
      '<h2>Piers</h2><p>They <strong>open</strong> in <a href="https://harbour.example/may" rel="noopener">May</a>.<br/>Or June.</p><ol><li>North<ol><li>its head</li></ol></li><li>South</li></ol>',
  },
  {
    program: 'Google Docs',
    html: googleDocs,
    text: 'Plain, bold and italic',
    shows:
      '<p>Plain, <strong>bold</strong><em> and italic</em></p><ol><li>first</li><li><a href="https://harbour.example/times" rel="noopener">second</a></li></ol>',
    says: 'Left out: struck-out words.',
  },
  {
    program: 'LibreOffice Writer',
    html: writer,
    text: 'Dredging',
    shows:
      '<h2>Dredging</h2><p>The <strong>north</strong> channel<sup>1</sup> is seven metres.</p><ol start="3"><li>Mud</li><li>Sand</li></ol><p><sup>1</sup> By the chart.</p>',
    says: 'Left out: struck-out words.',
  },
  {
    program: 'Pages and Notes of Apple',
    html: cocoa,
    text: 'Buoys',
    shows:
      '<p><strong>Buoys</strong></p><p>Two are <strong>red</strong> now.</p><ul><li>Outer<ul><li>with a bell</li></ul></li></ul>',
  },
  {
    program: 'PowerPoint',
    html: slides,
    text: 'Fares rise',
    shows: '<ul><li>Fares rise<ol><li>for <strong>cars</strong></li></ol></li></ul>',
  },
];
