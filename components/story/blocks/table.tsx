import { useId } from 'react';
import type { BlockViewProps } from '#components/story/blocks/block-view.tsx';
import { Lines } from '#components/story/blocks/inlines.tsx';
import { storyWords } from '#components/story/words.ts';
import { keyed } from '#components/ui/keyed.ts';
import { dirAgainst } from '#lib/direction.ts';
import { cellRole } from '#lib/stories/blocks/table.ts';

/** A table that scrolls by itself where it is wider than the page, by keyboard too. */
export function Table({ block: table, language }: BlockViewProps<'table'>) {
  const id = useId();
  const labelled = table.caption ? { 'aria-labelledby': id } : { 'aria-label': storyWords(language).table };
  const rows = keyed(table.rows).map(({ key, item: cells }, row) => (
    <tr key={key}>
      {keyed(cells).map(({ key: column, item: words }, index) => (
        <Cell key={column} role={cellRole(table, row, index)} words={words} language={language} />
      ))}
    </tr>
  ));
  const head = table.headRow ? rows.slice(0, 1) : [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table" {...labelled} tabIndex={0}>
      <table>
        {table.caption && <caption id={id}>{table.caption}</caption>}
        {head.length > 0 && <thead>{head}</thead>}
        <tbody>{rows.slice(head.length)}</tbody>
      </table>
    </section>
  );
}

type CellProps = { role: ReturnType<typeof cellRole>; words: string; language: string };

function Cell({ role, words, language }: CellProps) {
  const dir = dirAgainst(language, words);
  const lines = <Lines text={words} />;
  if (role === null) return <td dir={dir}>{lines}</td>;
  return (
    <th scope={role === 'column' ? 'col' : 'row'} dir={dir}>
      {lines}
    </th>
  );
}
