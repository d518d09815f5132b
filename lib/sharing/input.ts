import { z } from 'zod';
import { parseAddress } from '#lib/mail/address.ts';
import { type AddressFault, type ShareState, type ShareValues, shareFields } from '#lib/sharing/types.ts';

/** As much of a field as comes back to whoever typed it; more than any address has. */
const maxEchoLength = 1_000;

const address = z.string().transform((typed, context) => {
  const parsed = parseAddress(typed);
  if (parsed !== null) return parsed;
  context.issues.push({ code: 'custom', input: typed, message: 'not an address' });
  return z.NEVER;
});

const addressesSchema = z.object({ sender: address, recipient: address });

/** A share as the form asks for it. `sender` and `recipient` are checked addresses. */
export type ShareInput = { storyId: number; sender: string; recipient: string };

export type ParsedShare =
  | { ok: true; input: ShareInput; values: ShareValues; machine: boolean }
  | { ok: false; state: ShareState };

/** Reads the form. Takes anything: what is missing, oversized or a file counts as badly typed, never as an error. */
export function parseShare(form: FormData): ParsedShare {
  const values = { sender: textOf(form, shareFields.sender), recipient: textOf(form, shareFields.recipient) };
  const storyId = Number(textOf(form, shareFields.storyId));
  if (!Number.isInteger(storyId) || storyId < 1) {
    return {
      ok: false,
      state: { status: 'refused', refusal: { code: 'noStory' }, values },
    };
  }
  const addresses = addressesSchema.safeParse(values);
  if (!addresses.success) {
    const fieldErrors: Partial<Record<keyof ShareValues, AddressFault>> = {};
    for (const issue of addresses.error.issues) {
      const field = issue.path[0];
      if (field === 'sender' || field === 'recipient') fieldErrors[field] = faultOf(values[field]);
    }
    return { ok: false, state: { status: 'invalid', values, fieldErrors } };
  }
  const machine = textOf(form, shareFields.honeypot) !== '';
  return { ok: true, input: { storyId, ...addresses.data }, values, machine };
}

function faultOf(typed: string): AddressFault {
  return typed.trim() === '' ? 'missing' : 'unreadable';
}

function textOf(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === 'string' ? value.slice(0, maxEchoLength) : '';
}
