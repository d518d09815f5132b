'use server';
import { revalidatePath } from 'next/cache';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { DeskResult } from '#lib/staff/forms/desk-result.ts';
import type { FormState } from '#lib/staff/forms/form-state.ts';
import { stateOf, textOf } from '#lib/staff/forms/read-form.ts';
import { topicNameSchema } from '#lib/topics/input.ts';
import { saveTopic } from '#lib/topics/save-topic.ts';
import type { Topic } from '#lib/topics/types.ts';

/** The forms of `/desk/topics`; without an id it makes a new topic. */
export async function saveTopicAction(_previous: FormState, form: FormData): Promise<FormState> {
  const id = textOf(form, 'id');
  const input = {
    id: id ? Number(id) : null,
    name: textOf(form, 'name'),
    slug: textOf(form, 'slug'),
    description: textOf(form, 'description'),
  };
  const result = await deskAction((actor, now) => saveTopic(database(), actor, input, now));
  if (result.kind === 'ok') revalidatePath(addressOf('deskTopics'));
  return stateOf(result, form, id ? 'The topic is changed.' : 'The topic is there now.');
}

/** A new topic by its name alone, from within a story. */
export async function addTopicAction(input: unknown): Promise<DeskResult<Topic>> {
  return deskAction((actor, now) => {
    const name = topicNameSchema.parse(input);
    return saveTopic(database(), actor, { id: null, name }, now);
  });
}
