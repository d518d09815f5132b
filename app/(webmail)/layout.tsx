import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { OwnAddress } from '#components/desk/own-address.tsx';
import { env } from '#lib/env.ts';
import '../staff.css';
import './webmail.css';

export const metadata: Metadata = {
  title: { default: 'WebMail', template: '%s – WebMail' },
  robots: { index: false, follow: false },
  referrer: 'same-origin',
};

export const viewport: Viewport = { colorScheme: 'light dark' };

/** The newsroom's post: its own document, of the desk's family. */
export default function WebmailDocument({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <OwnAddress siteUrl={env().SITE_URL} />
        {children}
      </body>
    </html>
  );
}
