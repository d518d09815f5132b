import '#app/(desk)/desk/(signed-in)/wires/wires.css';
import { RuleForm } from '#components/desk/wires/rules/rule-form.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { saveRuleAction } from '#lib/wires/routing/actions.ts';
import { warmRouter } from '#lib/wires/routing/apart/route-apart.ts';
import type { RulesInForce } from '#lib/wires/routing/find-rules.ts';
import type { RoutingRule } from '#lib/wires/types.ts';
import { readRuleNames } from './read-names.ts';

type Props = {
  actor: Actor;
  heading: string;
  opened: RulesInForce & { isInForce: boolean };
  from: number | null;
  start: RoutingRule;
  to: number;
};

/** The form of a rule, new or not. */
export async function RulePage({ actor, heading, opened, from, start, to }: Props) {
  const names = await readRuleNames(actor);
  // whoever is here will soon try one
  warmRouter();
  const others = opened.rules.filter((_rule, place) => place !== from).map(({ name }) => name);
  return (
    <div className="stack">
      <p>
        <a href={addressOf('wireRules')}>All rules</a>
      </p>
      <h1 dir="auto">{heading}</h1>
      {!opened.isInForce && (
        <p className="notice notice-warn">
          The rules were saved again since you opened this one.{' '}
          <a href={addressOf('wireRules')}>See how they are now</a>
        </p>
      )}
      <RuleForm
        action={saveRuleAction}
        seen={{ ruleSetId: opened.ruleSetId, from }}
        {...{ start, to, others, names }}
      />
    </div>
  );
}
