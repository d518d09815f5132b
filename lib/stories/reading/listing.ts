import { and, eq, lte, type SQL } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import type { storyBylines, storyPlacements, storyTopics } from '#lib/stories/placing/schema.ts';
import { dependOnStories } from '#lib/stories/reading/depend-on-stories.ts';

/** Where published stories stand, by edition. */
type Places = typeof storyPlacements | typeof storyTopics | typeof storyBylines;

/**
 * A list of the stories that stand in an edition. Opening it declares that the page being composed shows such a list,
 * and only an open one has the condition that every list's query needs: none is read that its page does not depend on.
 */
export class Listing {
  readonly #editionId: number;
  readonly #now: Date;

  private constructor(editionId: number, now: Date) {
    this.#editionId = editionId;
    this.#now = now;
  }

  static async open(db: Db, editionId: number, now: Date): Promise<Listing> {
    await dependOnStories(db, editionId, now);
    return new Listing(editionId, now);
  }

  /** A story stands there in this edition and its time has come. Whether readers may see it, `isPublic` decides. */
  standsIn(places: Places): SQL | undefined {
    return and(eq(places.editionId, this.#editionId), lte(places.publicAt, this.#now));
  }
}
