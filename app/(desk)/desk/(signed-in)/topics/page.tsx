import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '#components/desk/forms/action-form.tsx';
import { topicFields } from '#components/desk/topics/topic-fields.ts';
import { TopicTable } from '#components/desk/topics/topic-table.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { saveTopicAction } from '#lib/topics/actions.ts';
import { listDeskTopics } from '#lib/topics/queries.ts';

export const metadata: Metadata = { title: 'Topics' };

export default async function TopicsPage() {
  const actor = await requireActor(addressOf('deskTopics'));
  if (!isAllowed(actor, 'topic.save')) notFound();
  const topics = await listDeskTopics(database(), actor);
  return (
    <div className="stack">
      <h1>Topics</h1>
      <TopicTable topics={topics} save={saveTopicAction} />
      <h2>Add a topic</h2>
      <ActionForm action={saveTopicAction} label="Add the topic" tone="primary" fields={topicFields()} />
    </div>
  );
}
