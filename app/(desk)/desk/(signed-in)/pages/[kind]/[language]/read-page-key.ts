import { pageKeySchema } from '#lib/pages/input.ts';
import type { PageKind } from '#lib/pages/kinds.ts';

/** Which page an address of the desk is about; null when there can be none. */
export function readPageKey(params: { kind: string; language: string }): { kind: PageKind; language: string } | null {
  const { kind, language } = params;
  const key = pageKeySchema.safeParse({ kind, language }).data;
  // one address a page: "fr", never "fr-CA"
  return key?.language === language ? key : null;
}
