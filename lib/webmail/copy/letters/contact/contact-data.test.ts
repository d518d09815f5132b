import { describe, expect, test } from 'vitest';
import { findContactData } from '#lib/webmail/copy/letters/contact/contact-data.ts';

const found = (text: string) => findContactData(text).map(({ from, to }) => text.slice(from, to));

describe('how somebody can be reached is found:', () => {
  test.each([
    ['403-555-0172'],
    ['(403) 555-0172'],
    ['403.555.0172'],
    ['403 555 0172'],
    ['403 - 555 - 0172'],
    ['403/555-0172'],
    ['1-403-555-0172'],
    ['+1 (403) 555 0172'],
    ['4035550172'],
    ['403‑555‑0172'],
    ['403\u00a0555\u00a00172'],
    ['403-555-0172 ext. 14'],
    ['403-555-0172 x4'],
    ['555-0172'],
    ['+44 20 7946 0958'],
    ['+33 1 70 36 39 50'],
    ['jane.doe+letters@mail.example'],
    ['Jane@mail.city.example'],
    ['jane @ mail.example'],
    ['jane (at) mail (dot) example'],
    ['jane[at]mail.example'],
    ['jane at mail dot example'],
    ['zoë@pläne.example'],
    ['T2E 1A1'],
    ['T2E1A1'],
    ['t2e 1a1'],
    ['T2E-1A1'],
    ['93101-2345'],
    ['1418 Spiller Court S.E.'],
    ['1418 Spiller Court SE'],
    ['1418 Spiller Crt. SE'],
    ['1418 SPILLER COURT SE'],
    ['1418 9 Ave SE'],
    ['214 10th Street NW'],
    ['4-1418 9th Avenue S.E.'],
    ['#4, 1418 Spiller Court'],
    ['35 W. Victoria St.'],
    ['1234 State St, Apt. 4'],
    ['1234 State Street #4'],
    ['22 Avenue of the Stars Boulevard'],
    ['1418A Old Banff Coach Road'],
    ['12 St. George’s Drive NE'],
    ['1234 Calle Real'],
    ['77 Camino del Mar'],
    ['1234 Broadway'],
    ['45, rue Saint-Denis'],
    ['1200 boul. René-Lévesque Ouest, app. 4'],
    ['Apt. 4'],
    ['P.O. Box 114'],
    ['PO Box 114'],
    ['R.R. 2, Site 14, Box 9'],
  ])('%s', (data) => {
    expect(found(data)).toEqual([data]);
    expect(found(`Write to me, ${data}, in the evening.`)).toEqual([data]);
  });

  test.each([
    ['Santa Barbara, CA 93101', ['93101']],
    ['Santa Barbara, California 93101', ['93101']],
    ['Calgary, AB T2E 1A1', ['T2E 1A1']],
    ['Phone: 555 0172', ['555 0172']],
    ['i live at 1418 spiller court se', ['1418 spiller court']],
    ['Jane Doe 403-555-0172', ['403-555-0172']],
    ['403-555-0172 or jane@mail.example', ['403-555-0172 or jane@mail.example']],
    ['1418 Spiller Court S.E., Phone 403-555-0172', ['1418 Spiller Court S.E., Phone 403-555-0172']],
    ['1418 Spiller Court\nCalgary T2E 1A1', ['1418 Spiller Court', 'T2E 1A1']],
    ['the number is 403-555-\n0172', ['403-555-\n0172']],
  ])('%j', (text, data) => expect(found(text)).toEqual(data));
});

describe('words that only look so stay:', () => {
  test.each([
    'In 2019 Memorial Drive was closed for a year.',
    'I drive along 17 Avenue and Memorial Drive every morning.',
    'It is on 17 Ave SW, beside the bank.',
    'Council has bought 14 plows for $6,100,000.',
    'We waited 9 days, from 1998-2004, on 3 streets.',
    'It rained on 24-11-2026 and again at 10:30.',
    'At 1100 people the hall is full; 12000 came.',
    'The vote was 403 to 555.',
    'He paid $403.55 for it, and 5% more in 2021.',
    'There are 26 children, 85 steps and 5.4 turns.',
    'My boat is in slip 2-C-40, beside the pram.',
    'They looked at us at ten, dot after dot.',
    'Bill C-92 and Highway 1 have nothing in common.',
    'The 97 had its last run on Street Day.',
    'His bylaw, 40M2009, says otherwise.',
    'Ottawa spent 1 234 567 dollars.',
  ])('%s', (text) => expect(found(text)).toEqual([]));
});

test.each([
  ['digits', '4'.repeat(40_000)],
  ['digits and spaces', '403 '.repeat(20_000)],
  ['capitals', '1 Aa '.repeat(20_000)],
  ['names', `1 ${'Aa '.repeat(30_000)}`],
  ['an address without an end', `@${'a.'.repeat(40_000)}`],
  ['at signs', 'a@'.repeat(40_000)],
  ['at in words', 'a at '.repeat(20_000)],
  ['brackets', 'a[at]'.repeat(20_000)],
  ['pluses', '+1 22 '.repeat(20_000)],
  ['spaces', `1${' '.repeat(60_000)}Street`],
  ['who says so', `live at 1 ${'a '.repeat(30_000)}`],
])('tens of thousands of characters of %s take no time', (_name, text) => {
  const began = process.cpuUsage();
  findContactData(text);
  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(1_500);
});
