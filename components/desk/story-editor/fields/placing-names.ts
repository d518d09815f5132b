import type { Prominence } from '#lib/stories/types.ts';

/** How loud a story is, from the loudest on, as the desk says it. */
export const prominenceNames: readonly { value: Prominence; name: string }[] = [
  { value: 'lead', name: 'May lead the front' },
  { value: 'top', name: 'Near the top of the front' },
  { value: 'standard', name: 'In its section' },
  { value: 'brief', name: 'One line in a list' },
];

/** "fr" → "French" */
export const nameOfLanguage = (tag: string) => new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
