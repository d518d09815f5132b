import { eq, or } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { staff } from '#lib/staff/schema.ts';
import { storable } from '#lib/storable.ts';
import { webmailBoxes } from '#lib/webmail/schema.ts';

/**
 * The box and the person that a grant is about.
 * @param named.person an address in any case, or an id
 * @throws {NotFoundError}
 */
export async function getGrantParties(
  tx: Db,
  named: { box: string; person: string },
): Promise<{ boxId: number; staffId: string }> {
  const [box] = await tx.select({ id: webmailBoxes.id }).from(webmailBoxes).where(eq(webmailBoxes.slug, named.box));
  if (!box) throw new NotFoundError(`box ${named.box}`);
  const typed = storable(named.person);
  const [person] = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(or(eq(staff.email, typed.toLowerCase()), eq(staff.id, typed)));
  if (!person) throw new NotFoundError('the person to grant a box to');
  return { boxId: box.id, staffId: person.id };
}
