'use client';
import { useEffect, useRef } from 'react';
import {
  effectCountsInWords,
  effectInWords,
  outcomeInWords,
  triedInWords,
} from '#components/desk/wires/rules/effect-words.ts';
import { namesOf, type RuleNames } from '#components/desk/wires/rules/rule-words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { formatNumber } from '#lib/language.ts';
import { presses, pressField } from '#lib/wires/routing/changing/rule-fields.ts';
import type { RuleTrial, TriedItem } from '#lib/wires/routing/types.ts';

type Props = {
  trial: RuleTrial;
  /** The id of the form that it is of. */
  form: string;
  names: RuleNames;
};

/** What a rule would have done, and a button that saves exactly that. */
export function Trial({ trial, form, names }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // whoever pressed the button is at the end of the form
  // biome-ignore lint/correctness/useExhaustiveDependencies: each trial anew
  useEffect(() => heading.current?.focus(), [trial]);
  const { items, changedCount } = trial;
  const more = changedCount - items.length;
  return (
    <section className="rule-trial card stack" aria-labelledby="trial">
      <h2 id="trial" ref={heading} tabIndex={-1}>
        What it would have done
      </h2>
      <p>
        <strong>{outcomeInWords(trial)}</strong> {triedInWords(trial)}
      </p>
      {changedCount > 0 && (
        <ul className="rule-effects">
          {effectCountsInWords(trial).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {items.length > 0 && (
        <ul className="rule-changes" aria-label="Stories that would go another way">
          {items.map((item) => (
            <Change key={item.id} item={item} names={names} />
          ))}
        </ul>
      )}
      {more > 0 && <p className="soft">And {formatNumber('en', more)} more.</p>}
      <div>
        <button type="submit" form={form} className="button button-primary" name={pressField} value={presses.saveTried}>
          Save it as it was tried
        </button>
      </div>
    </section>
  );
}

function Change({ item, names }: { item: TriedItem; names: RuleNames }) {
  const { before, after } = item;
  return (
    <li>
      <a href={addressOf('wireItem', { id: item.id })} dir="auto">
        {item.title || 'Without a headline'}
      </a>
      <div className="small soft">{namesOf([item.wireId], names.wires).join()}</div>
      <div className="small">
        <span className="visually-hidden">Before: </span>
        {effectInWords(before, after, names)} <span aria-hidden="true">→</span>
        <span className="visually-hidden">; after: </span> <strong>{effectInWords(after, before, names)}</strong>
      </div>
    </li>
  );
}
