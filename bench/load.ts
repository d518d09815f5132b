import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { projectPath } from '#lib/project.ts';

export type LoadOrder = {
  host: string;
  port: number;
  /** Asked for in turn. */
  paths: readonly string[];
  connections: number;
  /** How long, or how many requests. */
  until: { ms: number } | { requests: number };
  /** How long each connection rests after an answer; 0: as much as the server can do. */
  restMs: number;
};

export type LoadResult = { rps: number; p50Ms: number; p99Ms: number };

const connections = 12;

/** Asks for `paths` over and over, each connection one request at a time, from a thread of its own. */
export async function load(
  origin: string,
  paths: readonly string[],
  until: LoadOrder['until'],
  restMs = 0,
): Promise<LoadResult> {
  const { hostname, port } = new URL(origin);
  const host = hostname === 'localhost' ? '127.0.0.1' : hostname;
  const order: LoadOrder = { host, port: Number(port), paths, connections, until, restMs };
  const worker = new Worker(projectPath('bench', 'load-thread.ts'), { workerData: order });
  const [result] = await once(worker, 'message');
  return result as LoadResult;
}
