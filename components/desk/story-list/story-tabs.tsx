import { type ListFilter, listPath } from '#components/desk/story-list/list-filter.ts';
import { stateNames } from '#components/desk/story-list/state-badge.tsx';
import { type StoryState, storyStates } from '#lib/stories/types.ts';

type Props = { filter: ListFilter; counts: Partial<Record<StoryState, number>> };

/** One tab a state, with how many stories there are in it. */
export function StoryTabs({ filter, counts }: Props) {
  const all = storyStates.reduce((sum, state) => sum + (state === 'spiked' ? 0 : (counts[state] ?? 0)), 0);
  const tabs = [
    { state: null, name: 'All', count: all },
    ...storyStates.map((state) => ({ state, name: stateNames[state], count: counts[state] ?? 0 })),
  ];
  return (
    <nav className="tabs" aria-label="Stories by state">
      {tabs.map(({ state, name, count }) => (
        <a
          key={name}
          href={listPath({ ...filter, state, page: 1 })}
          aria-current={filter.state === state ? 'page' : undefined}
        >
          {name} <span className="tab-count">{count}</span>
        </a>
      ))}
    </nav>
  );
}
