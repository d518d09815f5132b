import { describe, expect, test } from 'vitest';
import { textOf, withIds } from '#lib/stories/blocks/body.ts';
import { noBesideWords, readBesideWords } from '#lib/webmail/copy/parts/beside-words.ts';
import { storyPartsOf } from '#lib/webmail/copy/parts/story-parts.ts';
import type { StoryParts } from '#lib/webmail/copy/types.ts';
import { readMail } from '#lib/webmail/reading/read-mail.ts';
import { base64Part, forwardedMail, mailOf, multipart, png } from '#testing/webmail/mails.ts';
import { htmlPart, picturePart, plainPart, releaseHeaders } from '#testing/webmail/releases.ts';

const receivedAt = new Date('2026-12-01T15:35:00Z');

async function partsOf(content: string, subject = 'Rink opens', ...headers: string[]): Promise<StoryParts> {
  const raw = mailOf([...releaseHeaders(subject), ...headers], content);
  const reading = await readMail(raw, { receivedAt, ownAddresses: [] });
  return storyPartsOf(reading, await readBesideWords(raw), receivedAt);
}
const plain = (...lines: string[]) => partsOf(plainPart(lines.join('\r\n')));
const wordsOf = ({ pieces }: StoryParts) =>
  textOf(withIds(pieces.flatMap((piece) => (piece.kind === 'block' ? [piece.block] : []))));

describe('what is no part of the story is left out of it, and shown beside it', () => {
  test.each<[string, string[], { words: string[]; contact?: string[]; rest?: string[] }]>([
    [
      'marks around it, each a paragraph',
      ['FOR IMMEDIATE RELEASE', '', 'The rink opens.', '', '-30-', '', 'Contact: Ida, 555-010-0147'],
      { words: ['The rink opens.'], contact: ['Contact: Ida, 555-010-0147'] },
    ],
    ['marks within one paragraph', ['NEWS RELEASE', 'The rink opens.', '###'], { words: ['The rink opens.'] }],
    [
      'a contact without an end before it, and what the sender says of itself',
      [
        'The rink opens.',
        '',
        'It is cold.',
        '',
        'Media contact:',
        'Ida Moss',
        'ida@oakbank.test',
        '',
        'About Oakbank',
        '',
        'Oakbank is a town.',
      ],
      {
        words: ['The rink opens.', 'It is cold.'],
        contact: ['Media contact:', 'Ida Moss', 'ida@oakbank.test'],
        rest: ['About Oakbank', 'Oakbank is a town.'],
      },
    ],
    [
      'a contact above the text',
      ['Contact: Ida Moss, ida@oakbank.test', '', 'The rink opens.', '', 'It is cold.'],
      { words: ['The rink opens.', 'It is cold.'], contact: ['Contact: Ida Moss, ida@oakbank.test'] },
    ],
    [
      'French ones',
      [
        'COMMUNIQUÉ DE PRESSE',
        'Pour diffusion immédiate',
        '',
        'La patinoire ouvre.',
        '',
        '- 30 -',
        '',
        'Renseignements : Ida, 555-010-0147',
      ],
      { words: ['La patinoire ouvre.'], contact: ['Renseignements : Ida, 555-010-0147'] },
    ],
    [
      'both languages of a mark in a line',
      ['News release / Communiqué', '', 'The rink opens.'],
      { words: ['The rink opens.'] },
    ],
  ])('%s', async (_what, lines, { words, contact = [], rest = [] }) => {
    const parts = await plain(...lines);
    expect({ words: wordsOf(parts), contact: parts.contact, rest: parts.rest }).toEqual({ words, contact, rest });
  });

  test.each([
    'The rink opens, for immediate release from boredom.',
    'The end of the rink is near.',
    'For more information, see the town’s page.',
    'Contact with the boards is allowed.',
    'About 40 people came. They skated.',
    'Photo: none was taken.',
  ])('%j stays', async (line) => {
    expect(wordsOf(await plain('The rink opens.', '', line, '', 'It is cold.'))).toEqual([
      'The rink opens.',
      line,
      'It is cold.',
    ]);
  });

  test('quotes and signatures', async () => {
    const parts = await plain('The rink opens.', '', '> Is it open?', '', '-- ', 'Ida Moss');
    expect(wordsOf(parts)).toEqual(['The rink opens.']);
  });
});

describe('pictures', () => {
  const words = ({ pictures }: StoryParts) => pictures.map(({ caption, credit, alt }) => [caption, credit, alt]);
  const withTwo = async (...lines: string[]) =>
    partsOf(
      multipart(
        'mixed',
        plainPart(lines.join('\r\n')),
        await picturePart('IMG_1.jpg', 2),
        await picturePart('IMG_2.jpg', 3),
      ),
    );

  test.each<[string, string[], string[][]]>([
    [
      'by number',
      ['Photo 2: Two. (Photo: A. Brisk)', 'Photo 1: One. Photo: B. Ott'],
      [
        ['One.', 'B. Ott', 'One.'],
        ['Two.', 'A. Brisk', 'Two.'],
      ],
    ],
    [
      'by file',
      ['IMG_2.jpg: Two. Credit: A. Brisk', 'IMG_1: One.'],
      [
        ['One.', '', 'One.'],
        ['Two.', 'A. Brisk', 'Two.'],
      ],
    ],
    [
      'in their order',
      ['Caption: The first one is here.', 'Caption: The second one.'],
      [
        ['The first one is here.', '', 'The first one is here.'],
        ['The second one.', '', 'The second one.'],
      ],
    ],
    [
      'one credit for all',
      ['Photo credit: A. Brisk / Oakbank'],
      [
        ['', 'A. Brisk / Oakbank', ''],
        ['', 'A. Brisk / Oakbank', ''],
      ],
    ],
    [
      'in French',
      ['Photo 1 : Une. Crédit photo : A. Brisk', 'Crédit photo : B. Ott'],
      [
        ['Une.', 'A. Brisk', 'Une.'],
        ['', 'B. Ott', ''],
      ],
    ],
  ])('have their words %s', async (_how, lines, expected) => {
    const parts = await withTwo('The rink opens.', '', ...lines);
    expect(words(parts)).toEqual(expected);
    expect(wordsOf(parts)).toEqual(['The rink opens.']);
  });

  test('within the words keep their places, with the line below and the alt they have', async () => {
    const html =
      '<p>The rink opens.</p><img src="cid:one@x" alt="Ice"><p>The rink. (Lena Ott/Oakbank)</p><p>It is cold.</p>';
    const related = multipart(
      'related',
      htmlPart(html),
      await picturePart('a.jpg', 2, [300, 200], 'Content-ID: <one@x>'),
    );
    const parts = await partsOf(multipart('mixed', related, await picturePart('b.jpg', 3)));
    expect(parts.pieces.map(({ kind }) => kind)).toEqual(['block', 'picture', 'block']);
    expect(wordsOf(parts)).toEqual(['The rink opens.', 'It is cold.']);
    expect(parts.pictures).toMatchObject([
      { caption: 'The rink.', credit: 'Lena Ott/Oakbank', isInline: true },
      { caption: '', credit: '', isInline: false },
    ]);
  });

  test('of a signature, and files that are none, are left', async () => {
    const html = '<p>The rink opens.</p><p>-- <br><img src="cid:logo@x">Ida</p>';
    const related = multipart('related', htmlPart(html), base64Part('image/png', png, 'Content-ID: <logo@x>'));
    const pdf = base64Part(
      'application/pdf',
      Buffer.from('%PDF-1.4'),
      'Content-Disposition: attachment; filename=a.pdf',
    );
    const { pictures, pieces } = await partsOf(multipart('mixed', related, pdf));
    expect([pieces.map(({ kind }) => kind), pictures]).toEqual([['block'], []]);
  });
});

describe('the language', () => {
  const french =
    'Le musée ouvre ses portes dans une salle que les gens du quartier ont peinte avec des amis pour la fête.';
  test.each<[string, string, string[], string | null]>([
    ['is what the words show', htmlPart(`<html lang="en"><p>${french}</p>`), [], 'fr'],
    ['is what the mail says of it', plainPart('Ouverture.'), ['Content-Language: fr-CA'], 'fr'],
    ['is what its page says', htmlPart('<html dir="ltr" lang="es-MX"><p>Abierto.</p>'), [], 'es'],
    ['is not known of two words', plainPart('Rink opens.'), [], null],
  ])('%s', async (_what, content, headers, language) => {
    expect((await partsOf(content, 'x', ...headers)).language).toBe(language);
  });
});

test('a mail that only carries another is that one', async () => {
  const inner = forwardedMail('NEWS RELEASE: Bridge closes', plainPart('OAKBANK — The bridge closes.'));
  const parts = await partsOf(multipart('mixed', plainPart('\r\n'), inner), 'Fwd: NEWS RELEASE: Bridge closes');
  expect(parts).toMatchObject({ headline: 'Bridge closes', dateline: 'OAKBANK' });
  expect(wordsOf(parts)).toEqual(['The bridge closes.']);
});

test('without its original a mail is taken as it was read', async () => {
  const raw = mailOf(releaseHeaders('Rink opens'), plainPart('The rink opens.'));
  const reading = await readMail(raw, { receivedAt, ownAddresses: [] });
  expect(wordsOf(storyPartsOf(reading, noBesideWords, receivedAt))).toEqual(['The rink opens.']);
});
