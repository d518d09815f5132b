import type { IncomingHttpHeaders } from 'node:http';
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js';

/**
 * Does a request bear headers of the framework's that its own scripts never send? Next throws on a router state it
 * cannot read, so it is read here first, by Next's own reader.
 */
export function isBadlyFramed(headers: IncomingHttpHeaders): boolean {
  const action = headers['next-action'];
  if (action !== undefined && !/^\w{1,128}$/.test(String(action))) return true;
  try {
    parseAndValidateFlightRouterState(headers['next-router-state-tree']);
    return false;
  } catch {
    return true;
  }
}
