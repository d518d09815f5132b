'use client';
import { type ReactNode, useEffect, useRef } from 'react';

type Props = { className: string; nameClass: string; summary: string; children: ReactNode };

/** Something folded that stands open where there is room beside what it is about. */
export function WideOpen({ className, nameClass, summary, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const wide = window.matchMedia('(min-width: 75rem)');
    const open = () => {
      if (details.current && wide.matches) details.current.open = true;
    };
    open();
    wide.addEventListener('change', open);
    return () => wide.removeEventListener('change', open);
  }, []);
  return (
    <details ref={details} className={className}>
      <summary className={nameClass}>{summary}</summary>
      {children}
    </details>
  );
}
