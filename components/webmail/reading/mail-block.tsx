import { Lines } from '#components/story/blocks/inlines.tsx';
import { keyed } from '#components/ui/keyed.ts';
import { MailLink, MailRuns } from '#components/webmail/reading/mail-runs.tsx';
import { dirAgainst } from '#lib/direction.ts';
import { plainText } from '#lib/stories/blocks/inline.ts';
import type { BlockType, NewBlock } from '#lib/stories/blocks/kinds.ts';
import type { Sublist } from '#lib/stories/blocks/list.ts';
import { cellRole } from '#lib/stories/blocks/table.ts';

type Of<Type extends BlockType> = Extract<NewBlock, { type: Type }>;

/** A block of a mail. Kinds that only a newsroom makes leave their words. */
export function MailBlock({ block }: { block: NewBlock }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p dir={dirAgainst('en', plainText(block.text))}>
          <MailRuns text={block.text} />
        </p>
      );
    case 'subhead':
      return <h3 dir={dirAgainst('en', block.text)}>{block.text}</h3>;
    case 'quote':
      return <Quote block={block} />;
    case 'pullQuote':
      return (
        <blockquote>
          <p>{block.text}</p>
          {block.attribution && <p>{block.attribution}</p>}
        </blockquote>
      );
    case 'list':
      return <Items list={block} />;
    case 'table':
      return <Table block={block} />;
    case 'linkCard':
      return (
        <p>
          <MailLink href={block.href} words={block.headline}>
            {block.headline}
          </MailLink>
          {block.summary && <> {block.summary}</>}
        </p>
      );
    case 'embed':
      return (
        <p>
          <MailLink href={block.href} words={block.title}>
            {block.title || block.href}
          </MailLink>
        </p>
      );
    case 'image':
      return block.picture.caption ? <p>{block.picture.caption}</p> : null;
    case 'gallery':
    case 'conditions':
      return null;
    default:
      return block satisfies never;
  }
}

function Quote({ block }: { block: Of<'quote'> }) {
  return (
    <blockquote>
      {keyed(block.paragraphs).map(({ key, item }) => (
        <p key={key} dir={dirAgainst('en', plainText(item))}>
          <MailRuns text={item} />
        </p>
      ))}
    </blockquote>
  );
}

function Items({ list: { ordered, start, items } }: { list: Sublist }) {
  const inside = keyed(items).map(({ key, item: { text, lists = [] } }) => (
    <li key={key} dir={dirAgainst('en', plainText(text))}>
      <MailRuns text={text} />
      {keyed(lists).map(({ key: place, item: list }) => (
        <Items key={place} list={list} />
      ))}
    </li>
  ));
  return ordered ? <ol start={start}>{inside}</ol> : <ul>{inside}</ul>;
}

/** It scrolls by itself where it is wider than the page, by keyboard too. */
function Table({ block: table }: { block: Of<'table'> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="mail-table" aria-label={table.caption || 'Table'} tabIndex={0}>
      <table>
        {table.caption && <caption>{table.caption}</caption>}
        <tbody>
          {keyed(table.rows).map(({ key, item: cells }, row) => (
            <tr key={key}>
              {keyed(cells).map(({ key: column, item: words }, index) => {
                const Cell = cellRole({ ...table, id: '' }, row, index) === null ? 'td' : 'th';
                return (
                  <Cell key={column} dir={dirAgainst('en', words)}>
                    <Lines text={words} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
