import { isRowId } from '#lib/row-id.ts';
import type { Body } from '#lib/stories/blocks/body.ts';
import type { Inline } from '#lib/stories/blocks/inline.ts';
import { type Block, kindOf } from '#lib/stories/blocks/kinds.ts';

/*
 * A link to a story of the paper is stored by the story's number, `story:42`, so that it follows the story wherever its
 * web address goes. Reading a story for its page turns it into that address (`reading/lead-to-stories.ts`).
 */

/** The number of the story that a stored link leads to; null for any other link. */
export function findLinkedStory(href: string): number | null {
  const id = Number(/^story:([1-9]\d*)$/.exec(href)?.[1]);
  return isRowId(id) ? id : null;
}

/** The stories that a body links to, each once. */
export function linkedStories(body: Body): number[] {
  const found = new Set<number>();
  withLinks(body, (href) => {
    const id = findLinkedStory(href);
    if (id !== null) found.add(id);
    return href;
  });
  return [...found];
}

/** The body with its links led elsewhere. Where `lead` says null, their words stay. */
export function withLinks(body: Body, lead: (href: string) => string | null): Body {
  const leadAll = (runs: Inline[]) =>
    runs.map(({ href, ...run }) => {
      const led = href === undefined ? null : lead(href);
      return led === null ? run : { ...run, href: led };
    });
  return body.map((block) => withRuns(block, leadAll));
}

function withRuns(block: Block, change: (runs: Inline[]) => Inline[]): Block {
  return kindOf(block).withRuns?.(block, change) ?? block;
}
