import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readNumber } from '#app/(desk)/desk/(signed-in)/wires/rules/read-number.ts';
import { readOpened } from '#app/(desk)/desk/(signed-in)/wires/rules/read-opened.ts';
import { RulePage } from '#app/(desk)/desk/(signed-in)/wires/rules/rule-page.tsx';
import { orNotFound } from '#app/or-not-found.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { newRule } from '#lib/wires/routing/changing/rule-fields.ts';

export const metadata: Metadata = { title: 'New rule' };

type Props = { searchParams: Promise<{ version?: string | string[]; copy?: string | string[] }> };

/** A new rule, or a copy of one, which stands after it. */
export default async function NewWireRulePage({ searchParams }: Props) {
  const asked = await searchParams;
  const [version, copy] = [readNumber(asked.version), readNumber(asked.copy)];
  const actor = await requireActor(addressOf('newWireRule', {}, { version, copy }));
  if (!isAllowed(actor, 'wire.route')) notFound();
  const opened = await orNotFound(readOpened(database(), actor, version));
  const copied = copy === null ? undefined : opened.rules[copy - 1];
  const start = copied ? { ...copied, name: `${copied.name.slice(0, 70)}, copy` } : newRule;
  return (
    <RulePage
      {...{ actor, opened, start }}
      heading={copied ? `Copy of “${copied.name}”` : 'Add a rule'}
      from={null}
      to={copied && copy !== null ? copy : opened.rules.length}
    />
  );
}
