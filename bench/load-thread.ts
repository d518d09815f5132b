import { once } from 'node:events';
import { connect } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { percentile } from './figure.ts';
import type { LoadOrder, LoadResult } from './load.ts';

/**
 * Readers on bare sockets: Node's own HTTP client takes longer over an answer than the servers that are measured.
 * Requests are made beforehand; of an answer only its status is read, and where it ends.
 */
const { host, port, paths, connections, until, restMs } = workerData as LoadOrder;
const requests = paths.map((path) =>
  Buffer.from(`GET ${path} HTTP/1.1\r\nHost: ${host}:${port}\r\nAccept-Encoding: br\r\n\r\n`),
);
const mostRequests = 'requests' in until ? until.requests : Number.POSITIVE_INFINITY;
const mostMs = 'ms' in until ? until.ms : Number.POSITIVE_INFINITY;
const headEnd = Buffer.from('\r\n\r\n');
/** Of an answer in chunks; with one request at a time nothing follows it. */
const lastChunk = '0\r\n\r\n';

const begun = performance.now();
const timesMs: number[] = [];
let asked = 0;

await Promise.all(Array.from({ length: connections }, read));
const seconds = (performance.now() - begun) / 1000;
const result: LoadResult = {
  rps: timesMs.length / seconds,
  p50Ms: percentile(timesMs, 0.5),
  p99Ms: percentile(timesMs, 0.99),
};
parentPort?.postMessage(result);

/** One reader, until enough was asked. */
async function read(): Promise<void> {
  const socket = connect({ host, port, noDelay: true });
  await once(socket, 'connect');
  let sent = 0;
  let head: Buffer | null = null;
  /** Bytes of the body still to come; null: it comes in chunks. */
  let left: number | null = 0;
  let isInBody = false;

  const ask = () => {
    if (asked >= mostRequests || performance.now() - begun >= mostMs) return void socket.end();
    const request = requests[asked % requests.length];
    asked += 1;
    sent = performance.now();
    if (request) socket.write(request);
  };
  const take = (chunk: Buffer) => {
    let body = chunk;
    if (!isInBody) {
      const all: Buffer = head ? Buffer.concat([head, chunk]) : chunk;
      const end = all.indexOf(headEnd);
      head = all;
      if (end < 0) return;
      head = null;
      left = bodyLength(all.toString('latin1', 0, end + 2));
      isInBody = true;
      body = all.subarray(end + headEnd.length);
    }
    if (left === null ? !body.subarray(-lastChunk.length).equals(Buffer.from(lastChunk)) : body.length < left) {
      if (left !== null) left -= body.length;
      return;
    }
    isInBody = false;
    timesMs.push(performance.now() - sent);
    if (restMs > 0) setTimeout(ask, restMs);
    else ask();
  };
  socket.on('data', take);
  ask();
  await once(socket, 'close');
}

/** @throws for what is not a page */
function bodyLength(head: string): number | null {
  if (!head.startsWith('HTTP/1.1 200')) throw new Error(`a page answered ${head.split('\r\n', 1)[0]}`);
  const given = /\r\ncontent-length: *(\d+)\r\n/i.exec(head)?.[1];
  return given === undefined ? null : Number(given);
}
