import { createServer, get } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A bare server that sends one captured answer, headers and bytes: `bench-bare.ts <url> <port>`. */
const [url = '', port = ''] = process.argv.slice(2);
get(url, { headers: { 'accept-encoding': 'br' } }, async (answer) => {
  const body = await buffer(answer);
  const headers = { ...answer.headers, 'content-length': body.length };
  delete headers.connection;
  delete headers['transfer-encoding'];
  createServer((_request, response) => response.writeHead(200, headers).end(body)).listen(Number(port));
});
