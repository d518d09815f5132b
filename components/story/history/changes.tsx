import { Inlines } from '#components/story/blocks/inlines.tsx';
import { linkInWords, marksInWords } from '#components/story/history/marks-in-words.ts';
import { historyWords } from '#components/story/history/words.ts';
import { foreign } from '#components/ui/foreign.ts';
import { keyed } from '#components/ui/keyed.ts';
import { plural } from '#lib/language.ts';
import type { BlockType } from '#lib/stories/blocks/kinds.ts';
import { cellBreak } from '#lib/stories/comparing/block-lines.ts';
import type { PartName } from '#lib/stories/comparing/compare-contents.ts';
import type { Run } from '#lib/stories/comparing/fold-runs.ts';
import type { TextRun } from '#lib/stories/comparing/mark-changes.ts';
import type { Note, ShownChange, ShownPart } from '#lib/stories/comparing/shown-changes.ts';

type Languages = { storyLanguage: string; language: string };
type Props<Part extends PartName> = Languages & {
  changes: readonly ShownPart<Part>[];
  names: Readonly<Record<Part, string>>;
};

/** What differs between two versions, word by word. It reads without colour, and aloud. */
export function Changes<Part extends PartName>({ changes, names, ...languages }: Props<Part>) {
  return changes.map(({ part, changes: shown }) => (
    <section key={part} className="changes" data-part={part}>
      <h3>{names[part]}</h3>
      <ShownChanges changes={shown} {...languages} />
    </section>
  ));
}

/** The same of one part. */
export function ShownChanges({ changes, ...languages }: Languages & { changes: readonly ShownChange[] }) {
  return keyed(changes).map(({ key, item }) => <Change key={key} change={item} {...languages} />);
}

function Change({ change, storyLanguage, language }: Languages & { change: ShownChange }) {
  const words = historyWords(language);
  switch (change.kind) {
    case 'unchanged':
      return <p className="changes-unchanged">{plural(language, change.lines, words.unchanged)}</p>;
    case 'notes':
      return (
        <p className="changes-notes">{change.notes.map((note) => noteWords(note, change.type, words)).join(' · ')}</p>
      );
    case 'line':
      return (
        <p
          className={change.isMoved ? 'changes-line changes-moved' : 'changes-line'}
          {...foreign(storyLanguage, language)}
        >
          {change.role !== 'text' && (
            <span className="changes-role" {...foreign(language, storyLanguage)}>
              {words.ofType(words.roles[change.role], '')}
            </span>
          )}
          {keyed(change.runs).map(({ key, item }) => (
            <Words key={key} run={item} storyLanguage={storyLanguage} language={language} />
          ))}
        </p>
      );
    default:
      return change satisfies never;
  }
}

/** "Moved", "Added: table" */
function noteWords(note: Note, type: BlockType, words: ReturnType<typeof historyWords>): string {
  const isOfType = note === 'added' || note === 'removed' || note === 'type';
  return isOfType ? words.ofType(words.notes[note], words.types[type]) : words.notes[note];
}

/** Few screen readers say what is struck through or underlined, so words that are not seen say it. */
function Words({ run, storyLanguage, language }: Languages & { run: Run }) {
  const words = historyWords(language);
  const lang = foreign(language, storyLanguage);
  const said = (text: string) => (
    <span className="unseen" {...lang}>
      {' '}
      {text}{' '}
    </span>
  );
  const told = (text: string) =>
    text && (
      <span className="changes-became" {...lang}>
        {' '}
        ({text})
      </span>
    );
  switch (run.kind) {
    case 'same':
      return <SetWords run={run} />;
    case 'marked':
      return (
        <>
          <mark>
            {said(words.marked)}
            <SetWords run={run} />
          </mark>
          {told(marksInWords(run.was, run, words.marks))}
        </>
      );
    case 'removed':
      return (
        <del>
          {said(words.removed)}
          <SetWords run={run} />
          {said(words.end)}
        </del>
      );
    case 'added':
      return (
        <>
          <ins>
            {said(words.added)}
            <SetWords run={run} />
            {said(words.end)}
          </ins>
          {told(linkInWords(run, words.marks))}
        </>
      );
    case 'skipped':
      return (
        <span className="changes-skipped">
          <span aria-hidden="true"> … </span>
          {said(`(${words.wordsLeftOut})`)}
        </span>
      );
    default:
      return run satisfies never;
  }
}

/** Words as they are set. Nothing in a comparison is a link, and the cells of a row stand apart. */
function SetWords({ run: { href: _href, text, ...marks } }: { run: TextRun }) {
  return <Inlines text={[{ ...marks, text: text.replaceAll(cellBreak, ' | ') }]} />;
}
