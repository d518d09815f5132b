import { sharingWords } from '#components/sharing/words.ts';
import type { ShareRefusal } from '#lib/sharing/types.ts';

/** Why a story was not emailed, and if it is for being too often, when to try again: in minutes, or in whole hours. */
export function refusalText(refusal: ShareRefusal, language: string): string {
  const words = sharingWords(language);
  if (refusal.code !== 'limited') return words.refusals[refusal.code];
  const { limit, waitMinutes } = refusal;
  const wait = waitMinutes <= 60 ? words.inMinutes(waitMinutes) : words.inHours(Math.ceil(waitMinutes / 60));
  return `${words.limits[limit]} ${words.tryAgain(wait)}`;
}
