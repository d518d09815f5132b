import { expect, test } from 'vitest';
import { readSearch } from '#lib/search/input.ts';
import { system } from '#lib/staff/permissions.ts';
import { correctStory } from '#lib/stories/desk/correct-story.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { reindexStories } from '#lib/stories/placing/reindex-stories.ts';
import { saveTopic } from '#lib/topics/save-topic.ts';
import { awkwardPaper } from '#testing/search/awkward-paper.ts';

const { db, now, newsroom, answer, found } = awkwardPaper();

const jets = 'F-35 jets pass over Hwy-2';
const who = 'The Who, The The and To Be or Not to Be at the Odeon';
const school = 'L’École d’Orléans rouvre aujourd’hui';
const tram = 'Die Straßenbahn fährt über die Brücke in Ærøskøbing';
const minutes = 'Minutes of every sitting';
const tokyo = '東京都の図書館が新しい橋の本を公開した';
const calgary = '卡尔加里新图书馆今天开放';
const bangkok = 'ห้องสมุดใหม่เปิดแล้ววันนี้';
const seoul = '시립 도서관이 오늘 문을 열었다';
const cairo = 'المكتبة الجديدة تفتح أبوابها اليوم';
const telAviv = 'הספרייה החדשה נפתחה, ת״א';

test.each<[string, string, readonly string[]]>([
  [
    'a joining hyphen as it is, as a blank and left out',
    jets,
    ['F-35', 'F 35', 'F35', 'hwy 2', 'Hwy2', 'by law', 'bylaw'],
  ],
  ['whichever hyphen it is', jets, ['F‑35', 'F–35', 'state‐of‐the‐art', 'sister−in−law']],
  ['a word that a full stop runs into', jets, ['police arrived', 'yesterday.Police arrived', 'pulled over yesterday']],
  [
    'names with an apostrophe, whichever it is',
    jets,
    ['O’Brien', "O'Brien", 'OBrien', 'O Brien', 'Siobhan obrien dohl'],
  ],
  ['a possessive, with and without', jets, ['ranger’s sister', "ranger's sister", 'ranger sister', 'ranger s sister']],
  [
    'initials',
    jets,
    ['U.S.', 'US crews', 'U S crews', 'J.P. Saint-Amour', 'JP Saint Amour', 'AT&T', 'att', 'R&B', 'A/C'],
  ],
  [
    'mail, however it is written',
    jets,
    ['e-mail', 'email', 'e mail', 'E-Mail', 'wifi', 'wi fi', 'covid 19', 'covid19'],
  ],
  [
    'numbers, however their thousands are parted',
    jets,
    ['1,200,000', '1200000', '1 200 000', '1.200.000', '$1,200,000'],
  ],
  [
    'numbers with signs',
    jets,
    ['-20 °C', 'fell to -20', '50-50 odds', '9/11', '9 11 vigil', '3½ hours', '24/7', '±5%'],
  ],
  ['signs below and above the line', jets, ['CO₂', 'CO2', 'co 2 readings', 'C++', 'c++ programmers', 'c programmers']],
  ['a word that is set in bold in part', jets, ['rescinded', 'it was rescinded']],
  ['quotation marks as they are printed', jets, ['“Too loud,” one', 'crews’ “fly-past” cost', 'hour… “Too loud']],
  ['contractions', jets, ['isn’t it', "isn't it", 'isnt', 'rock ’n’ roll', 'rock n roll']],
  [
    'names of nothing but common words',
    who,
    ['The Who', 'the the', 'To Be or Not to Be', '"the who"', 'Be Here Now', 'is for'],
  ],
  [
    'common words beside others',
    who,
    ['the who odeon', 'where is the odeon', 'will.i.now', 'A Is for B', 'doors at 7 p.m.'],
  ],
  [
    'tables, cards and addresses',
    who,
    ['who is on when', '10:30–11:45', '8:15', 'box@odeon.example', 'odeon.example/on-now'],
  ],
  [
    'elisions',
    school,
    ['l’école', "l'ecole", 'école', 'lecole', 'd’Orléans', 'dorleans', 'orléans', 'aujourd hui', 'aujourdhui'],
  ],
  [
    'what inversion joins',
    school,
    ['Est-ce qu’il', 'est ce qu il', 'y a t il', 'demande-t-elle', 'près de l’hôtel', 'chef d oeuvre'],
  ],
  ['French numbers', school, ['1 200 mètres', '1200 metres', '3,5 M$', 'saint jean sur le mont']],
  [
    'German letters',
    tram,
    ['strassenbahn', 'STRASSENBAHN', 'brucke', 'bruecke', 'mueller', 'Müller', 'muller ludenscheidt', 'groessenwahn'],
  ],
  ['Danish and Polish ones', tram, ['Ærøskøbing', 'aeroskobing', 'Łukasz', 'lukasz zolc', 'Żółć']],
  ['what a soft hyphen parts', tram, ['Aufsicht', 'die aufsicht schwieg']],
  [
    'Japanese words within a sentence',
    tokyo,
    ['図書館', '東京', '橋', '橋の本', 'スーパー', 'ガイド', '第3閲覧室', 'iphone', '5月', '"図書館"'],
  ],
  ['Chinese words within a sentence', calgary, ['图书馆', '桥', '桥梁和图书馆', '市长说', '冬天 河边']],
  ['Thai words within a sentence', bangkok, ['ห้องสมุด', 'สะพาน', 'ผู้อ่าน']],
  ['Korean words with and without their particles', seoul, ['도서관', '도서관이', '다리']],
  ['Arabic with and without its vowels', cairo, ['رئيس البلدية', '2026 تنتظر', 'والمدينة']],
  ['Hebrew abbreviations', telAviv, ['צה״ל', 'צה"ל', 'צהל', 'ת"א', 'צ׳רלי', 'בית הספר']],
  [
    'words beyond every place the index counts',
    minutes,
    ['well-known heron', 'well known', '"well-known heron"', 'and who could'],
  ],
])('%s', async (_name, headline, questions) => {
  const lost: string[] = [];
  for (const q of questions) if (!(await found(q)).includes(headline)) lost.push(q);
  expect(lost).toEqual([]);
});

test.each([
  ['two blocks are not one word', 'odds24'],
  ['a phrase does not reach from one text into the next', '"WHO odeon"'],
  ['numbers side by side are no third', '5050'],
  ['not each of two stop words that stand apart', 'the be'],
  ['another name', 'MacBrien'],
  ['a sign more', 'F-36'],
  ['signs of unspaced scripts in another order', '館書図'],
])('%s: %s finds nothing', async (_name, q) => {
  expect(await found(q)).toEqual([]);
});

test.each([
  ['a phrase must stand as it is', '"jets pass over"', [jets]],
  ['and its common words count', '"jets pass under"', []],
  ['a minus leaves out what signs join', 'odeon -to-be', []],
  ['and what is spelled otherwise', 'brücke -Mueller', []],
  ['one or the other', 'heron or 图书馆', [calgary, minutes]],
])('%s: %s', async (_name, q, headlines) => {
  expect((await found(q)).toSorted()).toEqual([...headlines].toSorted());
});

test.each([
  ['F 35', jets, ['F-35']],
  ['f35', jets, ['F-35']],
  ['hwy2', jets, ['Hwy-2']],
  ['l’ecole', school, ['École']],
  ['"the who"', who, ['The Who']],
  ['strasse', tram, ['Straßenbahn']],
  ['図書館', tokyo, ['図書館']],
])('what %s found is marked', async (q, headline, marked) => {
  const results = (await answer(q))?.items ?? [];
  const result = results.find((story) => story.headline === headline);
  expect(result?.markedHeadline.flatMap(({ text, found: isFound }) => (isFound ? text : [])) ?? []).toEqual(marked);
});

test('a scrap that was found is followed by what the story is about', async () => {
  const [result] = (await answer('"Am/Pm" "The Who"'))?.items ?? [];
  expect(result?.snippet.map(({ text }) => text).join('')).toMatch(/It was what it was/);
  const [cell] = (await answer('Be Here Now'))?.items ?? [];
  expect(cell?.snippet[0]).toEqual({ text: 'Be Here Now', found: true });
  expect(cell?.snippet[1]?.text).toMatch(/^ … It was what it was/);
});

test('a correction is found by its words as soon as it is printed', async () => {
  const created = await createStory(db(), newsroom().editor, newsroom().content({ headline: 'Ferry fares' }), now);
  const published = await publishStory(
    db(),
    newsroom().editor,
    { ...created, publishAt: null, embargoUntil: null },
    now,
  );
  expect(await found('quarterdeck fares')).toEqual([]);
  const note = { kind: 'correction', text: 'The quarterdeck is open on Mondays.' } as const;
  await correctStory(db(), newsroom().editor, { ...published, ...note }, now);
  expect(await found('quarterdeck fares')).toEqual(['Ferry fares']);
});

test('a story is found by the new name of its topic once the worker was there', async () => {
  const topic = await saveTopic(db(), system, { id: null, name: 'Rail yards' }, now);
  const content = newsroom().content({ headline: 'Sidings sold', topicIds: [topic.id] });
  const created = await createStory(db(), newsroom().editor, content, now);
  await publishStory(db(), newsroom().editor, { ...created, publishAt: null, embargoUntil: null }, now);
  expect(await found('rail yards sidings')).toEqual(['Sidings sold']);
  await saveTopic(db(), system, { ...topic, name: 'Marshalling tracks' }, now);
  expect(await reindexStories(db(), 10)).toBe(1);
  expect(await found('marshalling sidings')).toEqual(['Sidings sold']);
  expect(await found('yards sidings')).toEqual([]);
});

const signs = '\'"\\!&|():*<->§%_;--/*\0\ud800\udfff\u202e\ufffd\u0301\u200d€`$(){}[]^~#@=,.?';
test.each([
  ['every sign', signs],
  ['a thousand signs', '&'.repeat(1_000)],
  ['quotation marks', '"'.repeat(999)],
  ['minus signs', `bridge ${'-'.repeat(300)}`],
  ['signs between words', [...signs].map((sign) => `a${sign}b`).join(' ')],
  ['signs around words', [...signs].map((sign) => `${sign}jets${sign}`).join(' ')],
  ['one endless word', 'a'.repeat(5_000)],
  ['an endless row of joined words', 'a-'.repeat(2_500)],
  ['words by the hundred', 'the who of it '.repeat(200)],
  ['signs of unspaced scripts by the hundred', '図書館'.repeat(300)],
  ['marks on marks', `e${'\u0301'.repeat(500)}`],
  ['or by the hundred', 'jets or '.repeat(300)],
  ['nothing but what is left out', '-a -b -"c d"'],
  ['a ligature of eighteen letters', '\ufdfa'.repeat(200)],
  ['names of what objects have', 'constructor __proto__ toString'],
])('%s is answered', async (_name, q) => {
  const { asked } = readSearch({ q }, { editions: [], sections: [], timeZone: 'UTC' });
  expect(asked.q.isWellFormed()).toBe(true);
  const answered = await answer(q);
  expect(answered === null || answered.total >= 0).toBe(true);
});
