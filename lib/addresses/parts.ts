type Name<Segment> = Segment extends `:${infer Part}+`
  ? Part
  : Segment extends `:${infer Part}*`
    ? Part
    : Segment extends `:${infer Part}`
      ? Part
      : never;

type Names<P extends string> = P extends `${infer Segment}/${infer Rest}` ? Name<Segment> | Names<Rest> : Name<P>;

/** What an address of this row is made of; where a row says which values there are, those. */
export type PartsOf<R extends { pattern: string }> = {
  readonly [Part in Names<R['pattern']>]: R extends {
    where: { readonly [P in Part]: infer Values extends readonly string[] };
  }
    ? Values[number]
    : string | number;
};
