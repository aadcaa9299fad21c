import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { Queue } from 'bullmq';
import type { FastifyInstance } from 'fastify';
import { isOneOf, tokenIn, variables } from '@averment/queue';

const PATH = '/queues';

export const BOARD_VARIABLES = {
  AVERMENT_BOARD_TOKENS: variables.list({
    meaning:
      'Who may look at Bull Board: tokens, with commas between; a browser takes one as the password, with any name',
    shape: 'tokens of at least 16 characters',
    isItem: (token: string) => token.length >= 16,
    isSecret: true,
  }),
};

/** Adds Bull Board, to look at and not to touch: what failed is driven by `averment retry`, which knows the store. */
export async function addBoard(
  app: FastifyInstance,
  queues: readonly Queue[],
  tokens: readonly string[],
): Promise<void> {
  const adapter = new FastifyAdapter().setBasePath(PATH);
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'Averment' } },
  });
  await app.register(async (board) => {
    board.addHook('onRequest', async (request, reply) => {
      if (isOneOf(tokenIn(request.headers.authorization), tokens)) return;
      await reply.code(401).header('www-authenticate', 'Basic realm="Averment"').send({ error: 'A token is needed.' });
    });
    await board.register(adapter.registerPlugin(), { prefix: PATH });
  });
}
