import { Fragment } from 'react';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { ActedRule } from '#lib/wires/routing/types.ts';

/** The rules that acted on an item, each as it stood in the list then. */
export function ActedRules({ rules, ruleSetId }: { rules: readonly ActedRule[]; ruleSetId: number | null }) {
  return rules.map(({ name, place }, index) => (
    <Fragment key={place}>
      {index > 0 && ', '}
      <a href={`${addressOf('wireRules', {}, { version: ruleSetId })}#rule-${place + 1}`} dir="auto">
        {name}
      </a>
    </Fragment>
  ));
}
