import { answer, type DemoLetter, letter } from '#demo/webmail/letter.ts';
import { file, flowed, html, multipart, raw, text } from '#demo/webmail/mime.ts';

/** What programs send, and people whom nobody asked to. */
export const fromMachines: readonly DemoLetter[] = [
  answer({
    id: 'question-on-12-4',
    from: ['Marguerite Ochoa, Action News', 'clerk@bowcityhall.example'],
    hoursAgo: 44.7,
    subject: 'Re: Agenda, regular meeting of council',
    answers: ['agenda-regular-meeting@bowcityhall.example'],
    body: () =>
      text(`Good morning Livia,

One question on 12.4: which councillor?

Marguerite Ochoa
Action News`),
  }),
  letter({
    id: 'absence-livia',
    from: ['Livia Stonechild-Evans', 'clerk@bowcityhall.example'],
    hoursAgo: 44.6,
    subject: 'Automatic reply: Agenda, regular meeting of council',
    answers: ['agenda-regular-meeting@bowcityhall.example', 'question-on-12-4@own'],
    place: 'archive',
    readBy: ['editor'],
    fields: () => [
      ['Auto-Submitted', 'auto-replied'],
      ['X-Auto-Response-Suppress', 'All'],
      ['Precedence', 'bulk'],
    ],
    body: () => text('I am in the chamber until council rises. Nobody has ever known when that is.'),
  }),
  letter({
    id: 'undelivered-7f31',
    from: ['Mail Delivery System', 'mailer-daemon@mx.hillcrestmail.example'],
    hoursAgo: 93.2,
    subject: 'Undelivered Mail Returned to Sender',
    place: 'archive',
    readBy: ['administrator'],
    fields: () => [['Auto-Submitted', 'auto-replied']],
    body: () =>
      multipart(
        'report; report-type=delivery-status',
        text(`This is the mail system at mx.hillcrestmail.example.

Your message could not be delivered to the one person it was for:

<barnaby.l@hillcrestmail.example>: 550 5.1.1 no such mailbox; he has moved aboard`),
        raw(
          'message/delivery-status',
          Buffer.from(
            [
              'Reporting-MTA: dns; mx.hillcrestmail.example',
              '',
              'Final-Recipient: rfc822; barnaby.l@hillcrestmail.example',
              'Action: failed',
              'Status: 5.1.1',
              '',
            ].join('\r\n'),
          ),
        ),
      ),
  }),
  letter({
    id: 'sheepcreek-digest-212',
    from: ['Gethin Abernathy via sky-watch', 'sky-watch@lists.sheepcreek.example'],
    hoursAgo: 18.6,
    subject: '[sky-watch] The comet from a balcony in Bridgeland',
    readBy: ['reporter'],
    fields: () => [
      ['Sender', 'sky-watch-bounces@lists.sheepcreek.example'],
      ['Reply-To', 'sky-watch@lists.sheepcreek.example'],
      ['List-Id', 'Sky watchers of the foothills <sky-watch.lists.sheepcreek.example>'],
      ['List-Unsubscribe', '<https://lists.sheepcreek.example/leave/sky-watch>'],
      ['Precedence', 'list'],
    ],
    body: () =>
      flowed(`It can be done. Eighty-millimetre refractor, ten minutes, and a neighbour persuaded to switch off a plastic reindeer.

Magnitude about 13.4, a smudge two minutes across, moving west. It is where Ms. Mukasa said it would be, which is more than can be said for the first ephemeris.

Clear until Thursday. The reindeer is on a timer after that.

Gethin
_______________________________________________
sky-watch mailing list
To leave it: https://lists.sheepcreek.example/leave/sky-watch
`),
  }),
  letter({
    id: 'getaways-48',
    from: ['Prairie Getaways', 'hello@mail.prairiegetaways.example'],
    hoursAgo: 8.8,
    isSigned: true,
    place: 'inbox',
    subject: '❄️ 48 hours only: winter, but with a hot tub',
    fields: () => [
      ['List-Unsubscribe', '<https://prairiegetaways.example/u/48/news>'],
      ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
      ['Precedence', 'bulk'],
      ['Disposition-Notification-To', 'opens@mail.prairiegetaways.example'],
    ],
    body: () =>
      html(`<html><head><style>@import url(https://cdn.prairiegetaways.example/type.css);
.hero{background:url(https://cdn.prairiegetaways.example/steam.jpg)} h1{font:700 32px sans-serif;color:#7a1fa2}</style>
<link rel="preconnect" href="https://cdn.prairiegetaways.example"></head>
<body background="https://cdn.prairiegetaways.example/snow.png" style="background-color:#f6efff;text-align:center">
<img src="https://open.prairiegetaways.example/o.gif?r=48&amp;id=news" width="1" height="1" alt="">
<table align="center" width="600" cellpadding="12"><tr><td class="hero"><h1>Winter, but with a hot tub</h1></td></tr>
<tr><td><img src="https://cdn.prairiegetaways.example/cabin.jpg" width="560" alt="A cabin under stars, steam rising"></td></tr>
<tr><td><p>Two nights at the Lantern Creek cabins from <b>$189</b>, with firewood, a kettle and as much quiet as you can carry.</p>
<p><a href="https://click.prairiegetaways.example/r?u=https%3A%2F%2Fprairiegetaways.example%2Flantern&amp;id=news">https://prairiegetaways.example/lantern</a></p>
<p><img src="https://cdn.prairiegetaways.example/button.png" alt="Take me there"></p></td></tr>
<tr><td style="font-size:10px;color:#999">You receive this because somebody at your address once looked at a cabin.</td></tr></table></body></html>`),
  }),
  letter({
    id: 'urgent-correction',
    from: ['press@nosecreekline.example', 'press@nosecreekline-media.example'],
    hoursAgo: 1.2,
    subject: 'URGENT: opening of the Nose Creek Line CANCELLED – publish at once',
    fields: () => [['Reply-To', 'Project Office <press@nosecreekIine.example>']],
    body: () =>
      html(`<p>FOR IMMEDIATE RELEASE</p><p>The opening of the Nose Creek Line <b>has been cancelled</b>. All media must publish this notice within fifteen minutes.</p>
<p>The full statement: <a href="https://nosecreekIine.example/login?from=newsroom">https://nosecreekline.example/statement</a></p><p>Do not telephone. Our telephones are cancelled.</p>`),
  }),
  letter({
    id: 'overdue-4471',
    from: ['Accounts Receivable', 'billing@ledgerline-services.example'],
    hoursAgo: 57.3,
    place: 'junk',
    readBy: ['administrator'],
    subject: 'FINAL NOTICE: invoice 4471 (toner)',
    body: () =>
      multipart(
        'mixed',
        text(`Dear Customer,

Your invoice for toner is attached twice for your convenience. Open both.

Accounts`),
        // a page under the name of a PDF, and a program whose name reads as one
        file(
          'Invoice-4471.pdf',
          'application/pdf',
          Buffer.from(
            '<html><body><script>location="https://ledgerline-services.example/pay"</script>Loading your invoice</body></html>',
          ),
        ),
        file(
          'Statement\u202efdp.exe',
          'application/octet-stream',
          Buffer.from('MZ\x90\0 this program does nothing, and is not one', 'latin1'),
        ),
      ),
  }),
  letter({
    id: 'guest-post-9918',
    from: ['Brayden from RankLadder', 'brayden@rankladder.example'],
    hoursAgo: 66.4,
    place: 'junk',
    readBy: ['editor'],
    subject: 'Quick question about your amazing article on “salt”',
    body: () =>
      text(`Hi there,

I was reading your amazing article and noticed it does not mention our client, a leading provider of salt-free lifestyle lamps. Would you be open to a quick mention? We can offer 40 dollars or 2 lamps.

Circling back on this,
Circling back on this,

Brayden`),
  }),
  letter({
    id: 'x',
    from: ['', 'heron@nightpost.example'],
    hoursAgo: 40.1,
    subject: '...',
    readBy: ['editor'],
    body: () =>
      multipart(
        'encrypted; protocol="application/pgp-encrypted"',
        raw('application/pgp-encrypted', Buffer.from('Version: 1\r\n')),
        raw(
          'application/octet-stream; name="encrypted.asc"',
          Buffer.from(
            '-----BEGIN PGP MESSAGE-----\r\n\r\naW52ZW50ZWQsIGxpa2UgYWxsIG9mIHRoaXMgcG9zdDogdGhlcmUgaXMgbm90aGluZyBp\r\nbnNpZGUgYnV0IGEgZ3JlZXRpbmcu\r\n=hEr0\r\n-----END PGP MESSAGE-----\r\n',
          ),
        ),
      ),
  }),
  faxOfTheFern(),
  copierOnThird(),
];

/** An old gateway: eight-bit headers without a name for their charset, and a clock that was never set. */
function faxOfTheFern(): DemoLetter {
  return {
    ...letter({ id: 'fax-0001', from: ['', 'fax@gateway.example'], hoursAgo: 128, subject: '', body: () => text('') }),
    place: 'archive',
    readBy: ['editor'],
    write: ({ domain }) =>
      Buffer.from(
        [
          'From: G\xe4rtnerei B\xfchlmann-Ortiz <fax@gateway.example>',
          `To: news@${domain}`,
          'Subject: FAX 1 of 1: that fern (Nephrolepis), fourth floor, caf\xe9 side',
          'Date: Sat, 1 Jan 2050 00:00:00 +0000',
          'Message-ID: <fax-0001@gateway.example>',
          'Content-Type: text/plain',
          '',
          'We sold the city that fern in 2011. It is called Gisela. The lamp was never for the office;',
          'it is hers, and she is to have it twelve hours a day. We are glad somebody looked up.',
          '',
          'B\xfchlmann-Ortiz, nursery, Gr\xfcnweg Lane',
          '',
        ].join('\r\n'),
        'latin1',
      ),
  };
}

/** A machine that writes mail as it thinks best: bare line feeds, two types, and a part that never ends. */
function copierOnThird(): DemoLetter {
  return {
    ...letter({
      id: 'scan-000148',
      from: ['', 'copier@scan.example'],
      hoursAgo: 148,
      subject: '',
      body: () => text(''),
    }),
    place: 'trash',
    readBy: ['administrator'],
    write: ({ domain, at }) =>
      Buffer.from(
        [
          'From: Copier on Third <copier@scan.example>',
          `To: news@${domain}`,
          'Subject: Scanned from a Lumenoprint 300',
          `Date: ${at.toUTCString()}`,
          'Message-ID: <scan-000148@scan.example>',
          'Content-Type: multipart/mixed; boundary="scan"',
          'Content-Type: text/plain',
          '',
          '--scan',
          'Content-Type: text/plain; charset="utf-8',
          'Content-Transfer-Encoding: quoted-printable',
          '',
          'Your scan is =E2=80=9Cattached=E2=80=9D. Please do not reply to the copier. It is=',
          ' doing its best.',
          '--scan',
          'Content-Type: text/html',
          '',
          '<p>Toner: <b>low</b>. Spirits: <b>low',
        ].join('\n'),
      ),
  };
}
