import { complaint, read, SIGNED, words } from './testing/complaint.js';

describe('prayers', () => {
  const labels = (...parts: string[]) =>
    read(complaint(...parts, SIGNED)).prayer?.items.map(({ label, level }) => `${label}/${level}`);
  const ASK = 'PRAYER FOR RELIEF\n\nWHEREFORE, Plaintiff demands judgment as follows:';

  it.each<[why: string, items: string[], expected: string[]]>([
    ['letters', ['A. Damages;', 'B. Costs; and', 'C. Fees.'], ['A/1', 'B/1', 'C/1']],
    ['letters in brackets', ['(a) Damages;', '(b) Costs.'], ['a/1', 'b/1']],
    ['figures', ['1. Damages;', '2. Costs.'], ['1/1', '2/1']],
    ['figures that go on with the paragraphs', ['101. Damages;', '102. Costs.'], ['101/1', '102/1']],
    [
      'nested',
      ['1. For Alder:', 'a. damages;', 'b. costs;', '2. For the class, damages.'],
      ['1/1', 'a/2', 'b/2', '2/1'],
    ],
    ['a scan’s comma', ['1. Damages;', '2, Costs and fees.'], ['1/1', '2/1']],
    ['double letters', ['Z. Damages;', 'AA. Costs.'], ['Z/1', 'AA/1']],
    [
      'a list without labels',
      ['Damages in full;', 'Costs of this action; and', 'Such other relief as is just.'],
      ['null/1', 'null/1', 'null/1'],
    ],
  ])('%s', (_why, items, expected) => expect(labels(ASK, ...items)).toEqual(expected));

  it.each<[why: string, parts: string[], expected: string[]]>([
    [
      'a heading with a label is no item',
      ['H. PRAYER', 'WHEREFORE, Plaintiff demands:', 'a. damages;', 'b. costs.'],
      ['a/1', 'b/1'],
    ],
    ['figures with a point', [ASK, '5.1 For damages;', '5.2 For costs.'], ['5.1/1', '5.2/1']],
    [
      'headings that part the prayer',
      [ASK, 'ON THE FIRST CAUSE OF ACTION:', '1. Damages;', 'B. EQUITABLE RELIEF', '2. An injunction.'],
      ['1/1', '2/1'],
    ],
    ['an item in capitals', [ASK, 'A. DAMAGES;', 'B. Costs.'], ['A/1', 'B/1']],
    [
      'a list right below the word',
      ['PRAYER FOR RELIEF', '1. For general damages by proof;', '2. For costs.'],
      ['1/1', '2/1'],
    ],
    [
      'an item in the words of a title that runs on',
      [ASK, 'A. Lost Fares of Riders From Both Landings, in a Sum\nto be shown at trial;', 'B. Costs.'],
      ['A/1', 'B/1'],
    ],
    [
      'an item whose sum in capitals runs on',
      [ASK, '(a) For her fares the sum of FORTY THOUSAND\nDOLLARS ($40,000);', '(b) Costs.'],
      ['a/1', 'b/1'],
    ],
    [
      'items in capitals that run on',
      [ASK, 'A. FARES IN THE SUM OF FORTY THOUSAND\nDOLLARS;', 'B. COSTS OF THE\nFERRY.'],
      ['A/1', 'B/1'],
    ],
    ['items that open no block, behind words without a stop', [`${ASK}\nA. The cable\nB. The ferry`], ['A/1', 'B/1']],
    [
      'a section’s number at a line’s beginning is no item',
      ['WHEREFORE, Plaintiff demands her fees under §§ 12.118, 14.020 and\n92.441 of the Ferries Code.'],
      ['null/1'],
    ],
    [
      'a middle initial at a line’s beginning is no item',
      ['WHEREFORE, Plaintiff demands judgment against Defendants RUFUS\nJ. BIRCH and LEVI\nM. BIRCH, and costs.'],
      ['null/1'],
    ],
  ])('%s', (_why, parts, expected) => expect(labels(...parts)).toEqual(expected));

  it('end at a heading with a letter that goes on with no list', () => {
    const pleading = read(
      complaint('WHEREFORE, Plaintiff demands costs.', 'A. The Ferry and Its Cable', '3. It ran.', SIGNED),
    );
    expect(words(pleading, pleading.prayer)).toBe('WHEREFORE, Plaintiff demands costs.');
  });

  it('the last item ends with its sentence', () => {
    const pleading = read(complaint(ASK, '1. Damages;', '2. Costs.', 'Alder demands a jury.', SIGNED));
    expect(words(pleading, pleading.prayer!.items[1]!)).toBe('2. Costs.');
  });

  it('are not opened by a heading under which nothing is asked', () =>
    expect(read(complaint('CONCLUSION', '1. Alder is tired of waiting.', SIGNED)).prayer).toBeNull());

  it('are not opened by a demand for a jury', () =>
    expect(read(complaint('Petitioner prays for a trial by jury.', SIGNED)).prayer).toBeNull());

  it('of running prose have one item', () =>
    expect(labels('WHEREFORE, Plaintiff demands damages, costs and fees.')).toEqual(['null/1']));

  it('of single counts stand apart from the last', () => {
    const pleading = read(
      complaint(
        'COUNT I\nNegligence',
        'WHEREFORE, Plaintiff demands damages.',
        'COUNT II\nTrespass',
        'WHEREFORE, Plaintiff demands costs.',
        SIGNED,
      ),
    );
    expect(pleading.countPrayers).toHaveLength(1);
    expect(words(pleading, pleading.prayer)).toContain('costs');
  });

  it('their items are no paragraphs, unless they go on with the numbers', () => {
    const numbers = (...items: string[]) =>
      read(complaint(ASK, ...items, SIGNED)).paragraphs.map(({ number }) => number);
    expect(numbers('1. Damages;', '2. Costs.')).toEqual([1, 2]);
    expect(numbers('3. Damages;', '4. Costs.')).toEqual([1, 2, 3, 4]);
  });
});
