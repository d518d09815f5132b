import { InvalidError } from '#lib/errors.ts';

/** A feed that a page names. */
export type FoundFeed = { url: string; title: string };

/** What was fetched is no feed; `found` are the feeds that it names, where it is a page. */
export class NotAFeedError extends InvalidError {
  readonly found: readonly FoundFeed[];

  constructor(message: string, userMessage: string, found: readonly FoundFeed[] = []) {
    super(message, userMessage);
    this.found = found;
  }
}
