import { type Inline, plainText } from '#lib/stories/blocks/inline.ts';
import { type ContactSpan, findContactData, hasContactData } from '#lib/webmail/copy/letters/contact/contact-data.ts';

/** What readers see in the place of an address or a number. */
export const omission = '[…]';

/** A text with "[…]" for what somebody could be reached by. */
export function redactText(text: string): { text: string; taken: string[] } {
  const spans = findContactData(text);
  return { text: cut(text, spans, 0), taken: spans.map(({ from, to }) => text.slice(from, to)) };
}

/** The same for runs; a link that leads to such a thing is none any more. */
export function redactRuns(runs: readonly Inline[]): { runs: Inline[]; taken: string[] } {
  const whole = plainText(runs);
  const spans = findContactData(whole);
  let at = 0;
  const kept = runs.flatMap(({ href, ...run }): Inline[] => {
    const text = cut(run.text, spans, at);
    at += run.text.length;
    if (text === '') return [];
    return [href !== undefined && isHarmless(href) ? { ...run, text, href } : { ...run, text }];
  });
  return { runs: kept, taken: spans.map(({ from, to }) => whole.slice(from, to)) };
}

/** A stretch of a longer text, from `at` on, without what the spans cover; the mark stands where a span begins. */
function cut(text: string, spans: readonly ContactSpan[], at: number): string {
  let [kept, end] = ['', 0];
  for (const span of spans) {
    const [from, to] = [span.from - at, Math.min(span.to - at, text.length)];
    if (from >= text.length || to <= 0) continue;
    kept += text.slice(end, Math.max(from, 0)) + (from >= 0 ? omission : '');
    end = to;
  }
  return kept + text.slice(end);
}

function isHarmless(href: string): boolean {
  return /^https?:/i.test(href) && !hasContactData(decoded(href)) && !/@|%40/i.test(href);
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
