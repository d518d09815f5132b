'use client';
import { useEffect, useRef } from 'react';

type Props = { src: string; title: string };

/** More would be no page any more. */
const maxHeightPx = 30_000;

/**
 * The mail's own HTML, alone in a document that runs nothing, loads nothing from elsewhere and sends nothing. It keeps our
 * origin so that its pictures come with the session and its height can be measured; scripts it is never allowed. Without
 * scripts of ours it is as high as the window, and scrolls.
 */
export function AsSentFrame({ src, title }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const { current } = frame;
    const measure = (): void => {
      const root = current?.contentDocument?.documentElement;
      if (!current || !root) return;
      // a mail that is as high as its window would grow each time
      current.style.height = '12rem';
      current.style.height = `${Math.min(root.scrollHeight + 2, maxHeightPx)}px`;
    };
    // it may have come before React did
    if (current?.contentDocument?.readyState === 'complete') measure();
    current?.addEventListener('load', measure);
    window.addEventListener('resize', measure);
    return () => {
      current?.removeEventListener('load', measure);
      window.removeEventListener('resize', measure);
    };
  }, []);
  return (
    <iframe
      ref={frame}
      className="mail-frame"
      src={src}
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
    />
  );
}
