import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import { nameKey } from '#lib/authors/name-key.ts';
import { announceChange } from '#lib/changes/announce-change.ts';
import type { Db } from '#lib/db/client.ts';
import { InvalidError, NotFoundError } from '#lib/errors.ts';
import { slugFrom } from '#lib/slug.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { topicSchema } from '#lib/topics/input.ts';
import { topics } from '#lib/topics/schema.ts';
import type { DescribedTopic } from '#lib/topics/types.ts';

/**
 * Makes a topic, or gives one another name, address or description.
 * @throws {z.ZodError} naming the fields that are wrong
 * @throws {InvalidError} when another topic has that name or address
 * @throws {NotFoundError}
 */
export async function saveTopic(
  db: Db,
  actor: Actor,
  input: z.input<typeof topicSchema>,
  now: Date,
): Promise<DescribedTopic> {
  authorise(actor, 'topic.save');
  const { id, name, slug: typed, description } = topicSchema.parse(input);
  return db.transaction(async (tx) => {
    // one at a time, so that no two find the same name free; stories may go on naming topics meanwhile
    await tx.execute(sql`lock table ${topics} in share row exclusive mode`);
    const all = await tx.select().from(topics);
    const stored = all.find((topic) => topic.id === id);
    if (id !== null && !stored) throw new NotFoundError(`topic ${id}`);
    const others = all.filter((topic) => topic.id !== id);
    const slug = typed || stored?.slug || slugFrom(name, 'topic');
    const namesake = others.find((topic) => nameKey(topic.name) === nameKey(name));
    if (namesake) {
      throw new InvalidError(`topic name taken by ${namesake.id}`, `There is a topic “${namesake.name}” already.`);
    }
    const neighbour = others.find((topic) => topic.slug === slug);
    if (neighbour) {
      throw new InvalidError(
        `topic slug taken by ${neighbour.id}`,
        `The topic “${neighbour.name}” has the address “${slug}” already. Choose another.`,
      );
    }
    const words = { name, slug, description };
    const [row] = stored
      ? await tx.update(topics).set(words).where(eq(topics.id, stored.id)).returning()
      : await tx
          .insert(topics)
          .values({ ...words, createdAt: now })
          .returning();
    if (!row) throw new Error('the topic was not written');
    const details = { name, slug };
    await announceChange(tx, ['paper'], now);
    await recordAudit(tx, { actor, action: 'topic.save', subject: { kind: 'topic', id: row.id }, details, now });
    return { id: row.id, ...words };
  });
}
