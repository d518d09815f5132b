import type { ReactNode } from 'react';
import { folderNames } from '#components/webmail/mail-words.ts';
import { draftsPath, writePath } from '#lib/webmail/answers/writing/paths.ts';
import { type ListView, listPath } from '#lib/webmail/list-view.ts';
import { type BoxSummary, type Folder, folders } from '#lib/webmail/types.ts';

type Props = {
  boxes: readonly BoxSummary[];
  /** The box that is open. */
  box: BoxSummary;
  /** The folder that is shown; null: results of a search. */
  folder: Folder | 'drafts' | null;
  /** How many drafts the person has there; null: they only read. */
  drafts: number | null;
  /** What is said of the box under its folders. */
  children?: ReactNode;
};

/** The boxes of a person, and the folders of the one that is open. */
export function BoxSide({ boxes, box, folder, drafts, children }: Props) {
  return (
    <div className="mail-side">
      {drafts !== null && (
        <a className="button button-primary mail-write" href={writePath(box.slug, 'new', null, inbox)} data-step="new">
          Write
        </a>
      )}
      {boxes.length > 1 && (
        <nav className="mail-places" aria-label="Boxes">
          <ul>
            {boxes.map((each) => (
              <li key={each.id}>
                <a
                  href={pathOf(each, 'inbox')}
                  aria-current={each.id === box.id ? 'true' : undefined}
                  title={each.address}
                >
                  <span className="mail-place-name">{each.name}</span>
                  <Unread count={each.unread} />
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <nav className="mail-places" aria-label={`Folders of ${box.name}`}>
        <ul>
          {folders.map((each) => (
            <li key={each}>
              <a href={pathOf(box, each)} aria-current={each === folder ? 'page' : undefined}>
                <span className="mail-place-name">{folderNames[each]}</span>
                {each === 'inbox' && <Unread count={box.unread} />}
              </a>
            </li>
          ))}
          {drafts !== null && (
            <li>
              <a href={draftsPath(box.slug)} aria-current={folder === 'drafts' ? 'page' : undefined}>
                <span className="mail-place-name">Drafts</span>
                {drafts > 0 && <span className="mail-draft-count">{drafts}</span>}
              </a>
            </li>
          )}
        </ul>
      </nav>
      {children}
    </div>
  );
}

/** Boxes count up to a hundred. */
const countedTo = 100;

export function Unread({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <>
      {' '}
      <span className="mail-unread-count">
        {count >= countedTo ? `${countedTo - 1}+` : count}
        <span className="visually-hidden"> unread</span>
      </span>
    </>
  );
}

const inbox: ListView = { folder: 'inbox', search: '', before: null };

const pathOf = ({ slug }: BoxSummary, folder: Folder) => listPath(slug, { ...inbox, folder });
