import { env } from '#lib/env.ts';
import { legible } from '#lib/mail/templates/legible.ts';
import type { Identity } from '#lib/webmail/answers/types.ts';

/** The name that recipients see before the box's address: "Letters, Action News" or "Maren Oakes, Action News". */
export function senderName(identity: Identity, { box, person }: { box: string; person: string }): string {
  const paper = env().SITE_NAME;
  const name = legible(identity === 'person' ? person : box);
  return name.toLowerCase().includes(paper.toLowerCase()) ? name : `${name}, ${paper}`;
}
