import { ownerFilters, stateLabels } from '#components/webmail/work/work-words.ts';
import { type ListView, listPath } from '#lib/webmail/list-view.ts';
import { conversationStates } from '#lib/webmail/types.ts';

/** Whose conversations a list shows, and in which state. */
export function ListFilters({ box, view }: { box: string; view: ListView }) {
  const { owner = null, state = null } = view;
  const path = (change: Partial<ListView>) => listPath(box, { ...view, before: null, ...change });
  return (
    <nav className="mail-filters small" aria-label="Which conversations">
      <ul>
        {ownerFilters.map((each) => (
          <li key={each.label}>
            <a href={path({ owner: each.owner })} aria-current={each.owner === owner ? 'true' : undefined}>
              {each.label}
            </a>
          </li>
        ))}
      </ul>
      <ul>
        {[null, ...conversationStates].map((each) => (
          <li key={each}>
            <a href={path({ state: each })} aria-current={each === state ? 'true' : undefined}>
              {each === null ? 'All' : stateLabels[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
