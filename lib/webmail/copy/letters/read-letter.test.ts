import { describe, expect, test } from 'vitest';
import { textOf, withIds } from '#lib/stories/blocks/body.ts';
import { hasContactData } from '#lib/webmail/copy/letters/contact/contact-data.ts';
import { readLetter } from '#lib/webmail/copy/letters/read-letter.ts';
import { readHtmlBody } from '#lib/webmail/reading/bodies/read-html-body.ts';
import { readTextBody } from '#lib/webmail/reading/bodies/read-text-body.ts';
import { mailReading } from '#testing/webmail/reading.ts';

const prose = 'The plow has not been on our street since Monday, and the buses know it.';

/** A letter in plain text, as it is read. */
function letterOf(text: string, from = 'Jane Doe', subject = 'Plows') {
  const body = {
    path: '1',
    sentHtml: null,
    blockedCount: 0,
    ...readTextBody(text, { isFlowed: false, deletesSpace: false }),
  };
  return readLetter(
    mailReading({ headers: { from: { name: from, address: 'jane@mail.example' }, subject }, bodies: [body] }),
  );
}

const printedOf = ({ blocks }: ReturnType<typeof readLetter>) => textOf(withIds(blocks)).join('\n');

describe('who wrote it, and from where:', () => {
  test.each([
    ['name and town', 'Jane Doe\nBridgeland, Calgary', 'Jane Doe', 'Bridgeland, Calgary'],
    ['in one line', 'J. Doe, Santa Barbara', 'J. Doe', 'Santa Barbara'],
    ['with a dash', 'Jane Doe – Bridgeland', 'Jane Doe', 'Bridgeland'],
    ['with a valediction', 'Yours truly,\nJane Doe\nBridgeland', 'Jane Doe', 'Bridgeland'],
    ['with a postcode', 'Jane Doe\nCalgary, AB T2E 1A1', 'Jane Doe', 'Calgary, AB'],
    ['with a ZIP code', 'Jane Doe\nSanta Barbara, CA 93101', 'Jane Doe', 'Santa Barbara, CA'],
    ['with a street between', 'Jane Doe\n1418 Spiller Court S.E., Apt. 4\nCalgary T2G 3G6', 'Jane Doe', 'Calgary'],
    ['with a street behind', 'Jane Doe\nSanta Barbara, West Anapamu Street', 'Jane Doe', 'Santa Barbara'],
    ['a telephone in the line of the name', 'Jane Doe 403-555-0172\nRamsay', 'Jane Doe', 'Ramsay'],
    ['everything in one line', 'Jane Doe, 1418 Spiller Court S.E., Ramsay, (403) 555-0172', 'Jane Doe', 'Ramsay'],
    ['a telephone with its label', 'Jane Doe (tel. 403-555-0172)\nRamsay', 'Jane Doe', 'Ramsay'],
    ['a title', 'Dr. Jane Doe, Professor Emerita\nVarsity', 'Jane Doe', 'Varsity'],
    [
      'what is not for print',
      'Jane Doe\nRamsay\n(Not for print: 1418 Spiller Court S.E., 403-555-0172)',
      'Jane Doe',
      'Ramsay',
    ],
    ['a post office box', 'Jane Doe\nP.O. Box 114, Carpinteria', 'Jane Doe', 'Carpinteria'],
    ['a signature of the program’s', '\n-- \nJane Doe\nBridgeland\n403-555-0172', 'Jane Doe', 'Bridgeland'],
    ['no town', 'Jane Doe', 'Jane Doe', ''],
    ['initials alone', 'J. D.', 'Jane Doe', ''],
    ['a first name alone', 'Cheers,\nJane', 'Jane Doe', ''],
    ['nobody', '', 'Jane Doe', ''],
    ['a French town', 'Jane Doe\nSaint-Jean-sur-Richelieu', 'Jane Doe', 'Saint-Jean-sur-Richelieu'],
    ['sent from a telephone', 'Jane Doe\nRamsay\n\nSent from my iPhone', 'Jane Doe', 'Ramsay'],
  ])('%s', (_name, below, name, town) => {
    const letter = letterOf(`To the editor,\n\n${prose}\n\n${below}\n`);
    expect([letter.name, letter.town]).toEqual([name, town]);
    expect(printedOf(letter)).toBe(`To the editor,\n${prose}`);
  });

  test.each([
    ['Capt. (ret.) Desmond Achebe-Foss', 'Desmond Achebe-Foss'],
    ['Doe, Jane', 'Jane Doe'],
    ['Grady, Philomena (Facilities)', 'Philomena Grady'],
    ['"Jane Doe"', 'Jane Doe'],
    ['jane doe', 'jane doe'],
    ['Maëlle Thibault-Sarr', 'Maëlle Thibault-Sarr'],
    ['Jan van der Berg', 'Jan van der Berg'],
    ['杉本 あかり', '杉本 あかり'],
    ['jane@mail.example', ''],
    ['A neighbor on Alta Mesa Road', ''],
    ['Jane Doe 403-555-0172', ''],
    ['', ''],
  ])('a letter that nobody signed, from %j', (from, name) => {
    expect(letterOf(`${prose}\n`, from).name).toBe(name);
  });

  test('another name in From, as where a family has one address', () => {
    const letter = letterOf(`${prose}\n\nBeatriz Solano\nSanta Barbara`, 'Solano Family Mail');
    expect([letter.name, letter.town]).toEqual(['Beatriz Solano', 'Santa Barbara']);
  });

  test('a town beside the name in From', () => {
    expect(letterOf(prose, 'Jane Doe, Bridgeland')).toMatchObject({ name: 'Jane Doe', town: 'Bridgeland' });
  });

  test('a letterhead', () => {
    const head = 'Jane Doe\n1418 Spiller Court S.E.\nCalgary, Alberta T2G 3G6\n403-555-0172';
    const letter = letterOf(`${head}\n\nDear Editor,\n\n${prose}\n\nJ. D.`);
    expect(letter).toMatchObject({ name: 'Jane Doe', town: 'Calgary, Alberta' });
    expect(printedOf(letter)).toBe(`Dear Editor,\n${prose}`);
  });
});

describe('of the letter itself', () => {
  test('poems keep their lines, and words below the name are left out and shown', () => {
    const poem = 'O sweep it not! but let it lie\ntill every sock in town is dry';
    const letter = letterOf(`${poem}\n\nJane Doe\nRamsay\n\nYou may print my name. Please leave out which depot.`);
    expect(printedOf(letter)).toBe(poem);
    expect(letter.leftOut).toEqual(['Jane Doe', 'Ramsay', 'You may print my name. Please leave out which depot.']);
  });

  test('a postscript is kept', () => {
    const letter = letterOf(`${prose}\n\nJane Doe\nRamsay\n\nP.S. The shovel is mended with a hockey stick.`);
    expect(printedOf(letter)).toBe(`${prose}\nP.S. The shovel is mended with a hockey stick.`);
  });

  test('what it quotes is left out', () => {
    expect(printedOf(letterOf(`> A chinook is a wind.\n\n${prose}\n\nJane Doe`))).toBe(prose);
  });

  test('numbers and addresses within it become a mark, and are told', () => {
    const letter = letterOf(
      `Call me at 403-555-0172 or jane@mail.example. I live at 1418 Spiller Court S.E., T2G 3G6.\n\n${prose}\n\nJane Doe`,
    );
    expect(printedOf(letter)).toBe(`Call me at […]. I live at […].\n${prose}`);
    expect(letter.taken).toEqual(['403-555-0172 or jane@mail.example', '1418 Spiller Court S.E., T2G 3G6']);
  });

  test('and a paragraph of nothing else goes', () => {
    expect(printedOf(letterOf(`${prose}\n\nphone 403-555-0172\n\n${prose}\n\nJane Doe`))).toBe(`${prose}\n${prose}`);
  });

  test('a link to such a thing is no link', () => {
    const html = `<p>Write to <a href="mailto:jane@mail.example">me</a>, call <a href="tel:+14035550172">me</a>, see
      <a href="https://city.example/?mail=jane%40mail.example">this</a> and <a href="https://city.example/plows">that</a>.</p>
      <ul><li>My door: <b>1418</b> Spiller <i>Court</i> S.E.</li></ul><p>Jane Doe</p>`;
    const reading = readHtmlBody(html, { byContentId: () => null });
    const letter = readLetter(mailReading({ bodies: [{ path: '1', ...reading }] }));
    const printed = JSON.stringify(letter.blocks);
    expect(printed).not.toMatch(/mail\.example|4035550172|1418|Spiller/);
    expect(printed).toContain('https://city.example/plows');
    expect(printed).toContain('"text":"[…]","strong":true');
  });

  test('a name within its words ends nothing', () => {
    const words = `${prose}\n\nJane Doe is what my neighbours call me, and it is not my name.\n\n${prose}`;
    expect(printedOf(letterOf(words))).toBe(words.replaceAll('\n\n', '\n'));
  });
});

test.each([
  ['Re: Fwd: Plows', 'Plows'],
  ['Letter to the editor', ''],
  ['Letter to the Editor: plows', 'Plows'],
  ['letter', ''],
  ['Letters: geese and plows', 'Geese and plows'],
  ['Lettre à la rédaction', ''],
  ['Le coyote de la page 41', 'Le coyote de la page 41'],
  ['My letter, call 403-555-0172', ''],
  ['A letterbox for the square', 'A letterbox for the square'],
  ['', ''],
])('of the subject %j the headline is %j', (subject, headline) => {
  expect(letterOf(prose, 'Jane Doe', subject).headline).toBe(headline);
});

describe('whatever stands where, no contact data is printed:', () => {
  const contacts = [
    '403-555-0172',
    'jane@mail.example',
    '1418 Spiller Court S.E.',
    'T2G 3G6',
    'Santa Barbara, CA 93101',
  ];
  const places: ((data: string) => string)[] = [
    (data) => `${prose}\n\nJane Doe\n${data}`,
    (data) => `${prose}\n\nJane Doe ${data}`,
    (data) => `${data}\n\nDear Editor,\n\n${prose}\n\nJane Doe`,
    (data) => `${prose} ${data}\n\nJane Doe`,
    (data) => `- ${data}\n- one\n- two\n\n${prose}\n\nJane Doe`,
    (data) => `${prose}\n\nP.S. ${data}\n\nJane Doe`,
    (data) => `${prose}\n\nJane Doe\n\nP.S. ${data} ${prose}`,
    (data) => `${prose}\n-- \nJane Doe, ${data}`,
  ];
  test.each(contacts)('%s', (data) => {
    for (const place of places) {
      const letter = letterOf(place(data), 'Jane Doe', data);
      const printed = [letter.name, letter.town, letter.headline, printedOf(letter)].join('\n');
      expect(hasContactData(printed), printed).toBe(false);
      expect(printedOf(letter)).toContain(prose);
    }
  });
});
