import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { OwnAddress } from '#components/desk/own-address.tsx';
import { env } from '#lib/env.ts';
import '../staff.css';
import './desk.css';

export const metadata: Metadata = {
  title: { default: 'Desk', template: '%s – Desk' },
  robots: { index: false, follow: false },
  referrer: 'same-origin',
};

export const viewport: Viewport = { colorScheme: 'light dark' };

/** The staff's side: its own document, styles and scripts. */
export default function DeskDocument({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <OwnAddress siteUrl={env().SITE_URL} />
        {children}
      </body>
    </html>
  );
}
