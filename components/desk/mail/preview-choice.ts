import { z } from 'zod';
import { addressOf } from '#lib/addresses/address-of.ts';
import { rowId } from '#lib/row-id.ts';
import { type PreviewKind, previewKinds } from '#lib/sharing/types.ts';

/** `light` or `dark` as if the reader's program were so; `system` as this browser is. */
export const previewThemes = ['system', 'light', 'dark'] as const;
export const previewLanguages = ['en', 'fr'] as const;

/** What the preview shows. `storyId` null: the latest story. */
export type PreviewChoice = {
  kind: PreviewKind;
  language: (typeof previewLanguages)[number];
  storyId: number | null;
  theme: (typeof previewThemes)[number];
  images: 'on' | 'off';
};

const schema = z.object({
  kind: z.enum(previewKinds).catch('story'),
  language: z.enum(previewLanguages).catch('en'),
  story: z.coerce.number().pipe(rowId).nullable().catch(null),
  theme: z.enum(previewThemes).catch('system'),
  images: z.enum(['on', 'off']).catch('on'),
});

/** Reads a query string; what makes no sense is as if it were not there. */
export function readPreviewChoice(params: Readonly<Record<string, string | string[] | undefined>>): PreviewChoice {
  const { story, ...choice } = schema.parse(params);
  return { ...choice, storyId: story };
}

/** @param name of the page, or of the frame in it */
export function previewPath(name: 'mailPreview' | 'mailPreviewHtml', { storyId, ...choice }: PreviewChoice): string {
  return addressOf(name, {}, { ...choice, story: storyId });
}
