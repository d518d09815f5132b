import { snippetOf, textOfContent } from '#lib/webmail/reading/assembly/mail-words.ts';
import { readContent, readHeadersAlone } from '#lib/webmail/reading/assembly/read-content.ts';
import type { ReadingContext } from '#lib/webmail/reading/headers/read-headers.ts';
import { fullBudget } from '#lib/webmail/reading/parts/reading-budget.ts';
import { readingRules } from '#lib/webmail/reading/rules.ts';
import type { MailContent, MailReading, ReadingFault } from '#lib/webmail/types.ts';

/**
 * Reads a mail, whatever its bytes are; what cannot be read is left out, and `fault` says why. It asks nobody: every
 * word of it is in these bytes.
 */
export async function readMail(raw: Buffer, context: ReadingContext): Promise<MailReading> {
  const budget = fullBudget();
  try {
    return toReading(await readContent(raw, { path: '', depth: 0 }, context, budget), budget.fault);
  } catch {
    // nothing that a stranger sends may stop the post; the original is there
    return readMailHeaders(raw, context);
  }
}

/** What is left of a mail whose reading failed: its headers, with the fault `unreadable`. It never fails itself. */
export function readMailHeaders(raw: Buffer, context: ReadingContext): MailReading {
  try {
    return toReading(readHeadersAlone(raw, context), 'unreadable');
  } catch {
    return toReading(readHeadersAlone(Buffer.alloc(0), context), 'unreadable');
  }
}

function toReading(content: MailContent, fault: ReadingFault | null): MailReading {
  return { ...content, rules: readingRules, fault, text: textOfContent(content), snippet: snippetOf(content) };
}
