import { addressOf } from '#lib/addresses/address-of.ts';
import { colours } from '#lib/colours.ts';

/** What fits under an icon. */
const maxShortName = 12;

/** `/manifest.webmanifest`: the paper on a reader's home screen, with the browser's own bar. */
export function manifest(siteName: string) {
  return {
    id: '/',
    name: siteName,
    short_name:
      siteName.length <= maxShortName ? siteName : (siteName.split(' ', 1)[0] ?? siteName).slice(0, maxShortName),
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: colours.paper.light,
    theme_color: colours.paper.light,
    icons: [
      icon(addressOf('icon', { path: 'icon-192.png' }), 192, 'any'),
      icon(addressOf('icon', { path: 'icon-512.png' }), 512, 'any'),
      icon(addressOf('icon', { path: 'maskable-192.png' }), 192, 'maskable'),
      icon(addressOf('icon', { path: 'maskable-512.png' }), 512, 'maskable'),
    ],
  };
}

const icon = (src: string, sizePx: number, purpose: 'any' | 'maskable') => ({
  src,
  sizes: `${sizePx}x${sizePx}`,
  type: 'image/png',
  purpose,
});
