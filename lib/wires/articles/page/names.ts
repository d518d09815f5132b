import { unseenClasses } from '#lib/foreign-html/elements.ts';
import { type ForeignElement, hasClass } from '#lib/foreign-html/trees/tree.ts';

/** Do its class or id hold one of these words in a row? "newspack-post-subtitle" has "subtitle". */
export function hasName(element: ForeignElement, ...names: readonly string[]): boolean {
  const own = `${element.attribute('class')} ${element.attribute('id')}`;
  if (own === ' ' || own.length > 2_000) return false;
  const words = ` ${own
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()} `;
  return names.some((name) => words.includes(` ${name} `));
}

/** Words that only programs for the blind read out, such as "Posted in". */
export const isUnseenClass = (element: ForeignElement) => hasClass(element, ...unseenClasses);
