import type { ListFilter } from '#components/desk/story-list/list-filter.ts';
import { addressOf } from '#lib/addresses/address-of.ts';

/** Finds stories by words of their headline. */
export function StorySearch({ filter }: { filter: ListFilter }) {
  return (
    <search>
      <form className="story-search" action={addressOf('desk')} aria-label="Find stories">
        {filter.state && <input type="hidden" name="state" value={filter.state} />}
        <input
          type="search"
          name="q"
          aria-label="Words of the headline"
          placeholder="Words of the headline"
          defaultValue={filter.search}
        />
        <label className="choice">
          <input type="checkbox" name="mine" value="1" defaultChecked={filter.mineOnly} />
          Only mine
        </label>
        <button type="submit" className="button">
          Find
        </button>
      </form>
    </search>
  );
}
