import { BodyDifferences } from '#components/desk/wires/comparing/body-differences.tsx';
import { FieldDifferences } from '#components/desk/wires/comparing/field-differences.tsx';
import type { ShownPictures } from '#components/desk/wires/comparing/side-picture.tsx';
import { WireTextForm } from '#components/desk/wires/comparing/wire-text-form.tsx';
import { WithdrawalForm } from '#components/desk/wires/comparing/withdrawal-form.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import type { DeskStory } from '#lib/stories/desk/types.ts';
import { compareWithWire } from '#lib/wires/comparing/compare-with-wire.ts';
import { linkIds } from '#lib/wires/comparing/link-ids.ts';
import { allOfWire, keepOurs, takeField } from '#lib/wires/comparing/types.ts';
import type { WireText } from '#lib/wires/following/types.ts';

type Props = {
  story: DeskStory;
  text: WireText;
  pictures: ShownPictures;
  may: { take: boolean; takeBack: boolean };
  actions: { take: FormAction; answer: FormAction };
};

/** The newest text of a story's wire beside the story, to take what of it is wanted. */
export function WireTextPage({ story, text, pictures, may, actions }: Props) {
  const texts = linkIds({ base: text.base, ours: story.content, newest: text.newest });
  const { fields, rows } = compareWithWire(texts);
  const differences = [...fields, ...rows.flatMap((row) => row.differences)];
  const item = { id: text.itemId, version: text.newestVersion };
  const isOther = differences.length > 0;
  const isTakeable = may.take && differences.some(({ by }) => by === 'wire');
  return (
    <div className="stack wire-text-page">
      <h1>The wire’s newest text</h1>
      <p className="soft">{story.content.headline || 'A story without a headline'}</p>
      <WithdrawalForm action={actions.answer} item={item} isOpen={text.isWithdrawalOpen} mayAnswer={may.takeBack} />
      <p>{standingOf(text, isOther)}</p>
      <WireTextForm
        action={actions.take}
        seen={{ ...item, storyVersion: story.version }}
        steps={
          <>
            {isTakeable && (
              <button type="submit" className="button button-primary" name={takeField} value={allOfWire}>
                Take all of the wire’s text that we did not change
              </button>
            )}
            {may.take && (text.isWaiting || (text.isDetached && !isOther)) && (
              <button type="submit" className="button" name={takeField} value={keepOurs}>
                {isOther ? 'Keep ours' : 'Follow the wire again'}
              </button>
            )}
            <a className="button button-quiet" href={addressOf('deskStory', { id: story.id })}>
              Back to the story
            </a>
          </>
        }
      >
        {isOther && <Legend isPublic={story.state === 'published'} />}
        <FieldDifferences {...{ texts, pictures }} differences={fields} mayTake={may.take} />
        {rows.some((row) => row.differences.length > 0) && (
          <div className="wire-part">
            <h2>Body</h2>
            <BodyDifferences
              {...{ rows, pictures }}
              sides={{ wire: texts.newest, ours: texts.ours }}
              mayTake={may.take}
            />
          </div>
        )}
      </WireTextForm>
    </div>
  );
}

function Legend({ isPublic }: { isPublic: boolean }) {
  return (
    <p className="changes small">
      <del>Struck-through</del> words were taken out and <ins>underlined</ins> ones written, by each side in the words
      that both began with. What is taken becomes the story’s newest version; what it replaces stays in the history.
      {isPublic && ' Readers get it when somebody updates the story.'}
    </p>
  );
}

function standingOf({ isDetached, isWaiting }: WireText, isOther: boolean): string {
  if (!isOther) {
    return isDetached
      ? 'This story has all of the wire’s text.'
      : 'This story has all of the wire’s text, and follows it: newer text comes in by itself.';
  }
  if (isWaiting) return 'The wire has a newer text. Nothing of it is in the story until somebody takes it.';
  return isDetached
    ? 'Somebody has compared the two. The story is as we have it, and does not follow its wire.'
    : 'This story follows its wire.';
}
