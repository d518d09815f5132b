import { keyed } from '#components/ui/keyed.ts';

/** A headline's words. A score, a vote or a span of years ("9–6") stays on one line. */
export function Unbroken({ children }: { children: string }) {
  return keyed(children.split(/(\d+[–-]\d+)/)).map(({ key, item }, place) =>
    place % 2 === 0 ? (
      item
    ) : (
      <span key={key} className="unbroken">
        {item}
      </span>
    ),
  );
}
