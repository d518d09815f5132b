import { withIds } from '#lib/stories/blocks/body.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';
import type { StoryContent } from '#lib/stories/types.ts';

const paragraph = (...runs: string[]): NewBlock => ({
  type: 'paragraph',
  text: runs.map((text, place) => (place % 2 === 0 ? { text } : { text, strong: true })),
});

/** A word that is in it hundreds of times, and words that stand beyond every place an index counts. */
const longBody = (): NewBlock[] => [
  ...Array.from({ length: 110 }, (_, place) =>
    paragraph(
      Array.from(
        { length: 20 },
        (_, line) => `The minutes of sitting ${place * 20 + line} were read to the council and kept.`,
      ).join(' '),
    ),
  ),
  paragraph('At the very end a well-known heron flew out of the chamber, and who could blame it?'),
];

/** Invented stories whose words are hard to tell apart: signs within words, common words as names, many scripts. */
export const awkwardStories: readonly Partial<StoryContent>[] = [
  {
    headline: 'F-35 jets pass over Hwy-2',
    kicker: 'Fly-by',
    deck: 'Drivers pulled over yesterday.Police arrived; nobody was hurt.',
    bylines: ['Siobhán O’Brien-Døhl', 'J.P. Saint-Amour'],
    dateline: 'ST. JOHN’S',
    body: withIds([
      paragraph(
        'The U.S. and U.K. crews’ “fly-past” cost $1,200,000—or C$1.6 million—an hour… “Too loud,” one man said.',
      ),
      paragraph(
        'Temperatures fell to -20 °C; 50-50 odds, 24/7 crews, a 9/11 vigil and 3½ hours of CO₂ readings (±5%).',
      ),
      paragraph('It was re', 'scind', 'ed the same day by the A/C trade, R&B fans, AT&T and C++ programmers.'),
      { type: 'subhead', text: 'Wi-Fi, e-mail and COVID-19' },
      { type: 'pullQuote', text: 'It’s a rock ’n’ roll thing, isn’t it?', attribution: 'The ranger’s sister-in-law' },
      {
        type: 'list',
        ordered: false,
        items: [{ text: [{ text: 'anti-noise by-law' }] }, { text: [{ text: 'state-of-the-art ear-muffs' }] }],
      },
    ]),
  },
  {
    headline: 'The Who, The The and To Be or Not to Be at the Odeon',
    deck: 'It was what it was: a night of A Is for B, Am/Pm and will.i.now',
    body: withIds([
      paragraph(
        'Who are they? They are who they are. Doors at 7 p.m.; tickets via https://odeon.example/on-now?id=7_a or box@odeon.example.',
      ),
      {
        type: 'table',
        caption: 'Who is on when',
        headRow: true,
        rows: [
          ['Band', 'On at'],
          ['The Who', '8:15'],
          ['Be Here Now', '10:30–11:45'],
        ],
      },
      {
        type: 'linkCard',
        href: 'https://www.odeon.example/programme',
        headline: 'All of it',
        summary: 'Where it is and how to be there',
      },
    ]),
  },
  {
    headline: 'L’École d’Orléans rouvre aujourd’hui',
    language: 'fr',
    deck: 'Est-ce qu’il s’agit d’un « après-midi portes ouvertes » ?',
    body: withIds([
      paragraph(
        'L’œuvre de Saint-Jean-sur-le-Mont, haute de 1\u202f200 mètres, n’a coûté que 3,5 M$ — jusqu’à présent.',
      ),
      paragraph(
        '« Y a-t-il un chef-d’œuvre ? » demande-t-elle : quelqu’un l’a-t-il vu près de l’hôtel de ville, rue de l’Île ?',
      ),
    ]),
  },
  {
    headline: 'Die Straßenbahn fährt über die Brücke in Ærøskøbing',
    language: 'de',
    body: withIds([
      paragraph(
        'Bürgermeisterin Käthe Müller-Lüdenscheidt aß mit Łukasz Żółć im „Café Größenwahn“; die Auf\u00adsicht schwieg.',
      ),
    ]),
  },
  {
    headline: '東京都の図書館が新しい橋の本を公開した',
    language: 'ja',
    body: withIds([
      paragraph('来館者は第３閲覧室で「スーパーマーケットの歴史」を読める。ｶﾞｲﾄﾞは5月から、iPhoneでも使える。'),
    ]),
  },
  {
    headline: '卡尔加里新图书馆今天开放',
    language: 'zh',
    body: withIds([paragraph('市长说，新的桥梁和图书馆将在二〇二六年冬天之前全部完工。居民们对河边的步道很满意。')]),
  },
  {
    headline: 'ห้องสมุดใหม่เปิดแล้ววันนี้',
    language: 'th',
    body: withIds([paragraph('ผู้อ่านหลายร้อยคนยืนรอหน้าประตู ก่อนที่สะพานจะเปิดให้เดินข้าม')]),
  },
  {
    headline: '시립 도서관이 오늘 문을 열었다',
    language: 'ko',
    body: withIds([paragraph('주민들은 새로운 다리와 도서관을 기다려 왔다고 말했다.')]),
  },
  {
    headline: 'المكتبة الجديدة تفتح أبوابها اليوم',
    language: 'ar',
    body: withIds([paragraph('قال رئيسُ البلديّة إنّ الجسر سيُفتح في ٢٠٢٦، والـمدينة تنتظر.')]),
  },
  {
    headline: 'הספרייה החדשה נפתחה, ת״א',
    language: 'he',
    body: withIds([paragraph('דובר צה"ל ביקר בגשר, צ׳רלי הגיע אחריו אל בית־הספר.')]),
  },
  { headline: 'Minutes of every sitting', deck: 'All of them, for the record', body: withIds(longBody()) },
];
