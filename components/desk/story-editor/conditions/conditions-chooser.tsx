'use client';
import { useEffect, useId, useRef, useState } from 'react';
import type { Asked } from '#components/desk/story-editor/conditions/conditions.tsx';
import { SelectField } from '#components/desk/story-editor/fields/select-field.tsx';
import type { Takeable } from '#lib/conditions/blocks/types.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { TakenConditions } from '#lib/stories/blocks/conditions.ts';

type Props = {
  editions: readonly Edition[];
  firstId: number | undefined;
  ask: (editionId: number) => Promise<Asked>;
  /** Called once, with null when the person changed their mind. */
  onDone: (chosen: TakenConditions | null) => void;
};

const kinds = [
  { shows: 'weather', heading: 'Weather' },
  { shows: 'closure', heading: 'Closures and incidents' },
  { shows: 'camera', heading: 'Cameras' },
] as const;

/** A dialog with what there is to show of a place now. */
export function ConditionsChooser({ editions, firstId, ask, onDone }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [editionId, setEditionId] = useState(firstId ?? editions[0]?.id ?? 0);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [search, setSearch] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    let isWanted = true;
    setAsked(null);
    void ask(editionId).then((answer) => isWanted && setAsked(answer));
    return () => {
      isWanted = false;
    };
  }, [ask, editionId]);
  const takeable = asked?.kind === 'found' ? asked.takeable : [];
  const found = takeable.filter((one) => isFoundBy(one, search));
  return (
    <dialog ref={dialog} className="picture-chooser" aria-labelledby={id} onClose={() => onDone(null)}>
      <div className="page-head">
        <h2 id={id}>Choose conditions</h2>
        <button type="button" className="button button-small" onClick={() => onDone(null)}>
          Cancel
        </button>
      </div>
      <SelectField
        label="Place"
        value={editionId}
        options={editions.map((edition) => ({ value: edition.id, name: edition.name }))}
        onChange={setEditionId}
      />
      {takeable.length > 8 && (
        <div className="field">
          <label htmlFor={`${id}-find`}>Find</label>
          <input
            id={`${id}-find`}
            type="search"
            placeholder="A road or a place"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
      )}
      <p role="status" className={asked?.kind === 'fault' ? 'field-error' : 'soft'}>
        {stateInWords(asked, found.length)}
      </p>
      {kinds.map(({ shows, heading }) => (
        <Choices
          key={shows}
          heading={heading}
          takeable={found.filter(({ block }) => block.shows === shows)}
          onChoose={onDone}
        />
      ))}
    </dialog>
  );
}

function stateInWords(asked: Asked | null, count: number): string {
  if (asked === null) return 'Asking what is there now…';
  if (asked.kind === 'fault') return asked.message;
  if (asked.takeable.length === 0) return 'Nothing is known of this place now. Nothing in your story has changed.';
  return count === 0 ? 'Nothing here has these words.' : '';
}

function isFoundBy({ block: { taken } }: Takeable, search: string): boolean {
  const { name, main, details } = taken;
  return [name, main, ...details].join(' ').toLowerCase().includes(search.trim().toLowerCase());
}

type ChoicesProps = {
  heading: string;
  takeable: readonly Takeable[];
  onChoose: (chosen: TakenConditions) => void;
};

function Choices({ heading, takeable, onChoose }: ChoicesProps) {
  if (takeable.length === 0) return null;
  return (
    <section className="stack">
      <h3>{heading}</h3>
      <ul className="conditions-choices">
        {takeable.map(({ block, picture }) => (
          <li key={block.signature}>
            <button type="button" onClick={() => onChoose(block)}>
              {picture && <img src={picture} alt="" loading="lazy" />}
              <strong>{block.taken.main}</strong>
              <span>{[block.taken.name, ...block.taken.details, block.taken.time].join(' – ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
