import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LostForms } from '#components/desk/forms/lost-forms.tsx';
import { PageTable } from '#components/desk/pages/page-table.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { primaryLanguage } from '#lib/language.ts';
import { listDeskPages } from '#lib/pages/desk-queries.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';

export const metadata: Metadata = { title: 'Pages' };

export default async function PagesPage() {
  const actor = await requireActor(addressOf('deskPages'));
  if (!isAllowed(actor, 'page.save')) notFound();
  const [pages, editions] = await Promise.all([listDeskPages(database(), actor), listEditions(database())]);
  const languages = [
    ...editions.map((edition) => primaryLanguage(edition.language)),
    ...pages.map((page) => page.language),
  ];
  return (
    <div className="stack">
      <h1>Pages</h1>
      <LostForms under={addressOf('deskPages')} />
      <p className="soft">
        What the paper says of itself. Every edition of a language shows the same words; an edition whose language has
        no words for a page shows those of {editions[0]?.name ?? 'the first edition'}.
      </p>
      <PageTable
        pages={pages}
        languages={[...new Set(languages)]}
        now={now()}
        timeZone={editions[0]?.timeZone ?? 'UTC'}
      />
    </div>
  );
}
