import { connect } from 'node:net';
import { pdf, testDoor } from '../testing/index.js';
import { Server, TOKEN, form, large } from '../testing/server.js';

describe('when what is behind is in trouble', () => {
  test('503 at once, with the reason, before the body has come', async () => {
    const parts = testDoor();
    parts.feed.trouble = new Error('connect ECONNREFUSED');
    const server = await Server.start(parts);
    const head = `POST /filings HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${TOKEN}\r\ncontent-type: application/pdf\r\n`;
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write(`${head}content-length: 500000\r\n\r\n%PDF-1.7`);
    const answer = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())));
    expect(answer).toMatch(/^HTTP\/1\.1 503 [^]*retry-after: 10[^]*"code":"queue-away"/);
    socket.destroy();
    await server.app.close();
  });

  test('in the middle of a request: 503, and what was taken before is said', async () => {
    const parts = testDoor();
    const server = await Server.start(parts);
    const { feed } = parts.feed;
    parts.feed.feed = async (filing) => {
      const fed = await feed.call(parts.feed, filing);
      parts.feed.trouble = new Error('gone');
      return fed;
    };
    const { status, body } = await server.post(form({ '1.pdf': pdf('1'), '2.pdf': pdf('2'), '3.pdf': pdf('3') }));
    expect({ status, body }).toMatchObject({
      status: 503,
      body: { error: { code: 'queue-away' }, filings: [{ name: '1.pdf', state: 'queued' }] },
    });
    expect(body.filings).toHaveLength(1);
    await server.app.close();
  });

  test('a sender that breaks off leaves no memory held', async () => {
    const parts = testDoor({ fileBytes: 3_000_000 });
    const server = await Server.start({
      ...parts,
      fileBytes: 3_000_000,
      bufferBytes: 3_000_000,
      requestBytes: 5_000_000,
    });
    for (let n = 0; n < 5; n++) await brokenOff(server, n % 2 === 0);
    const whole = await server.post(large('whole', 2_900_000));
    expect(whole.status).toBe(202);
    expect(parts.feed.fed).toHaveLength(1);
    await server.app.close();
  });

  test('stopping lets those in hand end', async () => {
    const parts = testDoor();
    const server = await Server.start(parts);
    let goOn = () => {};
    const { feed } = parts.feed;
    const began = new Promise<void>((resolve) => {
      parts.feed.feed = async (filing) => {
        resolve();
        await new Promise<void>((go) => (goOn = go));
        return feed.call(parts.feed, filing);
      };
    });
    const answer = server.post(pdf('in hand'));
    await began;
    const closed = server.app.close();
    setTimeout(() => goOn(), 100);
    expect((await answer).status).toBe(202);
    await closed;
  });

  test('but not for ever', async () => {
    const parts = testDoor();
    parts.feed.feed = () => new Promise(() => {});
    const server = await Server.start({ ...parts, stopMs: 200 });
    const answer = server.post(pdf('in hand')).catch(() => 'cut off');
    await new Promise((resolve) => setTimeout(resolve, 200));
    await server.app.close();
    expect(await answer).toBe('cut off');
  });
});

/** Sends two megabytes of an upload, and ends the connection. */
async function brokenOff(server: Server, isForm: boolean): Promise<void> {
  const type = isForm ? 'multipart/form-data; boundary=b' : 'application/pdf';
  const head = `POST /filings HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${TOKEN}\r\ncontent-type: ${type}\r\n`;
  const part = '--b\r\ncontent-disposition: form-data; name="f"; filename="a.pdf"\r\n\r\n';
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1').on('error', () => {});
  socket.write(`${head}content-length: 2900000\r\n\r\n${isForm ? part : ''}%PDF-1.7${'x'.repeat(2_000_000)}`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 50));
}
