import { useId, useState } from 'react';
import { TextBox } from '#components/desk/forms/text-box.tsx';
import type { FieldsProps } from '#components/desk/story-editor/fields/head-fields.tsx';
import { topicsShown } from '#components/desk/story-editor/fields/topics-shown.ts';
import { nameKey } from '#lib/authors/name-key.ts';
import type { DeskResult } from '#lib/staff/forms/desk-result.ts';
import type { Topic } from '#lib/topics/types.ts';

/** As many as a story may have; `storyContentSchema` holds it. */
const maxTopics = 12;

type Props = FieldsProps & {
  topics: readonly Topic[];
  /** Makes a topic; null for whoever may only choose. */
  add: ((name: string) => Promise<DeskResult<Topic>>) | null;
};

/** What a story is about. Those that are chosen stand first; a topic stays where it is while it is ticked. */
export function TopicsField({ fields, change, errors, topics, add }: Props) {
  const id = useId();
  const [filter, setFilter] = useState('');
  const [first, setFirst] = useState(fields.topicIds);
  const [added, setAdded] = useState<readonly Topic[]>([]);
  const [note, setNote] = useState<{ kind: 'done' | 'fault'; text: string } | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const chosen = fields.topicIds;
  const isFull = chosen.length >= maxTopics;
  const known = [...topics, ...added];
  const { shown, more } = topicsShown(known, { chosen, first, filter });
  const name = filter.trim();
  const isNew = name !== '' && !known.some((topic) => nameKey(topic.name) === nameKey(name));

  const find = (words: string) => {
    setFilter(words);
    setFirst(chosen);
    setNote(null);
  };
  const toggle = (topicId: number, on: boolean) =>
    change({ topicIds: on ? [...chosen, topicId] : chosen.filter((other) => other !== topicId) });
  const make = async () => {
    if (!add || isAdding) return;
    setIsAdding(true);
    try {
      const result = await add(name);
      if (result.kind !== 'ok') {
        setNote({
          kind: 'fault',
          text: result.kind === 'refused' ? result.message : Object.values(result.fieldErrors).join(' '),
        });
        return;
      }
      const topicIds = [...chosen, result.value.id];
      setAdded([...added, result.value]);
      change({ topicIds });
      setFirst(topicIds);
      setFilter('');
      setNote({ kind: 'done', text: `“${result.value.name}” is a topic now, and chosen.` });
    } catch {
      setNote({ kind: 'fault', text: 'The topic was not made. Check the connection and try again.' });
    } finally {
      setIsAdding(false);
    }
  };

  return (
    <fieldset className="card stack topics-field" aria-describedby={`${id}-about`}>
      <legend>Topics</legend>
      <p id={`${id}-about`} className="field-hint">
        {chosen.length} of at most {maxTopics} chosen.
      </p>
      <div className="field">
        <label htmlFor={id}>{add ? 'Find or add a topic' : 'Find a topic'}</label>
        <TextBox
          id={id}
          type="search"
          autoComplete="off"
          maxLength={60}
          value={filter}
          onChange={(event) => find(event.target.value)}
        />
      </div>
      {shown.length > 0 && (
        <div className="topics-choices">
          {shown.map((topic) => (
            <label key={topic.id} className="choice">
              <input
                type="checkbox"
                checked={chosen.includes(topic.id)}
                disabled={isFull && !chosen.includes(topic.id)}
                onChange={(event) => toggle(topic.id, event.target.checked)}
              />
              {topic.name}
            </label>
          ))}
        </div>
      )}
      {more > 0 && (
        <p className="field-hint">{`${more} more: type a part of the name to find ${more === 1 ? 'it' : 'them'}.`}</p>
      )}
      {add && isNew && (
        <button type="button" className="button button-small" disabled={isFull || isAdding} onClick={() => void make()}>
          Add the topic “{name}”
        </button>
      )}
      {!add && isNew && shown.every((topic) => chosen.includes(topic.id)) && (
        <p className="field-hint">No such topic. An editor can add it.</p>
      )}
      <p role="status" className="field-hint">
        {note?.kind === 'done' ? note.text : ''}
      </p>
      {(errors.topicIds || note?.kind === 'fault') && (
        <p role="alert" className="field-error">
          {note?.kind === 'fault' ? note.text : errors.topicIds}
        </p>
      )}
    </fieldset>
  );
}
