import { z } from 'zod';

/**
 * A BCP 47 tag, loosely: a language and what narrows it, "fr-CA".
 * @param expected what is said of anything else
 */
export const languageTag = (expected = 'a language tag such as en or fr-CA') =>
  z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, expected);
