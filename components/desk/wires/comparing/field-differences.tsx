import { Difference, SideWords } from '#components/desk/wires/comparing/difference.tsx';
import { changedWords, fieldNames, takeLabel } from '#components/desk/wires/comparing/difference-words.ts';
import { fieldLines } from '#components/desk/wires/comparing/side-lines.ts';
import { type ShownPictures, SidePicture } from '#components/desk/wires/comparing/side-picture.tsx';
import { ShownChanges } from '#components/story/history/changes.tsx';
import type { StoryContent } from '#lib/stories/types.ts';
import type { FieldDifference, WireTexts } from '#lib/wires/comparing/types.ts';

type Props = { texts: WireTexts; differences: readonly FieldDifference[]; pictures: ShownPictures; mayTake: boolean };

/** What differs above and below the body. */
export function FieldDifferences({ texts, differences, pictures, mayTake }: Props) {
  const side = (content: StoryContent, { field }: FieldDifference) => {
    const lines = fieldLines(texts.base, content, field);
    const picture = field === 'leadPicture' && <SidePicture picture={content.leadPicture} pictures={pictures} />;
    return (
      <SideWords picture={picture}>
        {lines.length === 0 && !picture && <span className="soft">None</span>}
        <ShownChanges changes={lines} storyLanguage={content.language} language="en" />
      </SideWords>
    );
  };
  return differences.map((difference) => {
    const { field, by, name } = difference;
    const { heading, name: what } = fieldNames[field];
    return (
      <div key={name} className="wire-part">
        <h2>{heading}</h2>
        <Difference
          name={heading}
          takes={[{ name, by, words: changedWords[by], label: takeLabel(what, by), about: '' }]}
          wire={side(texts.newest, difference)}
          ours={side(texts.ours, difference)}
          mayTake={mayTake}
        />
      </div>
    );
  });
}
