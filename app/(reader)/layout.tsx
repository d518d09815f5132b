import './reader.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { inLanguage } from '#components/ui/foreign.ts';
import { readPageEdition } from '#frame/reading.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { colours } from '#lib/colours.ts';
import { env } from '#lib/env.ts';
import { enhancementsPath } from '#lib/press/enhancements.ts';

export const dynamic = 'force-dynamic';

export function generateMetadata(): Metadata {
  const { SITE_NAME, SITE_URL } = env();
  return {
    metadataBase: new URL(SITE_URL),
    title: { default: SITE_NAME, template: `%s – ${SITE_NAME}` },
    manifest: addressOf('manifest'),
    icons: { icon: [{ url: addressOf('favicon'), type: 'image/svg+xml' }], apple: addressOf('touchIcon') },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: colours.paper.light },
    { media: '(prefers-color-scheme: dark)', color: colours.paper.dark },
  ],
};

export default async function ReaderLayout({ children }: { children: ReactNode }) {
  const edition = await readPageEdition();
  const script = enhancementsPath();
  return (
    <html {...inLanguage(edition?.language ?? 'en', 'en')}>
      <head>
        <link rel="stylesheet" href={addressOf('editionStyles')} />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href={addressOf('openSearch')}
          title={env().SITE_NAME}
        />
        {script && <script type="module" src={script} async />}
      </head>
      <body>{children}</body>
    </html>
  );
}
