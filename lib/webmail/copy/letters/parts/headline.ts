/** What programs put before a subject, and what says nothing but that it is a letter. */
const before = /^(?:(?:re|fwd?|aw|tr|wg)\s?(?:\[\d+\])?\s?:\s*)+/i;
const merely =
  /^(?:an? |my |the )?(?:open )?letters?(?: to (?:the )?editors?)?(?: for (?:print|publication))?\s*(?:[:–—-]\s*|$)|^(?:lettre|courrier)(?: à la rédaction| des lecteurs)?\s*(?:[:–—-]\s*|$)|^to the editor\s*(?:[:–—,-]\s*|$)/i;

/** A headline out of a subject: without "Re:" and "Letter to the editor:"; empty where nothing remains. */
export function suggestHeadline(subject: string): string {
  const words = subject.replace(before, '').replace(merely, '').trim();
  return words.length > 200 ? '' : words.slice(0, 1).toUpperCase() + words.slice(1);
}
