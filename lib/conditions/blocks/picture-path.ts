import { addressOf } from '#lib/addresses/address-of.ts';

/** Our own address of a camera's picture. */
export const picturePath = (name: string): string => addressOf('cameraPicture', { name: `${name}.webp` });
