import { Fragment, type ReactNode } from 'react';
import { Between } from '#components/ui/between.tsx';
import { keyed } from '#components/ui/keyed.ts';

/** Parts on one line; what there is nothing of is left out. */
export function InLine({ parts }: { parts: readonly ReactNode[] }) {
  return keyed(parts.filter(Boolean)).map(({ key, item }, place) => (
    <Fragment key={key}>
      {place > 0 && <Between />}
      {item}
    </Fragment>
  ));
}
