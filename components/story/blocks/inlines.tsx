import { Fragment } from 'react';
import { keyed } from '#components/ui/keyed.ts';
import { hrefOnPage, type Inline } from '#lib/stories/blocks/inline.ts';

/** Runs of text with their marks. A link that is not allowed any more is shown as its words. */
export function Inlines({ text }: { text: readonly Inline[] }) {
  return keyed(text).map(({ key, item }) => <Run key={key} run={item} />);
}

function Run({ run }: { run: Inline }) {
  const { script: Script } = run;
  const words = <Lines text={run.text} />;
  const set = Script ? <Script>{words}</Script> : words;
  const emphasised = run.emphasis ? <em>{set}</em> : set;
  const marked = run.strong ? <strong>{emphasised}</strong> : emphasised;
  const href = hrefOnPage(run.href);
  if (href === null) return marked;
  return (
    <a href={href} rel="noopener">
      {marked}
    </a>
  );
}

/** Plain words whose lines end where "\n" says. */
export function Lines({ text }: { text: string }) {
  return keyed(text.split('\n')).map(({ key, item: line }, index) => (
    <Fragment key={key}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}
