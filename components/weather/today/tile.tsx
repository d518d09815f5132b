import type { ReactNode } from 'react';

/** One thing, under its name. */
export function Tile({ name, isWide = false, children }: { name: string; isWide?: boolean; children: ReactNode }) {
  return (
    <div className={isWide ? 'tile tile-wide' : 'tile'}>
      <h3 className="tile-name">{name}</h3>
      {children}
    </div>
  );
}
