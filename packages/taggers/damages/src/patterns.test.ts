import { check } from 'recheck';
import { ACTOR_PATTERNS } from './actors.js';
import { FIGURE_PATTERNS } from './figures.js';
import { MONEY_PATTERNS } from './money.js';
import { MULTIPLIER_PATTERNS } from './multipliers.js';

process.env.RECHECK_BACKEND = 'native';

/** A sticky pattern is tried at one place only. */
const anchored = ({ source, sticky }: RegExp): string => (sticky ? `^(?:${source})` : source);

describe('patterns run in linear time', () => {
  const shapes = [...ACTOR_PATTERNS, ...FIGURE_PATTERNS, ...MONEY_PATTERNS, ...MULTIPLIER_PATTERNS];
  it.each(shapes.map((pattern) => [pattern.source.slice(0, 60), pattern] as const))(
    '%s',
    async (_name, pattern) => {
      const { status } = await check(anchored(pattern), pattern.flags.replace(/[gy]/g, ''), { timeout: 20_000 });
      expect(status).not.toBe('vulnerable');
    },
    30_000,
  );
});
