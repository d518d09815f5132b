import type { ReactNode } from 'react';
import { Difference, SideWords } from '#components/desk/wires/comparing/difference.tsx';
import { blockNames, blockWords, takeBlockLabel } from '#components/desk/wires/comparing/difference-words.ts';
import { blockLines } from '#components/desk/wires/comparing/side-lines.ts';
import { type ShownPictures, SidePicture } from '#components/desk/wires/comparing/side-picture.tsx';
import { ShownChanges } from '#components/story/history/changes.tsx';
import { keyed } from '#components/ui/keyed.ts';
import { textOf } from '#lib/stories/blocks/body.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import type { BodyRow } from '#lib/wires/comparing/types.ts';

type Sides = { wire: StoryContent; ours: StoryContent };
type Props = { rows: readonly BodyRow[]; sides: Sides; pictures: ShownPictures; mayTake: boolean };

/** So many blocks in a row that are the same are folded away. */
const foldedFrom = 3;
const aboutLength = 40;

/** The body, block by block, in the wire's order. */
export function BodyDifferences({ rows, sides, pictures, mayTake }: Props) {
  return keyed(runsOf(rows)).map(({ key, item: run }) => {
    const [row] = run;
    if (!row) return null;
    if (row.differences.length > 0) return <Row key={key} {...{ row, sides, pictures, mayTake }} />;
    const same = run.map(
      ({ ours }) =>
        ours && <Words key={ours.id} block={ours} base={null} language={sides.ours.language} pictures={pictures} />,
    );
    if (run.length < foldedFrom)
      return (
        <div key={key} className="wire-same soft">
          {same}
        </div>
      );
    return (
      <details key={key} className="wire-same">
        <summary>{run.length} paragraphs that are the same</summary>
        {same}
      </details>
    );
  });
}

/** Each row that differs by itself, and those that are the same together. */
function runsOf(rows: readonly BodyRow[]): BodyRow[][] {
  const runs: BodyRow[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    const isSame = row.differences.length === 0;
    if (isSame && last?.[0]?.differences.length === 0) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

type RowProps = { row: BodyRow; sides: Sides; pictures: ShownPictures; mayTake: boolean };

function Row({ row: { base, ours, wire, differences }, sides, pictures, mayTake }: RowProps) {
  const block = wire ?? ours;
  if (!block) return null;
  const about = beginningOf(block);
  const takes = differences.map(({ name, by, kind }) => ({
    name,
    by,
    words: blockWords({ kind, by }),
    label: takeBlockLabel({ kind, by }, block.type),
    about,
  }));
  const isMoved = differences.some(({ kind }) => kind === 'place');
  const side = (of: Block | null, content: StoryContent, whose: string): ReactNode =>
    of ? (
      <>
        <Words block={of} base={base} language={content.language} pictures={pictures} />
        {isMoved && <p className="small soft">{placeIn(content, of)}</p>}
      </>
    ) : (
      <p className="small soft">{base ? `It is not in ${whose} any more.` : `It is not in ${whose}.`}</p>
    );
  return (
    <Difference
      name={[capital(blockNames[block.type]), about && `“${about}”`].filter(Boolean).join(' ')}
      takes={takes}
      wire={side(wire, sides.wire, 'the wire’s text')}
      ours={side(ours, sides.ours, 'ours')}
      mayTake={mayTake}
    />
  );
}

/** Where a block stands that was moved. */
function placeIn({ body }: StoryContent, { id }: Block): string {
  const before = body[body.findIndex((block) => block.id === id) - 1];
  if (!before) return 'At the beginning';
  return `After the ${blockNames[before.type]} “${beginningOf(before)}”`;
}

type WordsProps = { block: Block; base: Block | null; language: string; pictures: ShownPictures };

function Words({ block, base, language, pictures }: WordsProps) {
  const picture = block.type === 'image' && <SidePicture picture={block.picture} pictures={pictures} />;
  return (
    <SideWords picture={picture}>
      <ShownChanges changes={blockLines(base, block)} storyLanguage={language} language="en" />
    </SideWords>
  );
}

function beginningOf(block: Block): string {
  const text = textOf([block]).join(' ');
  return text.length > aboutLength ? `${text.slice(0, aboutLength)}…` : text;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
