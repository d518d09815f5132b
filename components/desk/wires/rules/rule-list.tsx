import { RuleListForm } from '#components/desk/wires/rules/rule-list-form.tsx';
import { actionsInWords, conditionsInWords, type RuleNames } from '#components/desk/wires/rules/rule-words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import { pressField } from '#lib/wires/routing/changing/rule-fields.ts';
import type { RoutingRule } from '#lib/wires/types.ts';

type Props = {
  rules: readonly RoutingRule[];
  ruleSetId: number | null;
  names: RuleNames;
  /** Null for whoever may only look, and for a version that is not in force. */
  change: FormAction | null;
};

/** The rules in their order, each in words, with what can be done with it. */
export function RuleList({ rules, ruleSetId, names, change }: Props) {
  const list = (
    <ol className="rule-list">
      {rules.map((rule, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule is known by its place, and so are its buttons
        <li key={place} id={`rule-${place + 1}`} className="rule-line" data-off={!rule.isOn || undefined}>
          <span className="rule-number" aria-hidden="true">
            {place + 1}
          </span>
          <RuleText rule={rule} names={names} />
          {change && <RuleSteps {...{ rule, place, ruleSetId }} isLast={place === rules.length - 1} />}
        </li>
      ))}
    </ol>
  );
  if (rules.length === 0) return <p className="notice">There is no rule: every story goes where its wire says.</p>;
  return change ? (
    <RuleListForm action={change} ruleSetId={ruleSetId}>
      {list}
    </RuleListForm>
  ) : (
    list
  );
}

function RuleText({ rule, names }: { rule: RoutingRule; names: RuleNames }) {
  const conditions = conditionsInWords(rule.when, names);
  return (
    <div className="rule-text">
      <h2 className="rule-name" dir="auto">
        {rule.name} {!rule.isOn && <span className="badge badge-spiked">Off</span>}
      </h2>
      <p>
        {conditions === 'always' ? 'Always' : `When ${conditions}`}:{' '}
        <strong>{actionsInWords(rule.actions, names)}</strong>.
      </p>
    </div>
  );
}

type StepProps = { rule: RoutingRule; place: number; ruleSetId: number | null; isLast: boolean };

function RuleSteps({ rule: { name, isOn }, place, ruleSetId, isLast }: StepProps) {
  const version = ruleSetId;
  return (
    <div className="rule-steps row">
      <Step step="up" words="Move up" {...{ name, place }} isDisabled={place === 0} />
      <Step step="down" words="Move down" {...{ name, place }} isDisabled={isLast} />
      <Step step={isOn ? 'off' : 'on'} words={isOn ? 'Switch off' : 'Switch on'} {...{ name, place }} />
      <a className="button button-small" href={addressOf('wireRule', { place: place + 1 }, { version })}>
        Change <span className="visually-hidden">“{name}”</span>
      </a>
      <a className="button button-small" href={addressOf('newWireRule', {}, { version, copy: place + 1 })}>
        Copy <span className="visually-hidden">“{name}”</span>
      </a>
      <Step step="remove" words="Remove" {...{ name, place }} />
    </div>
  );
}

type StepButtonProps = { step: string; words: string; name: string; place: number; isDisabled?: boolean };

function Step({ step, words, name, place, isDisabled = false }: StepButtonProps) {
  return (
    <button
      type="submit"
      className={step === 'remove' ? 'button button-small button-danger' : 'button button-small'}
      name={pressField}
      value={`${step} ${place}`}
      disabled={isDisabled}
    >
      {words} <span className="visually-hidden">“{name}”</span>
    </button>
  );
}
