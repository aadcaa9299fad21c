import fc from 'fast-check';
import { extentOfChapter, formatCitation, parseCitation } from './index.js';

/** The identifiers that users' queries and labels are written with. */
const EXAMPLES = [
  '/us/usc/t18/s2702', '/us/usc/t42/s2000e-5', '/us/usc/t15/s78j', '/us/cfr/t17/s240.10b-5', '/us/frcp/r23', '/us/frap/r4', '/us/fre/r201',
  '/us/frcrp/r6', '/us/frbp/r7001', '/us/pl/104/191', '/us/const/amend14', '/us/const/art3', '/us/cfr/t29/p541', '/us/usc/t26/s501',
  '/us/stat/118/493', '/us-al/code/s8-19-5', '/us-ak/stat/s45.50.471', '/us-az/ars/s44-1522', '/us-ar/code/s4-88-107', '/us-ca/bpc/s17200',
  '/us-ca/const/art1', '/us-ca/ccr/t8/s11040', '/us-co/crs/s6-1-105', '/us-ct/cgs/s42-110b', '/us-de/code/t6/s2513', '/us-dc/code/s28-3904',
  '/us-fl/stat/s501.204', '/us-ga/ocga/s10-1-393', '/us-hi/hrs/s480-2', '/us-id/code/s48-603', '/us-il/ilcs/740/14/s15',
  '/us-in/code/s24-5-0.5-3', '/us-ia/code/s714.16', '/us-ks/ksa/s50-626', '/us-ky/krs/s367.170', '/us-la/rs/s51:1405', '/us-la/civ/s2315',
  '/us-me/mrs/t5/s207', '/us-md/gcl/s14-201', '/us-ma/mgl/c93A/s9', '/us-mi/mcl/s445.903', '/us-mn/stat/s325F.69', '/us-ms/code/s75-24-5',
  '/us-mo/rsmo/s407.020', '/us-mt/mca/s30-14-103', '/us-ne/rrs/s59-1602', '/us-nv/nrs/s598.0915', '/us-nh/rsa/s358-A:2', '/us-nj/njsa/s56:8-2',
  '/us-nj/njac/s13:45A-1.1', '/us-nm/nmsa/s57-12-3', '/us-ny/gbs/s349', '/us-ny/nycrr/t12/s142-2.2', '/us-nc/gs/s75-1.1',
  '/us-nd/ndcc/s51-15-02', '/us-oh/orc/s1345.02', '/us-ok/stat/t15/s753', '/us-or/ors/s646.608', '/us-pa/pacs/t42/s5524', '/us-pa/ps/t73/s201-1',
  '/us-ri/gl/s6-13.1-2', '/us-sc/code/s39-5-20', '/us-sd/sdcl/s37-24-6', '/us-tn/tca/s47-18-104', '/us-tx/bc/s17.46', '/us-ut/code/s13-11-4',
  '/us-vt/vsa/t9/s2453', '/us-va/code/s59.1-200', '/us-wa/rcw/s19.86.020', '/us-wv/code/s46A-6-104', '/us-wi/stat/s100.18', '/us-wy/stat/s40-12-105',
  '/us-pr/lpra/t10/s259', '/us-ny/adc/s8-107', '/us-il/chicago-code/s2-25-090', '/us-ca/lamc/s187.02',
]; // prettier-ignore

describe('citations of identifiers', () => {
  it.each(EXAMPLES)('%s comes back from its own citation', (id) => {
    const [first] = parseCitation(formatCitation(id));
    expect(first?.id).toBe(id);
  });

  it.each([
    ['/us/usc/t18/s2702', '18 U.S.C. § 2702'],
    ['/us/cfr/t29/p541', '29 C.F.R. pt. 541'],
    ['/us/const/amend14', 'U.S. Const. amend. XIV'],
    ['/us/pl/104/191', 'Pub. L. No. 104-191'],
    ['/us-ca/bpc/s17200', 'Cal. Bus. & Prof. Code § 17200'],
    ['/us-il/ilcs/740/14/s15', '740 ILCS 14/15'],
    ['/us-ma/mgl/c93A/s9', 'Mass. Gen. Laws ch. 93A, § 9'],
    ['/us-de/code/t6/s2513', 'Del. Code Ann. tit. 6, § 2513'],
    ['/us-tx/bc/s17.46', 'Tex. Bus. & Com. Code § 17.46'],
  ])('%s is cited as %s', (id, citation) => {
    expect(formatCitation(id)).toBe(citation);
  });

  it('sections of the U.S. Code come back whatever their number', () => {
    const section = fc
      .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('', 'a', 'bb'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 52 }), section, (title, number) => {
        const id = `/us/usc/t${title}/s${number}`;
        expect(parseCitation(formatCitation(id))[0]?.id.toLowerCase()).toBe(id);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('nothing that is typed throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (words) => Array.isArray(parseCitation(words))),
      { numRuns: 500, seed: 7 },
    );
  });
});

describe('what people type', () => {
  it.each([
    ['18 U.S.C. 2701-2713', '/us/usc/t18/s2701', '/us/usc/t18/s2713'],
    ['18 USC 2701 et seq.', '/us/usc/t18/s2701', '/us/usc/t18/s2713'],
    ['Cal. Bus. & Prof. Code 17200', '/us-ca/bpc/s17200', undefined],
    ['stored communications act', '/us/usc/t18/s2701', '/us/usc/t18/s2713'],
    ['rico', '/us/usc/t18/s1961', '/us/usc/t18/s1968'],
    ['ERISA 502(a)', '/us/usc/t29/s1132', undefined],
    ['Section 1983', '/us/usc/t42/s1983', undefined],
    ['Section 10(b) of the Exchange Act', '/us/usc/t15/s78j', undefined],
    ['18 U.S.C.', '/us/usc/t18', undefined],
    ['Cal. Lab. Code', '/us-ca/lab', undefined],
    ['42 U.S.C. ch. 21', '/us/usc/t42/c21', undefined],
    ['/us-ny/gbs/s349', '/us-ny/gbs/s349', undefined],
  ])('%s', (words, id, through) => {
    const [first] = parseCitation(words);
    expect([first?.id, first?.through]).toEqual([id, through]);
  });

  it('a name of several acts gives them all, the state at hand first', () => {
    const found = parseCitation('TCPA', 'TX');
    expect(found[0]?.id).toBe('/us-tx/cp/s27.001');
    expect(found.map((law) => law.id)).toContain('/us/usc/t47/s227');
  });

  it('what nothing is known of gives nothing', () => {
    expect(parseCitation('the weather today')).toEqual([]);
  });
});

describe('a chapter that is asked for', () => {
  /** As the store sorts identifiers: numbers by their value, all else by its characters. */
  const key = (id: string) => id.replace(/\d+/g, (digits) => digits.padStart(10, '0'));

  it.each([
    ['/us-oh/orc/c1345', ['/us-oh/orc/s1345.02', '/us-oh/orc/s1345.99'], ['/us-oh/orc/s134.5', '/us-oh/orc/s1346.01']],
    ['/us-wa/rcw/c19.86', ['/us-wa/rcw/s19.86.020'], ['/us-wa/rcw/s19.860.020', '/us-wa/rcw/s19.87.020']],
    ['/us-nh/rsa/c358-A', ['/us-nh/rsa/s358-A:2'], ['/us-nh/rsa/s358-B:2', '/us-nh/rsa/s358:2']],
  ])('%s of a State holds its sections and no others', (chapter, within, beyond) => {
    const { first, last } = extentOfChapter(chapter)!;
    const holds = (id: string) => key(first) <= key(id) && key(id) <= key(last);
    expect(within.filter((id) => !holds(id))).toEqual([]);
    expect(beyond.filter(holds)).toEqual([]);
  });

  it('is not guessed where the sections of a code do not begin with it', () => {
    expect(extentOfChapter('/us-id/code/c6')).toBeNull();
    expect(extentOfChapter('/us-va/code/c17')).toBeNull();
  });

  it('of the Code is known by the Code', () => {
    expect(extentOfChapter('/us/usc/t18/c121')?.first).toBe('/us/usc/t18/s2701');
  });
});
