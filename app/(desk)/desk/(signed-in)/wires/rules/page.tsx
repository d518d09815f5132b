import '#app/(desk)/desk/(signed-in)/wires/wires.css';
import type { Metadata } from 'next';
import { orNotFound } from '#app/or-not-found.ts';
import { ActionForm } from '#components/desk/forms/action-form.tsx';
import { LostForms } from '#components/desk/forms/lost-forms.tsx';
import { RuleList } from '#components/desk/wires/rules/rule-list.tsx';
import { RuleVersions } from '#components/desk/wires/rules/rule-versions.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { changeRulesAction, restoreRulesAction } from '#lib/wires/routing/actions.ts';
import { getRuleSet, listRuleSets } from '#lib/wires/routing/changing/rule-sets.ts';
import { getRules } from '#lib/wires/routing/find-rules.ts';
import { readRuleNames } from './read-names.ts';
import { readNumber } from './read-number.ts';

export const metadata: Metadata = { title: 'Rules' };

type Props = { searchParams: Promise<{ version?: string | string[] }> };

/** The rules in force, or an earlier version of them, to be looked at. */
export default async function WireRulesPage({ searchParams }: Props) {
  const version = readNumber((await searchParams).version);
  const actor = await requireActor(addressOf('wireRules', {}, { version }));
  const [inForce, versions, names, editions] = await Promise.all([
    getRules(database(), actor),
    listRuleSets(database(), actor),
    readRuleNames(actor),
    listEditions(database()),
  ]);
  const isEarlier = version !== null && version !== inForce.ruleSetId;
  const shown = isEarlier ? await orNotFound(getRuleSet(database(), actor, version)) : inForce;
  const mayRoute = isAllowed(actor, 'wire.route');
  const place = editions[0] ?? { name: 'UTC', timeZone: 'UTC' };
  return (
    <div className="stack">
      <p className="row">
        <a href={addressOf('wires')}>All wire stories</a>
        <a href={addressOf('wireFeeds')}>Feeds</a>
      </p>
      <div className="page-head">
        <h1>{isEarlier ? `Rules, version ${version}` : 'Rules'}</h1>
        {mayRoute && !isEarlier && (
          <a className="button button-primary" href={addressOf('newWireRule')}>
            Add a rule
          </a>
        )}
      </div>
      {isEarlier ? (
        <div className="notice notice-warn stack">
          <p>
            These rules are not in force. <a href={addressOf('wireRules')}>See those that are</a>
          </p>
          {mayRoute && (
            <ActionForm
              action={restoreRulesAction}
              label={`Go back to version ${version}`}
              hidden={{ ruleSetId: String(inForce.ruleSetId), restoredId: String(version) }}
            />
          )}
        </div>
      ) : (
        <p className="soft">
          Each new wire story is checked against these, from the first on. Where two say different things, the later one
          counts.
        </p>
      )}
      {mayRoute && <LostForms under={addressOf('wireRules')} />}
      <RuleList
        rules={shown.rules}
        ruleSetId={shown.ruleSetId}
        names={names}
        change={mayRoute && !isEarlier ? changeRulesAction : null}
      />
      <RuleVersions {...{ versions, place }} shownId={shown.ruleSetId} now={now()} />
    </div>
  );
}
