import type { DemoEdition } from '#demo/types.ts';

type DemoAlert = { edition: DemoEdition; language: string; text: string; story: string; minutes: number };

/** Breaking news of the demo's first hours, in one edition only, so that the other shows a page without. */
export const demoAlert: DemoAlert = {
  edition: 'santa-barbara',
  language: 'en-US',
  text: 'Signals are dark at two crossings on Meigs Road: treat them as four-way stops',
  /** The slug of the story it leads to. */
  story: 'power-out-on-the-mesa',
  minutes: 360,
};
