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

export const metadata: Metadata = { title: 'Rule' };

type Props = { params: Promise<{ place: string }>; searchParams: Promise<{ version?: string | string[] }> };

/** A rule as it stands in the version that was opened. */
export default async function WireRulePage({ params, searchParams }: Props) {
  const { place } = await params;
  const version = readNumber((await searchParams).version);
  const actor = await requireActor(addressOf('wireRule', { place }, { version }));
  if (!isAllowed(actor, 'wire.route')) notFound();
  const opened = await orNotFound(readOpened(database(), actor, version));
  const from = (readNumber(place) ?? 0) - 1;
  const rule = opened.rules[from];
  if (!rule) notFound();
  return <RulePage {...{ actor, opened, from }} heading={rule.name} start={rule} to={from} />;
}
