'use server';
import { listTakeable } from '#lib/conditions/blocks/list-takeable.ts';
import type { Takeable } from '#lib/conditions/blocks/types.ts';
import { database } from '#lib/db/client.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { DeskResult } from '#lib/staff/forms/desk-result.ts';

/** What a story that is being written may show of a place's conditions now. */
export async function listTakeableAction(input: Parameters<typeof listTakeable>[2]): Promise<DeskResult<Takeable[]>> {
  return deskAction((actor, now) => listTakeable(database(), actor, input, now));
}
