import type { Identity } from '#lib/webmail/answers/types.ts';

/** Who writes: a person on the staff, in a box with a signature of its own. */
export type Signer = { person: string; box: string; signature: string };

/** The name that stands before the box's address. */
export const nameOfIdentity = (identity: Identity, { person, box }: Pick<Signer, 'person' | 'box'>): string =>
  identity === 'person' ? `${person}, ${box}` : box;

/** What stands below an answer, from the line that mail programs know a signature by (RFC 3676, 4.3). */
export function writeSignature(identity: Identity, signer: Signer): string {
  const below = signer.signature.trim();
  return ['-- ', nameOfIdentity(identity, signer), ...(below ? [below] : [])].join('\n');
}

/** A body whose signature is another identity's from now on; one that its writer changed stays theirs. */
export function changeSignature(body: string, identity: Identity, signer: Signer): string {
  const old = writeSignature(identity === 'person' ? 'box' : 'person', signer);
  const at = `\n${body}`.indexOf(`\n${old}`);
  const end = at + old.length;
  const isWhole = at >= 0 && (body.length === end || body[end] === '\n');
  return isWhole ? body.slice(0, at) + writeSignature(identity, signer) + body.slice(end) : body;
}
