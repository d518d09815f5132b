import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { inheritedEnv } from '#lib/env.ts';
import { projectPath } from '#lib/project.ts';
import type { SuppliersOrder } from './suppliers-process.ts';

export type Suppliers = {
  /** Where each feed is; several are at one host. */
  feedUrls: string[];
  /** Makes an edition of all feeds; when it is done, they are asked for. */
  publish: (order: SuppliersOrder) => Promise<void>;
};

/** So many hosts: a port is a host to whoever asks one host for one thing at a time. */
const hosts = 100;

export async function startSuppliers(feeds: number, children: ChildProcess[]): Promise<Suppliers> {
  const script = projectPath('bench', 'wires', 'suppliers-process.ts');
  const child = fork(script, [String(feeds), String(hosts)], {
    execArgv: [],
    env: inheritedEnv(),
    serialization: 'advanced',
  });
  children.push(child);
  const [ports]: number[][] = await once(child, 'message');
  return {
    feedUrls: Array.from({ length: feeds }, (_, feed) => `http://127.0.0.1:${ports?.[feed % hosts]}/feed-${feed}`),
    publish: async (order) => {
      child.send(order);
      await once(child, 'message');
    },
  };
}
