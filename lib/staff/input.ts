import { z } from 'zod';
import { passwordSchema } from '#lib/staff/passwords.ts';
import { roles } from '#lib/staff/permissions.ts';

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('an address such as ann@news.example.com').max(254));

/** As a form sends it: any text, of which only a role gets through. */
const roleAsSent = z.string().pipe(z.enum(roles, 'a role'));

// control characters and halves of surrogate pairs are no part of a name, and PostgreSQL cannot hold them in its JSON
const plain = /^[^\p{Cc}\p{Cs}]*$/u;

export const staffIdSchema = z.object({ staffId: z.string().min(1).max(64).regex(plain) });

export const newStaffSchema = z.object({
  name: z.string().trim().min(1, 'a name').max(80, 'at most 80 characters').regex(plain, 'a name'),
  email: emailSchema,
  role: roleAsSent,
  password: passwordSchema,
});

export const roleSchema = staffIdSchema.extend({ role: roleAsSent });

export const staffPasswordSchema = staffIdSchema.extend({ password: passwordSchema });

export const ownPasswordSchema = z.object({ currentPassword: z.string().max(1_000), password: passwordSchema });
