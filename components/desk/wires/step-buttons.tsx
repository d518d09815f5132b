import { pressField, pressOf } from '#lib/wires/desk/press.ts';
import type { ItemState, ItemStep, ItemVersion, Repeat } from '#lib/wires/desk/types.ts';

/** What this person may do with items. */
export type ItemRights = { take: boolean; publish: boolean; drop: boolean; takeBack: boolean };

type Props = {
  item: ItemVersion & { state: ItemState; headline: string; repeats: readonly Repeat[]; isWithdrawalOpen: boolean };
  may: ItemRights;
  /** The form they belong to, where they stand outside it. */
  form?: string;
};

/** The buttons of one item. The keys of the list press them. */
export function StepButtons({ item, may, form }: Props) {
  const others = item.repeats.filter(({ state }) => state === 'inbox');
  if (item.state === 'dropped') {
    return may.drop && <Press step="return" label="Put back" items={[item]} about={item.headline} {...of(form)} />;
  }
  if (item.isWithdrawalOpen && may.takeBack) {
    return (
      <>
        <Press step="takeBack" label="Take back" items={[item]} about={item.headline} {...of(form)} />
        <Press step="keep" label="Keep" items={[item]} about={item.headline} {...of(form)} />
      </>
    );
  }
  if (item.state !== 'inbox') return null;
  return (
    <>
      {may.take && <Press step="take" label="Take" items={[item]} about={item.headline} {...of(form)} />}
      {may.publish && <Press step="publish" label="Publish" items={[item]} about={item.headline} {...of(form)} />}
      {may.drop && (
        <Press
          step="drop"
          label={dropLabel(others.length + 1)}
          items={[item, ...others]}
          about={item.headline}
          {...of(form)}
        />
      )}
    </>
  );
}

const dropLabel = (count: number) => (count === 1 ? 'Drop' : count === 2 ? 'Drop both' : `Drop all ${count}`);

const of = (form: string | undefined) => (form ? { form } : {});

type PressProps = { step: ItemStep; label: string; items: readonly ItemVersion[]; about: string; form?: string };

function Press({ step, label, items, about, form }: PressProps) {
  return (
    <button
      type="submit"
      className="button button-small"
      name={pressField}
      value={pressOf(step, items)}
      data-step={step}
      form={form}
    >
      {label} <span className="visually-hidden">“{about}”</span>
    </button>
  );
}
