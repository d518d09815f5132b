'use client';
import { LostWords } from '#components/desk/keeping/lost-words.tsx';

/** `form <path> <name>`, as `useDeskForm` calls what it keeps. */
const pathOf = (what: string): string => what.split(' ')[1] ?? '';

/** Forms on the pages under a list, such as those of single authors, of which this browser has words that were not sent. */
export function LostForms({ under }: { under: string }) {
  return <LostWords about={`form ${under}/`} pathOf={pathOf} />;
}
