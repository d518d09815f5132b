import { addressOf } from '#lib/addresses/address-of.ts';
import type { ListView } from '#lib/webmail/list-view.ts';
import type { MailSearchProblem } from '#lib/webmail/search/parse-search.ts';

type Props = {
  box: { slug: string; name: string };
  view: ListView;
  /** What could not be used of the search. */
  problems: readonly MailSearchProblem[];
};

const hints = [
  ['from:anna', 'who wrote it; to: for whom it went to'],
  ['subject:bridge', 'a word of the subject; “subject:"old bridge"” for several'],
  ['has:file', 'with attachments'],
  ['is:unread', 'not read by you'],
  ['is:mine', 'those you see to'],
  ['is:waiting', 'also is:open and is:done'],
  ['before:2026-11-01', 'came before that day; after: on it and later'],
] as const;

/** Looks for conversations. A plain form, so that what is found has an address. */
export function MailSearch({ box, view: { folder, search }, problems }: Props) {
  const isAside = folder === 'junk' || folder === 'trash';
  return (
    <search className="mail-search">
      <form action={addressOf('mailBox', { box: box.slug })} aria-label={`Search ${box.name}`}>
        {isAside && <input type="hidden" name="folder" value={folder} />}
        <label className="visually-hidden" htmlFor="mail-q">
          Search {box.name}
        </label>
        <input
          id="mail-q"
          type="search"
          name="q"
          defaultValue={search}
          placeholder={isAside ? `Search ${folder}` : `Search ${box.name}`}
          aria-invalid={problems.length > 0 || undefined}
          aria-describedby={problems.length > 0 ? 'mail-q-problems' : undefined}
        />
        <button type="submit" className="button">
          Search
        </button>
      </form>
      {problems.length > 0 && (
        <p id="mail-q-problems" className="mail-search-problems small" role="alert">
          {problems.map(problemWords).join(' ')}
        </p>
      )}
      <details className="mail-hints small">
        <summary>Words that narrow a search</summary>
        <dl>
          {hints.map(([example, words]) => (
            <div key={example}>
              <dt>
                <code>{example}</code>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <p className="soft">A search looks everywhere but in junk and trash; there it is asked in that folder.</p>
      </details>
    </search>
  );
}

function problemWords(problem: MailSearchProblem): string {
  switch (problem.kind) {
    case 'tooLong':
      return 'That was too long: its beginning was looked for.';
    case 'noWords':
      return 'It has no words that could be looked for.';
    case 'daysReversed':
      return 'It ends before it begins: its days were left out.';
    case 'unusable':
      return `“${problem.typed}” says nothing that could be looked for.`;
    default:
      return problem satisfies never;
  }
}
