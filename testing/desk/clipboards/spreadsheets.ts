import type { Clipboard } from '#testing/desk/clipboards/clipboard.ts';

const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<style><!-- td {mso-number-format:General;} --></style></head><body link="#0563C1"><table border=0 cellpadding=0 width=128 style='border-collapse:collapse;width:96pt'>
<!--StartFragment--><col width=64 span=2 style='width:48pt'>
<tr height=20 style='height:15.0pt'><td height=20 class=xl65 width=64>Pier</td><td class=xl65>Depth</td></tr>
<tr height=20 style='height:15.0pt'><td height=20>North</td><td align=right x:num>3.5</td></tr>
<!--EndFragment--></table></body></html>`;

const excelCell = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<style><!-- .xl65 {font-weight:700;white-space:normal;} .font5 {font-weight:400;vertical-align:super;} --></style></head><body><table border=0 cellpadding=0 width=64>
<!--StartFragment--><tr height=40 style='height:30.0pt'><td height=40 class=xl65 width=64>Deck of 90 m<font class="font5">2</font><br>
  and a hold</td></tr><!--EndFragment--></table></body></html>`;

const style = '<style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style>';
const cell = 'overflow:hidden;padding:2px 3px 2px 3px;vertical-align:bottom;';

const googleSheets = `<meta charset='utf-8'><google-sheets-html-origin>${style}<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" data-sheets-root="1" data-sheets-baot="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="${cell}font-weight:bold;">Boat</td><td style="${cell}font-weight:bold;">Crew</td></tr><tr style="height:21px;"><td style="${cell}" data-sheets-hyperlink="https://boats.example/heron">Heron</td><td style="${cell}text-align:right;" data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:4}">4</td></tr><tr style="height:21px;"><td style="${cell}" rowspan="1" colspan="2">Gull and<br/>Tern</td></tr></tbody></table>`;

const sheetsCell = `<meta charset='utf-8'><google-sheets-html-origin>${style}<span style="font-size:10pt;font-family:Arial;font-style:normal;text-align:left;" data-sheets-root="1" data-sheets-hyperlinkruns="{&quot;1&quot;:8,&quot;2&quot;:&quot;https://boats.example/rota&quot;}\uee10{&quot;1&quot;:12}"><span style="font-size:10pt;font-family:Arial;">See the </span><span style="font-size:10pt;font-family:Arial;text-decoration:underline;color:#1155cc;">rota</span><span style="font-size:10pt;font-family:Arial;"> first</span></span>`;

const calc = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><meta name="generator" content="LibreOffice 24.2.7.2 (Linux)"/><style type="text/css">body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small } a.comment-indicator:hover + comment { display:block } comment { display:none } </style></head><body><table cellspacing="0" border="0"><colgroup span="2" width="85"></colgroup><tr><td height="17" align="left"><b>Tide</b></td><td align="left"><b>Metres</b></td></tr><tr><td height="17" align="left"><a class="comment-indicator"></a><comment>Ask the pilot.</comment>High</td><td align="right" sdval="4.2" sdnum="4105;">4.2</td></tr></table></body></html>`;

export const excelRange: Clipboard = {
  program: 'Excel',
  html: excel,
  text: 'Pier\tDepth\r\nNorth\t3.5\r\n',
  shows: '<table><tbody><tr><td>Pier</td><td>Depth</td></tr><tr><td>North</td><td>3.5</td></tr></tbody></table>',
};

export const spreadsheets: readonly Clipboard[] = [
  excelRange,
  {
    program: 'a cell of Excel',
    html: excelCell,
    text: '"Deck of 90 m2\nand a hold"\r\n',
    shows: '<p><strong>Deck of 90 m</strong><sup>2</sup><strong><br/>and a hold</strong></p>',
  },
  {
    program: 'Google Sheets',
    html: googleSheets,
    text: 'Boat\tCrew\nHeron\t4\n"Gull and\nTern"\t',
    shows:
      '<table><thead><tr><th scope="col">Boat</th><th scope="col">Crew</th></tr></thead><tbody><tr><td>Heron</td><td>4</td></tr><tr><td>Gull and<br/>Tern</td><td></td></tr></tbody></table>',
    says: 'Left out: a link in a subhead or table.',
  },
  {
    program: 'a cell of Google Sheets',
    html: sheetsCell,
    text: 'See the rota first',
    shows: '<p>See the <a href="https://boats.example/rota" rel="noopener">rota</a> first</p>',
  },
  {
    program: 'LibreOffice Calc',
    html: calc,
    text: 'Tide\tMetres\nHigh\t4.2\n',
    shows:
      '<table><thead><tr><th scope="col">Tide</th><th scope="col">Metres</th></tr></thead><tbody><tr><td>High</td><td>4.2</td></tr></tbody></table>',
    says: 'Left out: a comment.',
  },
];
