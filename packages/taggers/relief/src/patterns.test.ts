import { check } from 'recheck';
import { CLASS_PATTERNS } from './class-action.js';
import { DEFINITION_PATTERNS } from './definitions.js';
import { JURY_PATTERNS } from './jury.js';

process.env.RECHECK_BACKEND = 'native';

/** A sticky pattern is tried at one place only. */
const anchored = ({ source, sticky }: RegExp): string => (sticky ? `^(?:${source})` : source);

describe('patterns run in linear time', () => {
  const shapes = [...CLASS_PATTERNS, ...DEFINITION_PATTERNS, ...JURY_PATTERNS];
  it.each(shapes.map((pattern) => [pattern.source.slice(0, 60), pattern] as const))(
    '%s',
    async (_name, pattern) => {
      const { status } = await check(anchored(pattern), pattern.flags.replace(/[gy]/g, ''), { timeout: 20_000 });
      expect(status).not.toBe('vulnerable');
    },
    30_000,
  );
});
