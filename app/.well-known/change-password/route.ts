import { addressOf } from '#lib/addresses/address-of.ts';
/** Where password managers send the staff (https://w3c.github.io/webappsec-change-password-url/). */
export function GET(): Response {
  return new Response(null, { status: 302, headers: { Location: addressOf('account') } });
}
