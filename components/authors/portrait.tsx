import { Picture } from '#components/media/picture.tsx';
import type { AuthorLine } from '#lib/authors/types.ts';

type Props = { author: AuthorLine; size: 'small' | 'large' };

const sizes = { small: '5rem', large: '11rem' } as const;

/** An author's portrait; beside a name it says nothing more, on their own page it has its own words. */
export function Portrait({ author: { name, portrait }, size }: Props) {
  if (!portrait) {
    return (
      <div className={`portrait portrait-${size} portrait-initials`} aria-hidden="true">
        {initialsOf(name)}
      </div>
    );
  }
  return (
    <div className={`portrait portrait-${size}`}>
      <Picture picture={size === 'small' ? { ...portrait, alt: '' } : portrait} sizes={sizes[size]} />
    </div>
  );
}

/** "Renata Sosa-Hale" → "RS": of the first and the last name. */
export function initialsOf(name: string): string {
  const names = name.split(/\s+/);
  const parts = names.length > 1 ? [names[0], names.at(-1)] : names;
  return parts
    .map((part = '') => [...part][0] ?? '')
    .join('')
    .toUpperCase();
}
