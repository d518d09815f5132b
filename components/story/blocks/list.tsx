import type { BlockViewProps } from '#components/story/blocks/block-view.tsx';
import { Inlines } from '#components/story/blocks/inlines.tsx';
import { keyed } from '#components/ui/keyed.ts';
import { dirAgainst } from '#lib/direction.ts';
import { plainText } from '#lib/stories/blocks/inline.ts';
import type { Sublist } from '#lib/stories/blocks/list.ts';

export function List({ block, language }: BlockViewProps<'list'>) {
  return <Items list={block} language={language} />;
}

function Items({ list: { ordered, start, items }, language }: { list: Sublist; language: string }) {
  const inside = keyed(items).map(({ key, item: { text, lists = [] } }) => (
    <li key={key} dir={dirAgainst(language, plainText(text))}>
      <Inlines text={text} />
      {keyed(lists).map(({ key: place, item: list }) => (
        <Items key={place} list={list} language={language} />
      ))}
    </li>
  ));
  return ordered ? <ol start={start}>{inside}</ol> : <ul>{inside}</ul>;
}
