import { addressOf } from '#lib/addresses/address-of.ts';
/** `public/favicon.ico`, as wide as high. */
export const favicon = { path: addressOf('oldFavicon'), sizePx: 32, type: 'image/x-icon' } as const;
