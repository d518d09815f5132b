/** The pages a newsroom has of its own, in the order of the footer. A kind is the last part of its page's address. */
export const pageKinds = [
  'about',
  'contact',
  'masthead',
  'standards',
  'corrections-policy',
  'ownership',
  'feedback',
  'privacy',
] as const;
