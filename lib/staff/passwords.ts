import { hashPassword as hash } from 'better-auth/crypto';
import { z } from 'zod';

export const minPasswordLength = 12;
export const maxPasswordLength = 128;

/** A password somebody chooses: long rather than odd, as NIST SP 800-63B has it. */
export const passwordSchema = z
  .string()
  .min(minPasswordLength, `at least ${minPasswordLength} characters`)
  .max(maxPasswordLength, `at most ${maxPasswordLength} characters`);

/** scrypt with a salt of its own, in better-auth's form, which verifies it. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}
