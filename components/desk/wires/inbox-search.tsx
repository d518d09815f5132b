import { type InboxView, inboxPath, isNarrowed } from '#components/desk/wires/inbox-filter.ts';
import { doubtNames } from '#components/desk/wires/wire-names.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { wireDoubts } from '#lib/wires/desk/types.ts';

type Named = { id: number; name: string };
type Props = {
  view: InboxView;
  wires: readonly Named[];
  editions: readonly Named[];
  sections: readonly Named[];
};

/** Narrows the list. A plain form, so that what is shown has an address. */
export function InboxSearch({ view, wires, editions, sections }: Props) {
  return (
    <search>
      <form className="wire-search" action={addressOf('wires')} aria-label="Narrow the list">
        {view.tab !== 'inbox' && <input type="hidden" name="tab" value={view.tab} />}
        <div className="field wire-search-words">
          <label htmlFor="wire-q">Words of the headline</label>
          <input id="wire-q" type="search" name="q" defaultValue={view.search} />
        </div>
        <Choice name="wire" label="Wire" value={view.wireId} options={named(wires)} />
        <Choice name="edition" label="Edition" value={view.editionId} options={named(editions)} />
        <Choice name="section" label="Section" value={view.sectionId} options={named(sections)} />
        <Choice
          name="doubt"
          label="Doubt"
          value={view.doubt}
          options={[['any', 'Any doubt'], ...wireDoubts.map((doubt) => [doubt, doubtNames[doubt]] as const)]}
        />
        {(view.tab === 'inbox' || view.tab === 'releases') && (
          <Choice
            name="seen"
            label="Seen"
            value={view.seen}
            options={[
              ['no', 'Not seen yet'],
              ['yes', 'Seen'],
            ]}
          />
        )}
        <div className="row wire-search-buttons">
          <button type="submit" className="button">
            Show
          </button>
          {isNarrowed(view) && (
            <a
              className="button button-quiet"
              href={inboxPath({
                ...view,
                wireId: null,
                editionId: null,
                sectionId: null,
                doubt: null,
                seen: null,
                search: '',
                beforeId: null,
                itemId: null,
              })}
            >
              Show all
            </a>
          )}
        </div>
      </form>
    </search>
  );
}

const named = (all: readonly Named[]) => all.map(({ id, name }) => [String(id), name] as const);

type ChoiceProps = {
  name: string;
  label: string;
  value: string | number | null;
  options: readonly (readonly [string, string])[];
};

function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={`wire-${name}`}>{label}</label>
      <select id={`wire-${name}`} name={name} defaultValue={value ?? ''}>
        <option value="">All</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
