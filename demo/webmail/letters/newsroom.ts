import iconv from 'iconv-lite';
import { answer, type DemoLetter, letter } from '#demo/webmail/letter.ts';
import { file, flowed, forwarded, html, message, multipart, raw, text } from '#demo/webmail/mime.ts';
import { makePdf } from '#demo/webmail/pdf.ts';

/** What people write to the newsroom, and what it answered. */
export const toTheNewsroom: readonly DemoLetter[] = [
  letter({
    id: 'my-mother-and-the-97',
    from: ['Winifred Castellanos-Boyd', 'winnie.cb@prairiemail.example'],
    hoursAgo: 53.6,
    subject: 'My mother and the 97',
    body: () =>
      flowed(`Dear newsroom,

You wrote that the 97 had its last run, with a cake. My mother rode the 97 three mornings a week to Elbow Heights for her dialysis. She is eighty-one and she had a piece of the cake, and then she asked the driver how she was to get home on Monday, and he did not know.

The new map shows the 14. The 14 stops at the bottom of the hill. The 97 stopped at the top.

I have written to the transit agency. I am writing to you because you counted the riders.

Winifred Castellanos-Boyd
Harvest Ridge
403-555-0168 after six
`),
  }),
  answer({
    id: 're-the-97',
    from: ['Noor Vandersteen, Action News', 'winnie.cb@prairiemail.example'],
    hoursAgo: 50.2,
    subject: 'Re: My mother and the 97',
    answers: ['my-mother-and-the-97@prairiemail.example'],
    body: () =>
      text(`Dear Ms. Castellanos-Boyd,

Thank you for writing. I would like to ride the 14 with your mother, if she will have me, and walk the hill with a watch in my hand.

Which mornings does she go, and which stop was hers? I have asked the agency how many of the 97’s riders got off at the top.

Noor Vandersteen
Action News

Winifred Castellanos-Boyd wrote:
> The new map shows the 14. The 14 stops at the bottom of the hill.
> The 97 stopped at the top.`),
  }),
  letter({
    id: 're-re-the-97',
    from: ['Winifred Castellanos-Boyd', 'winnie.cb@prairiemail.example'],
    hoursAgo: 4.1,
    subject: 'Re: My mother and the 97',
    answers: ['my-mother-and-the-97@prairiemail.example', 're-the-97@own'],
    body: () =>
      flowed(`Mondays, Wednesdays and Fridays, and her stop was Crowfoot Rise, the one with the bench.

She says you may come on Friday, that you should bring gloves, and that she walks faster than I do. She has timed the hill herself: eleven minutes up, seven down, and she would like it noted that she rested only to let a dog past.

The agency has answered. They sent us the map.

W.

Noor Vandersteen wrote:
> Which mornings does she go, and which stop was hers? I have asked
> the agency how many of the 97's riders got off at the top.
`),
  }),
  letter({
    id: 'nine-hundred-tonnes',
    from: ['', 'gritandsay@quickpost.example'],
    hoursAgo: 15.9,
    subject: 'salt',
    readBy: ['editor'],
    body: () =>
      text(`You had the story about the plows and the bill for running them. Ask about the salt.

The city pays for 900 tonnes a month at the Shepard yard. I am there when it comes in. Last month it was 610. The month before it was 480, and the rest was a mountain of last year’s under a tarpaulin, which gets weighed every time somebody new asks to see it.

The weighbridge prints two tickets. The pink one goes downtown. Look at the white ones.

Please don’t write to me at this address after Friday and please don’t phone the yard and ask who.`),
  }),
  letter({
    id: 'img-2207',
    from: ['Bronagh Tillie', 'btillie@pocketphone.example'],
    hoursAgo: 10.4,
    subject: '',
    body: ({ picture }) => file('IMG_2207.JPG', 'image/jpeg', picture('chinook-arch'), { as: 'inline' }),
  }),
  letter({
    id: 'frames-from-the-rink',
    from: ['Ottoline Bjarnason, photographs', 'studio@ottoline-b.example'],
    hoursAgo: 33.8,
    subject: 'Four frames from the Bowness rink, as agreed',
    readBy: ['editor', 'reporter'],
    body: ({ picture }) =>
      multipart(
        'related',
        html(`<html><body><p>Marguerite,</p><p>The two you chose, and two that I would have chosen:</p>
<p><img src="cid:rink-1@ottoline" alt="The rink at nine in the evening, one skater" width="520"><br><small>1. Nine in the evening. The skater is Mr. Lachlan Dubé, who floods it. <b>Photo: Ottoline Bjarnason</b></small></p>
<p><img src="cid:bridge-2@ottoline" alt="The red footbridge after snow" width="520"><br><small>2. On the way home. <b>Photo: Ottoline Bjarnason</b></small></p>
<p><img src="cid:rink-3@ottoline" alt="The two who would not look up"></p>
<p>Number three would not go through; my kettle and my modem share a socket. It follows.</p><p>O.</p></body></html>`),
        file('rink-1.jpg', 'image/jpeg', picture('outdoor-rink-night'), { as: 'inline', contentId: 'rink-1@ottoline' }),
        file('bridge-2.jpg', 'image/jpeg', picture('red-footbridge'), { as: 'inline', contentId: 'bridge-2@ottoline' }),
        file(
          'Invoice 2026-031.pdf',
          'application/pdf',
          makePdf([
            'Ottoline Bjarnason, photographs',
            '',
            'Invoice 2026-031',
            'Four frames, of which three came through',
            '',
            'Total: three quarters',
          ]),
          {},
        ),
      ),
  }),
  letter({
    id: 'fwd-bus-memo',
    from: ['Jasper Mbeki-Lund', 'jasper.mbekilund@langdonhall.example'],
    hoursAgo: 61,
    subject: 'Fwd: Cold-weather starts: what to tell parents',
    readBy: ['reporter'],
    body: (scene) =>
      multipart(
        'mixed',
        text(`Ms. Okonjo asked whether the school division knew about the buses beforehand. See below, and note the date. I sit on the parents’ council and this was sent to all of us by mistake and then, an hour later, sent to all of us again asking us to ignore it.

Jasper Mbeki-Lund
Langdon`),
        forwarded(
          message(
            [
              ['From', 'Transportation Desk <buses@prairiedivision.example>'],
              ['To', 'principals@prairiedivision.example'],
              ['Subject', 'Cold-weather starts: what to tell parents'],
              ['Date', new Date(scene.at.getTime() - 19 * 86_400_000).toUTCString().replace('GMT', '+0000')],
              ['Message-ID', '<cold-starts@prairiedivision.example>'],
            ],
            multipart(
              'mixed',
              html(
                `<p>Colleagues,</p><p>Below <b>minus 28</b> we expect between 35 and 45 buses not to start. The block heaters were ordered and are <i>in a warehouse in Red Deer</i>.</p><p>Until they are fitted, please tell parents:</p><ol><li>The bus may be late.</li><li>The bus knows.</li></ol><p>The schedule for fitting is attached.</p>`,
              ),
              file(
                'Fitting schedule.pdf',
                'application/pdf',
                makePdf([
                  'Block heaters: fitting schedule',
                  '',
                  'Route 1 to 20: when they arrive',
                  'Route 21 to 41: after that',
                ]),
              ),
            ),
          ),
        ),
      ),
  }),
  letter({
    id: 're-volunteers-for-the-clock',
    from: ['Grady, Philomena (Facilities)', 'pgrady@channelcounty.example'],
    hoursAgo: 11.3,
    subject: 'RE: Volunteers for the clock',
    readBy: ['reporter'],
    isSigned: true,
    body: () =>
      html(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->
<style><!-- p.MsoNormal{margin:0in;font-size:11.0pt;font-family:"Calibri",sans-serif;color:#1F497D} --></style></head><body lang=EN-US><div class=WordSection1>
<p class=MsoNormal>Renata,<o:p></o:p></p><p class=MsoNormal>&nbsp;</p>
<p class=MsoNormal>Two hundred and nineteen as of noon; two hundred and forty-one now. I have stopped opening them on the stairs.<o:p></o:p></p><p class=MsoNormal>&nbsp;</p>
<p class=MsoNormal>For the record: there is still no position. County counsel has asked what would happen if one of them fell, and then what would happen if the weight did. We are drawing up a form. <b>Mr. Fujimoto has offered to read it aloud to anyone who goes up.</b><o:p></o:p></p><p class=MsoNormal>&nbsp;</p>
<p class=MsoNormal>Philomena Grady<o:p></o:p></p><p class=MsoNormal>County Facilities, 805-555-0133<o:p></o:p></p>
<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'><p class=MsoNormal><b>From:</b> Renata Sosa-Hale &lt;news@action-news.example&gt;<br><b>Sent:</b> Friday<br><b>To:</b> Grady, Philomena (Facilities)<br><b>Subject:</b> Volunteers for the clock</p></div>
<p class=MsoNormal>&nbsp;</p><p class=MsoNormal>How many have written in by now, and has anyone found a form that they could sign?</p></div></body></html>`),
  }),
  letter({
    id: 'benches-from-kanazawa',
    from: ['杉本 あかり', 'akari@bench-kanazawa.example'],
    hoursAgo: 118,
    subject: '金沢のベンチについて',
    place: 'archive',
    readBy: ['editor'],
    body: () =>
      raw(
        'text/plain; charset=iso-2022-jp',
        toJis(`アクションニュース編集部の皆様

ベンチの交換についての記事を読みました。私はあの「一人半」のベンチを作った者です。
半分は、荷物のためではありません。隣に座ろうか迷っている人のためです。

ゲントの皆様によろしくお伝えください。

杉本 あかり
金沢

(I am the maker of the bench for one and a half. The half is not for a bag.
It is for whoever has not decided yet. Please greet Ghent.)
`),
      ),
  }),
  letter({
    id: 'bread-and-coffee',
    from: ['سلمى حدّاد', 'salma@saj-bread.example'],
    hoursAgo: 85,
    subject: 'فنجان قهوة في سوق المزارعين',
    readBy: ['editor', 'reporter'],
    body: () =>
      text(`السلام عليكم،

قرأت في صحيفتكم أن سوق المزارعين انتقل إلى الداخل مع آخر التفاح. أنا أبيع خبز الصاج في الطرف الشمالي من السوق كل يوم سبت، وأدعو من يكتب عن الطعام في الجريدة إلى فنجان قهوة ورغيف ساخن.

لا أريد إعلانًا. أريد فقط أن أعرف من كتب أن التفاح «لا بأس به». لقد كان ممتازًا.

مع التحية،
سلمى حدّاد
كالغاري

https://saj-bread.example/saturday`),
  }),
];

/** ISO-2022-JP (RFC 1468): two bytes a sign between escapes, as mail from Japan was written for thirty years. */
function toJis(words: string): Buffer {
  const bytes: number[] = [];
  let isJapanese = false;
  const shift = (toJapanese: boolean) => {
    if (toJapanese !== isJapanese) bytes.push(0x1b, ...Buffer.from(toJapanese ? '$B' : '(B'));
    isJapanese = toJapanese;
  };
  for (const sign of words.replaceAll('\n', '\r\n')) {
    const [first = 0, second] = iconv.encode(sign, 'euc-jp');
    shift(second !== undefined);
    bytes.push(first & 0x7f, ...(second === undefined ? [] : [second & 0x7f]));
  }
  shift(false);
  return Buffer.from(bytes);
}
