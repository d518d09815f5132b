import { z } from 'zod';
import { atMostCharacters } from '#lib/at-most.ts';
import { escapeMarkup } from '#lib/escape-markup.ts';

export const maxTextLength = 20_000;

/** Text as PostgreSQL's JSON can hold it: no NUL, no half of a surrogate pair. */
export const words = (maxLength: number) =>
  z
    .string()
    .max(maxLength, atMostCharacters(maxLength))
    .transform((text) => text.toWellFormed().replaceAll('\0', ''));

/** The same of at least one character. */
export const someWords = (maxLength: number) => words(maxLength).pipe(z.string().min(1));

/** Where a link may lead: a whole http, https, mailto or tel address. Everything else is refused. */
export const safeHref = z
  .string()
  .max(2_000, atMostCharacters(2_000))
  .refine((href) => {
    try {
      return ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(href).protocol);
    } catch {
      return false;
    }
  }, 'must be a whole http, https, mailto or tel address');

/** A link to a story of the paper, by its number: `story:42`. It follows the story's web address (`story-link.ts`). */
const storyHref = z.string().regex(/^story:[1-9]\d{0,9}$/);

/** A run of text with the same marks; "\n" breaks its line, `script` sets it below or above it, `href` makes it a link. */
export const inlineSchema = z.strictObject({
  text: someWords(maxTextLength),
  strong: z.literal(true).optional(),
  emphasis: z.literal(true).optional(),
  script: z.enum(['sub', 'sup']).optional(),
  href: z.union([safeHref, storyHref]).optional(),
});

export const maxRuns = 500;
export const inlines = z.array(inlineSchema).min(1).max(maxRuns);

export type Inline = z.infer<typeof inlineSchema>;

/** Where a link may lead on a page: what is safe to store, or the path of a story it was stored for; else null. */
export function hrefOnPage(href: string | undefined): string | null {
  if (href === undefined) return null;
  return safeHref.safeParse(href).success || /^\/story\/[^/?#\\]+$/.test(href) ? href : null;
}

/** The words of some runs without their marks. */
export function plainText(runs: readonly Inline[]): string {
  return runs.map((run) => run.text).join('');
}

/** Runs as HTML for other people's readers. */
export function inlineHtml(runs: readonly Inline[]): string {
  return runs
    .map((run) => {
      let html = escapeMarkup(run.text).replaceAll('\n', '<br>');
      if (run.script) html = `<${run.script}>${html}</${run.script}>`;
      if (run.emphasis) html = `<em>${html}</em>`;
      if (run.strong) html = `<strong>${html}</strong>`;
      return run.href ? `<a href="${escapeMarkup(run.href)}">${html}</a>` : html;
    })
    .join('');
}
