declare const kept: unique symbol;

/** A text as its box keeps it: sealed or not, only the box's closet (`closet.ts`) makes and opens it. */
export type KeptText = string & { readonly [kept]: 'text' };

/** The same of what is kept as JSON. */
export type KeptJson<T> = { readonly [kept]: T };

/** As a box of sources has it in the database. */
export type SealedJson = { sealed: string };
