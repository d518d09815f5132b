import type { ForeignElement, ForeignNode } from '#lib/foreign-html/trees/tree.ts';

/** The line with which a page begins something that is no part of its story, or the whole of such a line. */
const headings: readonly RegExp[] = [
  /^advert(?:isement|ising)?$/,
  /^(?:this )?(?:story|article|page) continues (?:below|after)(?: (?:the |this )?(?:ad|advert|advertisement))?$/,
  /^sponsored(?: (?:content|links|by .{1,60}))?$/,
  /^listen to this (?:article|story)(?: .{0,40})?$/,
  /^estimated \d+ minutes?$/,
  /^\d+ min(?:ute)?s? read$/,
  /^related(?: (?:stories|story|articles?|posts?|content|coverage|links|news|topics|reading))?$/,
  /^(?:more (?:on|about) this (?:story|topic)|more (?:stories|coverage|news|from .{1,40})|also (?:on|in) .{1,40})$/,
  /^(?:you (?:may|might) also (?:like|be interested in)|recommended(?: (?:for you|stories|reading))?|read (?:next|also)|what to read next|don[’']t miss)$/,
  /^(?:most (?:read|popular|viewed)|popular(?: now)?(?: in .{1,40})?|trending(?: now)?|top stories|latest (?:news|stories)|editor[’']s picks)$/,
  /^(?:share(?: this)?(?: (?:story|article|post))?|share on .{1,40}|follow us(?: on .{1,60})?)$/,
  /^(?:(?:reader )?comments?(?: \(\d+\))?|join the (?:conversation|discussion)|leave a (?:comment|reply)|add (?:yours|a comment))$/,
  /^about (?:the|this) (?:author|writer|reporter)s?$/,
  /^(?:get the (?:morning|daily|evening) .{1,40}|(?:sign up|subscribe)(?: .{0,60})?|newsletters?|local news, free.{0,40})$/,
  /^(?:e-?mail edition|markets|poll|this week)$/,
  /^(?:we use cookies.{0,200}|cookie (?:notice|policy))$/,
  /^(?:tags|tagged|filed under|topics)$/,
];

export function isFurnitureLine(line: string): boolean {
  const words = line
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—•*:|>»]+|[\s\-–—•*:|<«…]+$/g, '');
  return words.length > 0 && words.length <= 200 && headings.some((heading) => heading.test(words));
}

/** The first words of an element: those before its next element. */
export function firstLineOf(element: ForeignElement): string {
  let looked = 0;
  for (let node: ForeignNode | undefined = element; node !== undefined && looked < 50; looked += 1) {
    if (typeof node === 'string') return node.trim();
    node = node.children.find((child) => typeof child !== 'string' || child.trim() !== '');
  }
  return '';
}
