import { filingId } from '@averment/record';
import { pdf, testDoor } from '../testing/index.js';
import { LIMITS, Server, form, large } from '../testing/server.js';
import type { HttpOptions } from './routes.js';

describe('limits of a request', () => {
  const one = async (options: Partial<HttpOptions>, ask: (server: Server) => Promise<void>) => {
    const parts = testDoor({ fileBytes: LIMITS.fileBytes });
    const server = await Server.start({ ...parts, ...options });
    try {
      await ask(server);
    } finally {
      await server.app.close();
    }
    return parts;
  };

  test('a file too many ends the request; those before it are taken, and said to be', async () => {
    const files = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`${n}.pdf`, pdf(String(n))]));
    const { feed } = await one({}, async (server) => {
      const { status, body } = await server.post(form(files));
      expect([status, body.error, body.filings?.length]).toEqual([
        413,
        expect.objectContaining({ code: 'too-many-files' }),
        3,
      ]);
    });
    expect(feed.fed).toEqual(['1.pdf', '2.pdf', '3.pdf']);
  });

  test('so do too many bytes in all', async () => {
    const files = { 'a.pdf': large('a', 1_900_000), 'b.pdf': large('b', 1_900_000) };
    const { feed } = await one({}, async (server) => {
      const { status, body } = await server.post(form(files));
      expect([status, body.error]).toEqual([413, expect.objectContaining({ code: 'request-too-large' })]);
    });
    expect(feed.fed).toEqual(['a.pdf']);
  });

  test('memory that others hold is not taken: 503, come again', async () => {
    await one({ bufferBytes: 1_000_000 }, async (server) => {
      const { status, headers, body } = await server.post(large('a', 1_500_000));
      expect([status, headers.get('retry-after'), body.error]).toEqual([
        503,
        '10',
        expect.objectContaining({ code: 'busy' }),
      ]);
      expect((await server.post(pdf('small'))).status).toBe(202);
    });
  });

  test('the rate, of each token: 429, with the time to wait', async () => {
    await one({ requestsPerMinute: 2 }, async (server) => {
      const statuses = [];
      for (const n of [1, 2, 3]) statuses.push((await server.post(pdf(String(n)))).status);
      const { headers, body } = await server.post(pdf('4'));
      expect(statuses).toEqual([202, 202, 429]);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(50);
      expect(body).toEqual({
        error: { code: 'too-many-requests', message: expect.stringMatching(/^At most 2 requests/) },
      });
      const other = await server.post(pdf('5'), { authorization: 'Bearer another-token-as-good' });
      expect(other.status).toBe(202);
      expect((await server.ask(`/filings/${filingId(pdf('1'))}`)).status).toBe(200);
    });
  });

  test('guesses at tokens count by address', async () => {
    await one({ requestsPerMinute: 2 }, async (server) => {
      const statuses = [];
      for (const n of [1, 2, 3])
        statuses.push((await server.post(pdf('x'), { authorization: `Bearer guess-${n}` })).status);
      expect(statuses).toEqual([401, 401, 429]);
    });
  });

  test('files of the same name are found at different places, so that none stands for another', async () => {
    const { feed } = await one({}, async (server) => {
      for (const words of ['1', '2']) await server.post(pdf(words), {}, '?name=complaint.pdf');
    });
    expect(new Set(feed.paths).size).toBe(2);
    for (const path of feed.paths) expect(path).toMatch(/^upload:[0-9a-f]{16}\/complaint\.pdf$/);
  });

  test('without tokens everybody may send, if that was said', async () => {
    await one({ tokens: null }, async (server) => {
      expect((await server.post(pdf('a'), { authorization: '' })).status).toBe(202);
    });
  });
});
