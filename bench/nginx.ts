import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { dirname, join } from 'node:path';
import { freePort } from '#lib/db/embedded.ts';
import { ask } from './ask.ts';
import { untilAnswers } from './servers.ts';

/** What nginx says by itself, or says of each request anew. */
const byNginx = new Set(['connection', 'keep-alive', 'date', 'content-length', 'content-type', 'x-request-id']);

/**
 * nginx with one worker that sends the press's bytes and headers from files and writes an access log in batches.
 * @param dir a folder for its files
 * @returns its origin; null where there is no nginx
 */
export async function startNginx(
  press: string,
  paths: readonly string[],
  dir: string,
  children: ChildProcess[],
): Promise<string | null> {
  if (spawnSync('nginx', ['-v']).error) return null;
  const port = await freePort();
  const locations: string[] = [];
  for (const path of paths) {
    const { headers, body } = await ask(press + path, { encoding: 'br' });
    const file = join(dir, 'pages', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, body);
    locations.push(`location = ${path} { default_type "${headers['content-type']}"; ${added(headers)} }`);
  }
  await writeFile(join(dir, 'nginx.conf'), configuration(dir, port, locations));
  const child = spawn('nginx', ['-c', join(dir, 'nginx.conf'), '-e', join(dir, 'error.log')], { stdio: 'ignore' });
  children.push(child);
  await untilAnswers(`http://localhost:${port}${paths[0]}`, child);
  return `http://localhost:${port}`;
}

function added(headers: IncomingHttpHeaders): string {
  const own = Object.entries(headers).filter(([name]) => !byNginx.has(name));
  const quoted = own.map(([name, value]) => `add_header ${name} "${String(value).replace(/[\\"]/g, '\\$&')}";`);
  return [...quoted, 'add_header x-request-id $request_id;', 'add_header last-modified "";'].join(' ');
}

const configuration = (dir: string, port: number, locations: readonly string[]) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; worker_processes 1; pid ${dir}/nginx.pid; events { worker_connections 256; }
http {
  log_format line escape=json '{"time":"$time_iso8601","id":"$request_id","method":"$request_method",'
    '"path":"$uri","status":$status,"ms":$request_time}';
  access_log /dev/null line buffer=64k flush=200ms;
  client_body_temp_path ${dir}/body; proxy_temp_path ${dir}/proxy; fastcgi_temp_path ${dir}/fastcgi;
  uwsgi_temp_path ${dir}/uwsgi; scgi_temp_path ${dir}/scgi;
  sendfile on; tcp_nopush on; open_file_cache max=16; etag off; max_ranges 0; server_tokens off;
  keepalive_requests 100000000;
  server { listen 127.0.0.1:${port}; root ${dir}/pages; ${locations.join('\n')} }
}
`;
