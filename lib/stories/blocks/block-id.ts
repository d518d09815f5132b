import { z } from 'zod';

const length = 10;
const signs = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A name for a new block that no other block has: 36^10 of them, made in a browser as well as on the server. */
export function newBlockId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(length)), (random) => signs[random % signs.length]).join('');
}

const wellFormed = /^[A-Za-z0-9-]{1,40}$/;

export const isBlockId = (id: unknown): id is string => typeof id === 'string' && wellFormed.test(id);

/** A block keeps its id for as long as it lives; one that comes without gets a new one. */
export const blockId = z.string().regex(wellFormed).default(newBlockId);
