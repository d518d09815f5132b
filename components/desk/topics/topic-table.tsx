import { ActionForm } from '#components/desk/forms/action-form.tsx';
import { topicFields } from '#components/desk/topics/topic-fields.ts';
import { readableSlug } from '#lib/slug.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import type { DescribedTopic } from '#lib/topics/types.ts';

type Props = { topics: readonly DescribedTopic[]; save: FormAction };

/** Every topic, each with a form to change it. */
export function TopicTable({ topics, save }: Props) {
  if (topics.length === 0) return <p className="soft">There is no topic yet.</p>;
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Address</th>
          <th scope="col">Description</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {topics.map((topic) => (
          <tr key={topic.id}>
            <th scope="row">{topic.name}</th>
            <td data-label="Address">{readableSlug(topic.slug)}</td>
            <td data-label="Description">{topic.description}</td>
            <td data-label="Change">
              <details>
                <summary>
                  Change <span className="visually-hidden">{topic.name}</span>
                </summary>
                <ActionForm
                  action={save}
                  label="Change the topic"
                  about={topic.name}
                  hidden={{ id: String(topic.id) }}
                  fields={topicFields(topic)}
                />
              </details>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
