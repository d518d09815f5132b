import { useState } from 'react';
import type { BlockFormProps } from '#components/desk/story-editor/blocks/block-forms.tsx';
import { useConditions } from '#components/desk/story-editor/conditions/conditions.tsx';
import { SelectField } from '#components/desk/story-editor/fields/select-field.tsx';
import { hourMs, nowMs } from '#lib/clock.ts';
import { isLive, liveMsOf, type TakenConditions, untilAfter } from '#lib/stories/blocks/conditions.ts';

const spans = [3, 6, 12, 24, 48];

/** What a place's conditions were when they were taken, and for how long readers see them as they are. */
export function ConditionsForm({ block, onChange }: BlockFormProps<'conditions'>) {
  const { ask, choose } = useConditions();
  const [note, setNote] = useState('');
  const { name, main, details, time, language } = block.taken;
  const hours = liveMsOf(block) / hourMs;
  const live = isLive(block, nowMs());
  const take = (taken: TakenConditions) => {
    setNote('');
    onChange({ ...taken, until: untilAfter(taken.takenAt, liveMsOf(block)) });
  };
  const takeAnew = async () => {
    setNote('Asking what is there now…');
    const asked = await ask(block.editionId);
    if (asked.kind === 'fault') return setNote(asked.message);
    const same = asked.takeable.find((one) => isSameSubject(one.block, block));
    if (same) take(same.block);
    else setNote('Nothing is known of it now. What was taken before stays.');
  };
  const chooseOther = async () => {
    const chosen = await choose(block.editionId);
    if (chosen) take(chosen);
  };
  return (
    <div className="stack">
      <div className="conditions-taken">
        <p className="soft small">{name}</p>
        <p lang={language}>
          <strong>{main}</strong>
        </p>
        {details.length > 0 && <p lang={language}>{details.join(' – ')}</p>}
        <p className="soft small">{time}</p>
      </div>
      <SelectField
        label="Live for"
        value={hours}
        options={[...new Set([...spans, hours])]
          .sort((one, other) => one - other)
          .map((value) => ({ value, name: spanInWords(value) }))}
        onChange={(value) => onChange({ ...block, until: untilAfter(block.takenAt, value * hourMs) })}
      />
      <p className="field-hint">
        {live
          ? 'Counted from when it was taken. Until then the story’s page shows what is there then; after that, and in feeds and searches, what stands here.'
          : 'Its time is over: readers see what stands here. Take it anew to begin again.'}
      </p>
      <div className="row">
        <button type="button" className="button button-small" onClick={takeAnew}>
          Take it anew
        </button>
        <button type="button" className="button button-small" onClick={chooseOther}>
          Choose another
        </button>
      </div>
      <p role="status" className="field-hint">
        {note}
      </p>
    </div>
  );
}

function isSameSubject(one: Pick<TakenConditions, 'shows' | 'subject'>, other: typeof one): boolean {
  return (
    one.shows === other.shows &&
    one.subject?.sourceId === other.subject?.sourceId &&
    one.subject?.ref === other.subject?.ref
  );
}

function spanInWords(hours: number): string {
  if (hours % 24 === 0) return hours === 24 ? '1 day' : `${hours / 24} days`;
  return `${Math.round(hours * 10) / 10} hours`;
}
