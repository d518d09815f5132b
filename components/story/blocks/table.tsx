import { useId } from 'react';
import type { BlockViewProps } from '#components/story/blocks/block-view.tsx';
import { storyWords } from '#components/story/words.ts';
import { keyed } from '#components/ui/keyed.ts';
import { dirAgainst } from '#lib/direction.ts';

/** A table that scrolls by itself where it is wider than the page, by keyboard too. */
export function Table({ block: table, language }: BlockViewProps<'table'>) {
  const id = useId();
  const labelled = table.caption ? { 'aria-labelledby': id } : { 'aria-label': storyWords(language).table };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table" {...labelled} tabIndex={0}>
      <table>
        {table.caption && <caption id={id}>{table.caption}</caption>}
        <thead>
          <tr>
            {keyed(table.header).map(({ key, item }) => (
              <th key={key} scope="col" dir={dirAgainst(language, item)}>
                {item}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(table.rows).map(({ key, item: row }) => (
            <tr key={key}>
              {keyed(row).map(({ key: column, item }) => (
                <td key={column} dir={dirAgainst(language, item)}>
                  {item}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
