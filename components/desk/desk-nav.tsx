'use client';
import { usePathname } from 'next/navigation';

/**
 * The desk's navigation. Plain links: a page that Next keeps in the browser would open a story at an old version.
 */
export function DeskNav({ places }: { places: readonly { path: string; name: string }[] }) {
  const path = usePathname();
  return (
    <nav className="desk-nav" aria-label="Desk">
      {places.map((place) => (
        <a key={place.path} href={place.path} aria-current={path === place.path ? 'page' : undefined}>
          {place.name}
        </a>
      ))}
    </nav>
  );
}
