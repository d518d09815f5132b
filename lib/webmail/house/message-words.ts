import type { Db } from '#lib/db/client.ts';
import { type Form, listForms } from '#lib/tokens/forms.ts';
import { readStems } from '#lib/tokens/stems.ts';
import { tokenize } from '#lib/tokens/tokenize.ts';
import { TsvectorBuilder, type Weight } from '#lib/tokens/tsvector.ts';
import type { MailAddress, MailReading } from '#lib/webmail/types.ts';

/** What a word's weight says: where in a mail it stands. */
export const weightOf = { subject: 'A', from: 'B', to: 'C', text: 'D' } as const satisfies Record<string, Weight>;

/** Of each part; a mail to thousands is found by the first. */
const maxPartLength = 200_000;
const maxAddresses = 200;

/**
 * The words a mail is found by, as text that casts to `tsvector`. Nobody says reliably which language a mail is in, so
 * each word stands there by its English and by its French stem, as a search asks for it.
 */
export async function readMessageWords(db: Db, reading: MailReading): Promise<string> {
  const { from, sender, replyTo, to, cc, subject } = reading.headers;
  const parts: [Weight, string][] = [
    [weightOf.subject, subject],
    ...[from, sender, ...replyTo.slice(0, maxAddresses)].map((one): [Weight, string] => [weightOf.from, inWords(one)]),
    ...[...to, ...cc].slice(0, maxAddresses).map((one): [Weight, string] => [weightOf.to, inWords(one)]),
    [weightOf.text, reading.text],
  ];
  const texts = parts.map(([weight, text]) => {
    const tokens = tokenize(text.slice(0, maxPartLength).toWellFormed().normalize('NFC'));
    return { weight, length: tokens.length, forms: listForms(tokens) };
  });
  const stems = await readStems(
    db,
    texts.flatMap(({ forms }) => forms.flatMap(({ text, isWord }) => (isWord ? [text] : []))),
  );
  const words = new TsvectorBuilder();
  for (const { weight, length, forms } of texts) {
    for (const form of forms) for (const lexeme of lexemesOf(form, stems)) words.add(lexeme, form.from, weight);
    words.endText(length);
  }
  return words.toString();
}

const inWords = (one: MailAddress | null) => (one ? `${one.name} ${one.address}` : '');

function lexemesOf({ text, isWord }: Form, stems: Awaited<ReturnType<typeof readStems>>): ReadonlySet<string> {
  const stem = isWord ? stems.get(text) : undefined;
  return new Set(stem ? [stem.en, stem.fr] : [text]);
}
