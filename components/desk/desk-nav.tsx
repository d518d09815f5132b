'use client';
import { usePathname } from 'next/navigation';

type Place = {
  path: string;
  name: string;
  /** How much there is that nobody has seen. */
  unseen?: number;
};

/**
 * The desk's navigation. Plain links: a page that Next keeps in the browser would open a story at an old version.
 */
export function DeskNav({ places }: { places: readonly Place[] }) {
  const path = usePathname();
  return (
    <nav className="desk-nav" aria-label="Desk">
      {places.map((place) => (
        <a key={place.path} href={place.path} aria-current={path === place.path ? 'page' : undefined}>
          {place.name}
          {place.unseen ? (
            <>
              {' '}
              <span className="desk-nav-unseen">
                {place.unseen}
                <span className="visually-hidden"> not seen yet</span>
              </span>
            </>
          ) : null}
        </a>
      ))}
    </nav>
  );
}
