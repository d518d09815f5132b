import { maxBylines } from '#lib/stories/input.ts';
import { toLine } from '#lib/wires/articles/words/cut.ts';
import type { Wire } from '#lib/wires/types.ts';

const maxByline = 80;
const trade =
  /\b(?:staff|writers?|reporters?|editors?|correspondents?|contributors?|columnists?|photographers?|producers?|report|journalists?)\b/i;
const mailAddress = /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Who wrote it: without "By", addresses, trades and the supplier, whom the attribution names. */
export function toBylines(authors: readonly string[], wire: Pick<Wire, 'supplier' | 'name'>): string[] {
  const names = authors
    .flatMap(peopleIn)
    .map((name) => toLine(name, maxByline))
    .filter((name) => name !== '' && !isSupplier(name, wire))
    .slice(0, 100);
  const isFirst = (name: string, at: number) =>
    names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === at;
  return names.filter(isFirst).slice(0, maxBylines);
}

function peopleIn(author: string): string[] {
  const said = author
    .replace(mailAddress, ' ')
    .replace(/^\s*(?:story |words )?by:?\s+/i, '')
    .replace(/^[\s(<[]+|[\s(<)>\],;|·-]+$/g, '');
  const [name = '', ...others] = said.split(/\s*[,|·]\s+/);
  // "Ana Mora, Ledger Staff Writer" is one person, "Ana Mora, Bo Lee" are two
  const people = [name, ...others.filter((other) => !trade.test(other) && isName(other))];
  return people.flatMap((each) => {
    const both = each.split(/\s+(?:and|&)\s+/);
    return both.length > 1 && both.every(isName) ? both : [each];
  });
}

/** Two words or more that each begin as names do. */
const isName = (text: string) => /^\p{Lu}\S*(?:\s+(?:\p{Lu}\S*|de|van|von|der|la|le|du|al|bin))+$/u.test(text.trim());

function isSupplier(name: string, { supplier, name: feed }: Pick<Wire, 'supplier' | 'name'>): boolean {
  const plain = plainName(name);
  return plain === '' || [supplier, feed].some((own) => plain === plainName(own));
}

/** "The Ledger staff" and "Ledger News" are the Ledger. */
const plainName = (name: string) =>
  name
    .toLowerCase()
    .replace(/\b(?:the|staff|news|newsroom|desk|team|report|reports|editors?)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
