import { addressOf } from '#lib/addresses/address-of.ts';
/** Where many people look for the desk first. */
export function GET(): Response {
  return new Response(null, { status: 308, headers: { Location: addressOf('desk') } });
}
