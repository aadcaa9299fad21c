import { check } from 'recheck';
import { FACT_PATTERNS } from './agreement-facts.js';
import { DATE_PATTERNS } from './dates.js';
import { DEFINITION_PATTERNS } from './definitions.js';
import { NAMED_CLAUSE_PATTERNS } from './named-clauses.js';
import { OWNER_PATTERNS } from './owners.js';
import { REFERENCE_PATTERNS } from './references.js';
import { SMALL_LETTER_PATTERNS } from './small-letters.js';

process.env.RECHECK_BACKEND = 'native';

/** A sticky pattern is tried at one place only. */
const anchored = ({ source, sticky }: RegExp): string => (sticky ? `^(?:${source})` : source);

describe('patterns run in linear time', () => {
  const shapes = [
    ...FACT_PATTERNS,
    ...DATE_PATTERNS,
    ...DEFINITION_PATTERNS,
    ...NAMED_CLAUSE_PATTERNS,
    ...OWNER_PATTERNS,
    ...REFERENCE_PATTERNS,
    ...SMALL_LETTER_PATTERNS,
  ];
  it.each(shapes.map((pattern) => [pattern.source.slice(0, 60), pattern] as const))(
    '%s',
    async (_name, pattern) => {
      const { status } = await check(anchored(pattern), pattern.flags.replace(/[gy]/g, ''), { timeout: 20_000 });
      expect(status).not.toBe('vulnerable');
    },
    30_000,
  );
});
