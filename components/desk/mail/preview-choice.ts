import { z } from 'zod';
import { addressOf } from '#lib/addresses/address-of.ts';
import { type TemplateKind, templateKinds } from '#lib/mail/kinds.ts';
import { rowId } from '#lib/row-id.ts';

/** `light` or `dark` as if the reader's program were so; `system` as this browser is. */
export const previewThemes = ['system', 'light', 'dark'] as const;
export const previewLanguages = ['en', 'fr'] as const;

/** What the preview shows. `storyId` null: the latest story. */
export type PreviewChoice = {
  kind: TemplateKind;
  language: (typeof previewLanguages)[number];
  storyId: number | null;
  theme: (typeof previewThemes)[number];
  images: 'on' | 'off';
};

/** A kind as the preview's addresses carry it: `share-story` is `story`. */
export const kindInAddress = (kind: TemplateKind) => kind.replace(/^share-/, '');

const schema = z.object({
  kind: z
    .string()
    .catch('')
    .transform((asked) => templateKinds.find((kind) => kindInAddress(kind) === asked) ?? 'share-story'),
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
export function previewPath(
  name: 'mailPreview' | 'mailPreviewHtml',
  { kind, storyId, ...choice }: PreviewChoice,
): string {
  return addressOf(name, {}, { kind: kindInAddress(kind), ...choice, story: storyId });
}
