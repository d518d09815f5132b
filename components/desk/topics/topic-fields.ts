import type { FieldSpec } from '#components/desk/forms/form-field.tsx';
import { readableSlug } from '#lib/slug.ts';
import type { DescribedTopic } from '#lib/topics/types.ts';

/** The fields of a topic; without one, of a new topic. */
export function topicFields(topic?: DescribedTopic): readonly FieldSpec[] {
  return [
    { name: 'name', label: 'Name', type: 'text', maxLength: 60, value: topic?.name ?? '' },
    {
      name: 'slug',
      label: 'Web address',
      type: 'text',
      hint: topic ? 'Links to the old address lead nowhere once it is another.' : 'Empty: made from the name.',
      maxLength: 80,
      optional: true,
      value: readableSlug(topic?.slug ?? ''),
    },
    {
      name: 'description',
      label: 'Description',
      type: 'text',
      hint: 'A line or two at the head of the topic’s page.',
      maxLength: 300,
      optional: true,
      value: topic?.description ?? '',
    },
  ];
}
