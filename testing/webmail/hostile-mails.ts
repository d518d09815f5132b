import { feedAttacks, openAttacks } from '#testing/wires/feed-attacks.ts';

/** What mails do beside what feeds do: they ask for things by style, by what they name, and by where they lead. */
const ofMails: readonly string[] = [
  '<style>p { background: url(https://evil.example/a) } @import "https://evil.example/b.css";</style>',
  '<style>@font-face { font-family: f; src: url(https://evil.example/c) } p { font-family: f }</style>',
  '<style>p{background:\\75 rl(https://evil.example/d)}</style>',
  '<p style="background-image:image-set(\'https://evil.example/e\' 1x)">x</p>',
  '<p style="--a:url(https://evil.example/f);background:var(--a)">x</p>',
  '<p style="list-style:url(https://evil.example/g);display:list-item">x</p>',
  '<p style="cursor:url(https://evil.example/h),auto;content:url(https://evil.example/i)">x</p>',
  '<p style="background:url(https://evil.example/j">x</p>',
  '<table background="https://evil.example/k"><tr><td background="//evil.example/l">x</td></tr></table>',
  '<img src="https://evil.example/m" srcset="https://evil.example/n 2x" lowsrc="https://evil.example/o">',
  '<picture><source srcset="https://evil.example/p"><img src="cid:gone"></picture>',
  '<link rel="stylesheet" href="https://evil.example/q"><link rel="prefetch" href="https://evil.example/r">',
  '<link rel="preconnect" href="https://evil.example"><link rel="dns-prefetch" href="//evil.example">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/s">',
  '<base href="https://evil.example/"><img src="t">',
  '<video poster="https://evil.example/u" src="https://evil.example/v"></video><audio src="//evil.example/w"></audio>',
  '<object data="https://evil.example/y"></object><embed src="https://evil.example/z">',
  '<iframe src="https://evil.example/1"></iframe><frameset><frame src="https://evil.example/2"></frameset>',
  '<svg><use href="data:image/svg+xml,<svg id=a xmlns=http://www.w3.org/2000/svg><image href=//evil.example/3 /></svg>#a"/></svg>',
  '<svg><image href="https://evil.example/4"/><feImage href="https://evil.example/5"/></svg>',
  '<svg><animate attributeName="href" values="https://evil.example/6"/><set attributeName="href" to="x"/></svg>',
  '<form action="https://evil.example/7"><input name="a" autofocus><button>Send</button></form>',
  '<body background="https://evil.example/8" onload="ran(1)">',
  '<input type="image" src="https://evil.example/9"><button formaction="javascript:ran(1)">x</button>',
  '<a href="javascript:ran(1)">x</a><a href="data:text/html,<script>ran(1)</script>">x</a>',
  '<a href="/desk/auth/sign-out" ping="https://evil.example/10">x</a>',
  '<p style="position:fixed;inset:0;z-index:9;background:#fff">All is well</p>',
  '<img src="/desk/auth/sign-out"><img src="parts/99"><img src="../../../desk">',
  '<div style="width:expression(ran(1));behavior:url(#default#x)">x</div>',
  '<v:shape xmlns:v="urn:x"><v:imagedata src="https://evil.example/11"/></v:shape>',
];

const encoded = (words: string) => `=?utf-8?B?${Buffer.from(words).toString('base64')}?=`;

export type HostileMail = { subject: string; mail: string; attacks: readonly string[] };

/** So many attacks, in as few mails as they fit into: as HTML, as plain text, in headers and in names of files. */
export function hostileMails(count: number, perMail: number): HostileMail[] {
  const all = [...ofMails, ...feedAttacks(count)];
  return Array.from({ length: Math.ceil(all.length / perMail) }, (_, index) => {
    const attacks = all.slice(index * perMail, (index + 1) * perMail);
    return { ...hostileMail(index, attacks), attacks };
  });
}

function hostileMail(index: number, attacks: readonly string[]) {
  const [one = '', two = ''] = attacks;
  const subject = `Hostile ${index}`;
  const html = attacks.map((attack, place) => `<p>Before ${place}</p>${attack}<p>After ${place}</p>`).join('\r\n');
  const parts = [
    ['Content-Type: text/html; charset=utf-8', '', html + (openAttacks[index % openAttacks.length] ?? '')],
    ['Content-Type: text/plain; charset=utf-8', '', attacks.join('\r\n')],
    [
      'Content-Type: image/svg+xml',
      `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(`${one}.svg`)}`,
      '',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="ran(1)"><script>ran(1)</script></svg>',
    ],
    [
      `Content-Type: text/calendar; method=REQUEST`,
      '',
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:${index}\r\nDTSTART:20261202T170000Z\r\nSUMMARY:${one.replace(/[\r\n]/g, ' ')}\r\nLOCATION:<img src=x onerror=ran(1)>\r\nEND:VEVENT\r\nEND:VCALENDAR`,
    ],
    [
      'Content-Type: message/rfc822',
      '',
      `From: <a@evil.example>\r\nSubject: ${encoded(two)}\r\nContent-Type: text/html\r\n\r\n${two}`,
    ],
  ];
  const mail = [
    `From: ${encoded(`"><img src=x onerror=ran(${index})>`)} <a@evil.example>`,
    `To: ${encoded(two.slice(0, 200))} <news@paper.example>`,
    `Subject: ${encoded(`${subject} <svg onload=ran(1)>${one.slice(0, 300)}`)}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=hostile-edge',
    '',
    ...parts.flatMap((part) => ['--hostile-edge', ...part]),
    '--hostile-edge--',
    '',
  ].join('\r\n');
  return { subject, mail };
}
