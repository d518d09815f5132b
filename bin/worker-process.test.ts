import { spawnSync } from 'node:child_process';
import { expect, test, vi } from 'vitest';
import { startWorker } from './worker-process.ts';

test('a worker that was killed keeps nobody from stopping', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
  const worker = startWorker();
  process.kill(await vi.waitFor(workerOfThisProcess), 'SIGKILL');
  await vi.waitFor(() => expect(complaint).toHaveBeenCalledWith(expect.stringContaining('SIGKILL')));
  await worker.stop();
  complaint.mockRestore();
});

function workerOfThisProcess(): number {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const line = stdout.split('\n').find((each) => {
    const [, parent, ...command] = each.trim().split(/\s+/);
    return Number(parent) === process.pid && command.join(' ').includes('worker.ts');
  });
  if (!line) throw new Error('no worker yet');
  return Number.parseInt(line, 10);
}
