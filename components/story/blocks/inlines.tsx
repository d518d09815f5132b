import { keyed } from '#components/ui/keyed.ts';
import { type Inline, safeHref } from '#lib/stories/blocks/inline.ts';

/** Runs of text with their marks. A link that is not allowed any more is shown as its words. */
export function Inlines({ text }: { text: readonly Inline[] }) {
  return keyed(text).map(({ key, item }) => <Run key={key} run={item} />);
}

function Run({ run }: { run: Inline }) {
  const emphasised = run.emphasis ? <em>{run.text}</em> : run.text;
  const marked = run.strong ? <strong>{emphasised}</strong> : emphasised;
  if (!run.href || !safeHref.safeParse(run.href).success) return marked;
  return (
    <a href={run.href} rel="noopener">
      {marked}
    </a>
  );
}
