import { historyWords } from '#components/story/history/words.ts';
import { foreign } from '#components/ui/foreign.ts';
import { keyed } from '#components/ui/keyed.ts';
import { plural } from '#lib/language.ts';
import type { ChangedLine, PartChange } from '#lib/stories/history/compare-versions.ts';
import type { Run } from '#lib/stories/history/word-changes.ts';

type Languages = { storyLanguage: string; language: string };

/** What differs between two versions, word by word. It reads without colour, and aloud. */
export function Changes({ changes, ...languages }: Languages & { changes: readonly PartChange[] }) {
  return changes.map(({ part, lines }) => (
    <section key={part} className="changes" data-part={part}>
      <h3>{historyWords(languages.language)[part]}</h3>
      {keyed(lines).map(({ key, item }) => (
        <Line key={key} line={item} {...languages} />
      ))}
    </section>
  ));
}

function Line({ line, storyLanguage, language }: Languages & { line: ChangedLine }) {
  if (line.kind === 'unchanged') {
    return <p className="changes-unchanged">{plural(language, line.lines, historyWords(language).unchanged)}</p>;
  }
  return (
    <p className="changes-line" {...foreign(storyLanguage, language)}>
      {keyed(line.runs).map(({ key, item }) => (
        <Words key={key} run={item} storyLanguage={storyLanguage} language={language} />
      ))}
    </p>
  );
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
  switch (run.kind) {
    case 'same':
      return run.text;
    case 'removed':
      return (
        <del>
          {said(words.removed)}
          {run.text}
          {said(words.end)}
        </del>
      );
    case 'added':
      return (
        <ins>
          {said(words.added)}
          {run.text}
          {said(words.end)}
        </ins>
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
