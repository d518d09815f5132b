import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A conversation with an LMTP server, line by line. */
export type LmtpClient = {
  /** The next whole answer, with all its lines; null when the server has hung up. */
  hear: () => Promise<string | null>;
  /** Says a line and hears the answer. */
  say: (line: string) => Promise<string | null>;
  /** Sends bytes as they are, and waits for nothing. */
  send: (bytes: string | Buffer) => void;
  /** Says all that comes before a mail's words; the recipients that were not turned away are returned. */
  announce: (...recipients: string[]) => Promise<string[]>;
  /** Sends a mail, whose last line is ended, and the final dot; `hear` gives one answer a recipient. */
  bring: (raw: Buffer | string) => Promise<void>;
  socket: Socket;
};

export async function callLmtp(port: number): Promise<LmtpClient> {
  const socket = connect({ host: '127.0.0.1', port });
  await once(socket, 'connect');
  // that it ends is seen below
  socket.on('error', () => {});
  const answers = readAnswers(socket);
  const hear = async () => (await answers.next()).value ?? null;
  const say = (line: string) => {
    socket.write(`${line}\r\n`);
    return hear();
  };
  return {
    socket,
    hear,
    say,
    send: (bytes) => void socket.write(bytes),
    announce: async (...recipients) => {
      await say('MAIL FROM:<sender@city.test>');
      const taken: string[] = [];
      for (const recipient of recipients) {
        const answer = await say(`RCPT TO:<${recipient}>`);
        if (answer?.startsWith('250')) taken.push(recipient);
      }
      return taken;
    },
    bring: async (raw) => {
      await say('DATA');
      socket.write(`${raw.toString('latin1').replace(/^\./gm, '..')}.\r\n`, 'latin1');
    },
  };
}

/** Brings a conversation to where a mail may be announced. */
export async function greetLmtp(port: number): Promise<LmtpClient> {
  const client = await callLmtp(port);
  await client.hear();
  await client.say('LHLO mx.paper.test');
  return client;
}

async function* readAnswers(socket: Socket): AsyncGenerator<string> {
  let heard = '';
  try {
    for await (const chunk of socket as AsyncIterable<Buffer>) {
      heard += chunk.toString('latin1');
      for (let end = endOfAnswer(heard); end > 0; end = endOfAnswer(heard)) {
        yield heard.slice(0, end).trimEnd();
        heard = heard.slice(end);
      }
    }
  } catch {
    // reset: nothing more is heard
  }
}

/** Behind the line of an answer that has a space after its number. */
function endOfAnswer(heard: string): number {
  const last = /^\d{3} .*\r\n/m.exec(heard);
  return last ? last.index + last[0].length : 0;
}
