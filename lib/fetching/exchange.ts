import http, { type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { TLSSocket } from 'node:tls';
import { FetchFailure } from '#lib/fetching/faults.ts';
import { addressAttemptMs, maxHeaderBytes } from '#lib/fetching/limits.ts';
import type { PinnedAddress } from '#lib/fetching/resolution.ts';
import type { Target } from '#lib/fetching/target.ts';

export type Exchange = {
  target: Target;
  /** The only addresses that are asked, in this order. */
  addresses: readonly PinnedAddress[];
  headers: Readonly<Record<string, string>>;
  authorities: string | null;
  signal: AbortSignal;
};

/**
 * Asks one server once, on a connection of its own, and answers when the headers are there. The name stays what the
 * server is called by and what its certificate must be for; where it is asked was decided before.
 * @throws {FetchFailure}
 */
export function exchange({ target, addresses, headers, authorities, signal }: Exchange): Promise<IncomingMessage> {
  const { url, host } = target;
  const { request: requestBy, Agent } = url.protocol === 'https:' ? https : http;
  const request = requestBy(url, {
    method: 'GET',
    // of its own: a pool would know connections by their names
    agent: new Agent({
      lookup: pinnedLookup(addresses),
      autoSelectFamily: addresses.length > 1,
      autoSelectFamilyAttemptTimeout: addressAttemptMs,
      rejectUnauthorized: true,
      ...(authorities === null ? {} : { ca: authorities }),
    }),
    headers,
    maxHeaderSize: maxHeaderBytes,
    signal,
  });
  return new Promise((resolve, reject) => {
    request.on('response', (response) => {
      // whoever reads hears of it; where nobody does, it is no fault
      response.on('error', () => {});
      resolve(response);
    });
    request.on('upgrade', (_response, socket) => {
      socket.destroy();
      reject(new FetchFailure('damaged', `${host}: another protocol, unasked`));
    });
    // stays, for what comes after the answer
    request.on('error', (error) => reject(signal.aborted ? timedOut(host) : toFailure(error, host, request)));
    request.end();
  });
}

export const timedOut = (host: string) => new FetchFailure('timeout', `${host}: out of time`);

function pinnedLookup(addresses: readonly PinnedAddress[]): LookupFunction {
  return (_name, options, callback) => {
    const [first] = addresses;
    if (options.all) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
}

function toFailure(error: Error & { code?: string }, host: string, request: ClientRequest): FetchFailure {
  const code = error.code ?? error.name;
  // set by Node when it has checked the certificate, and only then
  const isDistrusted = request.socket instanceof TLSSocket && Boolean(request.socket.authorizationError);
  const isDamaged = code.startsWith('HPE_') || code.startsWith('ERR_HTTP_');
  const fault = isDistrusted ? 'badCertificate' : isDamaged ? 'damaged' : 'unreachable';
  return new FetchFailure(fault, `${host}: ${code}`, null, { cause: error });
}
