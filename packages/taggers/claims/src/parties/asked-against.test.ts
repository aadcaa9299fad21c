import { plainFilingText } from '@averment/pdf-text';
import type { Party } from '@averment/record';
import { readPleading } from '@averment/structure';
import { askedAgainst, demandsByCount } from './asked-against.js';

const party = (id: string, name: string, kind: Party['kind']): Party => ({
  id,
  name,
  role: 'defendant',
  kind,
  aliases: [],
  spans: [],
});
const parties = [party('p1', 'Tom J. Beck', 'individual'), party('p2', 'Marlow Freight, Inc.', 'organization')];
const CAPTION =
  'IN THE CIRCUIT COURT OF THE\nSECOND JUDICIAL CIRCUIT\nIN AND FOR LEON COUNTY, FLORIDA\n\nANA ROE,\nPlaintiff,\n\nv.\n\nTOM J. BECK and MARLOW FREIGHT, INC.,\nDefendants.\n\nCOMPLAINT\n\nPlaintiff Ana Roe, by her attorney, alleges as follows:\n\n1. Roe shipped a piano in May, and paid for its carriage to Ocala on the day on which the truck came.';

/** For each count the lists that its own words give. */
function listsOf(...parts: string[]): string[][] {
  const pleading = readPleading(
    plainFilingText([[CAPTION, ...parts, 'Respectfully submitted,\n\n/s/ Cora Dogwood'].join('\n\n')]),
  );
  const demands = demandsByCount(pleading);
  return pleading.counts.map((count, index) => askedAgainst(pleading, count, demands[index]!, parties));
}
const FIRST = 'COUNT I – BREACH OF CONTRACT\n\n2. The piano never came.';
const SECOND = 'COUNT II – CONVERSION\n\n3. It stands in a hall.';
const AGAINST_BECK = 'WHEREFORE, Plaintiff demands judgment against Defendant, TOM\nJ. BECK, for damages and costs.';
const AGAINST_MARLOW = 'WHEREFORE, Roe demands judgment for damages against Defendant MARLOW FREIGHT, INC.';
const AGAINST_BOTH = 'WHEREFORE, Plaintiff demands judgment against Defendants for damages.';

describe('askedAgainst', () => {
  it.each<[why: string, parts: string[], expected: string[][]]>([
    [
      'each count’s own demand',
      [FIRST, AGAINST_BECK, SECOND, AGAINST_MARLOW],
      [['against Defendant, TOM J. BECK,'], ['against Defendant MARLOW FREIGHT, INC.']],
    ],
    [
      'its first sentence',
      [
        'COUNT I – CONVERSION\n\n2. This is an action against Defendant Beck for conversion. It has no merit against others.',
      ],
      [['against Defendant Beck']],
    ],
    [
      'its first sentence, and a demand against whoever that is',
      [
        'COUNT I – CONVERSION\n\n2. This Count is brought against Beck.',
        'WHEREFORE, Plaintiff demands judgment against Defendant for damages.',
        SECOND,
        AGAINST_BOTH,
      ],
      [['against Beck.'], []],
    ],
    [
      'a demand against defendants without names',
      [FIRST, AGAINST_BOTH, SECOND, AGAINST_BECK],
      [[], ['against Defendant, TOM J. BECK,']],
    ],
    [
      'a demand against somebody else too',
      [
        FIRST,
        'WHEREFORE, Plaintiff demands judgment against Beck and an injunction against the Carriers.',
        SECOND,
        AGAINST_BOTH,
      ],
      [[], []],
    ],
    ['the last demand, where it stands for every count', [FIRST, SECOND, AGAINST_BECK], [[], []]],
    ['a prayer under its heading', [FIRST, AGAINST_BOTH, SECOND, `PRAYER FOR RELIEF\n\n${AGAINST_BECK}`], [[], []]],
    [
      'words about somebody else',
      ['COUNT I – CONVERSION\n\n2. This is an action for damages. Beck spoke against it.'],
      [[]],
    ],
  ])('%s', (_why, parts, expected) => expect(listsOf(...parts)).toEqual(expected));
});
