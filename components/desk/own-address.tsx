'use client';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { isOwnOrigin } from '#lib/http/own-origin.ts';

/**
 * Says at which address the desk works, where it was opened by another one: by number, or without https. What is sent
 * from there is refused at the door, so no form is sent, and what was typed stays in it.
 */
export function OwnAddress({ siteUrl }: { siteUrl: string }) {
  const notice = useRef<HTMLDivElement>(null);
  const origin = useSyncExternalStore(staysAsItIs, here, unknown);
  const isElsewhere = origin !== null && !isOwnOrigin(origin, siteUrl);
  useEffect(() => {
    if (!isElsewhere) return;
    const keep = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      notice.current?.focus();
    };
    // on the window, before React hears of it
    window.addEventListener('submit', keep, true);
    return () => window.removeEventListener('submit', keep, true);
  }, [isElsewhere]);
  if (!isElsewhere) return null;
  const { origin: site } = new URL(siteUrl);
  return (
    <div ref={notice} className="notice notice-danger own-address" role="alert" tabIndex={-1}>
      <p>
        <strong>The desk works at {site} only.</strong> You opened it at {origin}: signing in there, or sending anything
        from there, cannot work. What you typed stays in this page.
      </p>
      <p>
        <a href={site + location.pathname + location.search}>Open this page at {site}</a>
      </p>
    </div>
  );
}

const here = () => location.origin;
const unknown = () => null;
const staysAsItIs = () => () => {};
