import { plainFilingText, type FilingText } from '@averment/pdf-text';
import { wholePleading } from '@averment/structure';
import { tagStatutes, type StatuteFindings } from './index.js';

const tag = (pages: string | readonly string[], courtId: string | null = null): StatuteFindings =>
  tagStatutes(wholePleading(plainFilingText(typeof pages === 'string' ? [pages] : pages)), { courtId });
/** A paragraph that runs from one page to the next. */
function runningOn(first: string, second: string): FilingText {
  const filing = plainFilingText([first, second]);
  return { ...filing, text: filing.text.replace('\n\n', '\n ') };
}
const statute = (findings: StatuteFindings, id: string) => findings.statutes.find((item) => item.id === id)!;

describe('mentions', () => {
  it('give each section of a list its own words', () => {
    const found = tag('It violated 15 U.S.C. §§ 1681i(a), 1681e(b), and 1681s-2(b).');
    expect(
      found.statutes.map((item) => [item.citation, item.mentions[0]!.span.text, item.mentions[0]!.pinpoint]),
    ).toEqual([
      ['15 U.S.C. § 1681i', '15 U.S.C. §§ 1681i(a)', '(a)'],
      ['15 U.S.C. § 1681e', '1681e(b)', '(b)'],
      ['15 U.S.C. § 1681s-2', '1681s-2(b)', '(b)'],
    ]);
  });

  it.each([
    ['He sues under section 627.736(1)(a)1., Florida Statutes.', '(1)(a)1.'],
    ['He sues under § 627.736(5)(a)1.f., Fla. Stat. (2023).', '(5)(a)1.f.'],
    ['He sues under Section 501.059(10)(a)1, Florida Statutes.', '(10)(a)1'],
    ['The van broke Wis. Stat. § 346.37(1)(c)1. It ran the light.', '(1)(c)1.'],
    ['The call broke 47 U.S.C. § 227(b)(1)(A)(iii) 3 times.', '(b)(1)(A)(iii)'],
    ['See 47 U.S.C. § 227(b)(1)-(2).', '(b)(1)-(2)'],
  ])('keep what stands below the section: %s', (text, pinpoint) => {
    expect(tag(text).statutes.map(({ mentions }) => mentions[0]!.pinpoint)).toEqual([pinpoint]);
  });

  it('say of a range where it ends', () => {
    const found = tag('It violated 18 U.S.C. §§ 1961-1968.');
    expect(statute(found, '/us/usc/t18/s1961').mentions[0]).toMatchObject({ through: '/us/usc/t18/s1968' });
    expect(statute(found, '/us/usc/t18/s1968').mentions[0]).not.toHaveProperty('through');
  });

  it('tell what was printed in full, what by name, what in short', () => {
    const found = tag(
      'It violated the Stored Communications Act, 18 U.S.C. § 2701 et seq. ("SCA"). Section 2702(a) of the SCA forbids it. The SCA is strict.',
    );
    const forms = found.statutes.flatMap((item) =>
      item.mentions.map((mention) => [item.id, mention.form, mention.span.text]),
    );
    expect(forms).toEqual([
      ['/us/usc/t18/s2701', 'name', 'Stored Communications Act'],
      ['/us/usc/t18/s2701', 'full', '18 U.S.C. § 2701 et seq.'],
      ['/us/usc/t18/s2701', 'name', 'SCA'],
      ['/us/usc/t18/s2702', 'short', 'Section 2702(a) of the SCA'],
    ]);
    expect(statute(found, '/us/usc/t18/s2701').mentions[2]).toMatchObject({ definedAs: 'SCA' });
    expect(statute(found, '/us/usc/t18/s2701').mentions[1]).toMatchObject({ etSeq: true });
    expect(statute(found, '/us/usc/t18/s2701').name).toBe('Stored Communications Act');
  });

  it('are less sure where the context had to decide', () => {
    const found = tag('It violated 18 U.S.C. § 2702. Id. § 2707(c).');
    const [full] = statute(found, '/us/usc/t18/s2702').mentions;
    const [short] = statute(found, '/us/usc/t18/s2707').mentions;
    expect(full!.confidence).toBe(1);
    expect(short).toMatchObject({ form: 'id', pinpoint: '(c)' });
    expect(short!.confidence).toBeLessThan(0.9);
  });

  it('keep both parts of a citation that runs over a page', () => {
    const found = tagStatutes(
      wholePleading(
        runningOn('The tenants sue under the Act that forbids it, 42 U.S.C.', '§ 3604(b), and ask for relief.'),
      ),
      {
        courtId: 'nysd',
      },
    );
    const [mention] = found.statutes[0]!.mentions;
    expect(found.statutes[0]!.id).toBe('/us/usc/t42/s3604');
    expect([mention!.span, ...mention!.continued!].map(({ page, text }) => [page, text])).toEqual([
      [1, '42 U.S.C.'],
      [2, '§ 3604(b)'],
    ]);
  });

  it('of a list that runs over a page stand each on its own page', () => {
    const found = tagStatutes(
      wholePleading(runningOn('It violated 15 U.S.C. §§ 1681e(b),', '1681i(a) and 1681s-2(b).')),
      { courtId: null },
    );
    expect(found.statutes.map(({ mentions }) => [mentions[0]!.span.page, mentions[0]!.span.text])).toEqual([
      [1, '15 U.S.C. §§ 1681e(b)'],
      [2, '1681i(a)'],
      [2, '1681s-2(b)'],
    ]);
    expect(found.statutes.flatMap(({ mentions }) => mentions.filter((mention) => mention.continued))).toEqual([]);
  });

  it('mark a note under a section', () => {
    expect(tag('See 42 U.S.C. § 1983 note.').statutes[0]!.mentions[0]).toMatchObject({ note: true });
  });
});

describe('what the Code itself says', () => {
  it('keeps a section that moved as cited, and says where it went', () => {
    const found = tag('It violated 42 U.S.C. § 1973.');
    expect(found.statutes[0]).toMatchObject({
      id: '/us/usc/t42/s1973',
      status: 'transferred',
      movedTo: '/us/usc/t52/s10301',
    });
    expect(found.warnings[0]).toMatchObject({ code: 'moved-section' });
  });

  it('keeps a section that does not exist as cited, with a warning', () => {
    const found = tag('It violated 28 U.S.C. § 9999.');
    expect(found.statutes[0]).toMatchObject({ id: '/us/usc/t28/s9999', status: 'unknown-section' });
    expect(found.warnings[0]).toMatchObject({ code: 'unknown-section', page: 1 });
  });
});

describe('warnings', () => {
  const warnings = (text: string) => tag(text).warnings.map(({ code, message }) => `${code}: ${message}`);

  it.each([
    ['It violated 42 U.S.C. § 1973.', 'moved-section: 42 U.S.C. § 1973 is now 52 U.S.C. § 10301'],
    ['It violated 42 U.S.C. § 14141.', 'moved-section: 42 U.S.C. § 14141 is now 34 U.S.C. § 12601'],
    ['It violated 5 U.S.C. § 1209.', 'transferred-section: 5 U.S.C. § 1209: transferred'],
    ['It violated 2 U.S.C. § 31-1.', 'repealed-section: 2 U.S.C. § 31-1: repealed'],
    [
      'It violated 18 U.S.C. § 1692e.',
      'unknown-section: 18 U.S.C. § 1692e: the Code has no such section; 15 U.S.C. § 1692e exists',
    ],
    ['It violated 15 U.S.C. § 16881.', 'unknown-section: 15 U.S.C. § 16881: the Code has no such section'],
    [
      'It violated the Fair Credit Reporting Act, 18 U.S.C. § 1681 et seq.',
      'wrong-title: 18 U.S.C. § 1681 is cited as the Fair Credit Reporting Act: likely 15 U.S.C. § 1681',
    ],
  ])('%s', (text, warning) => {
    expect(warnings(text)).toEqual([warning]);
  });

  it('are not given for what is in force, nor for an act that is cited with a section of another title that exists', () => {
    expect(warnings('It violated the Civil Rights Act of 1964, 42 U.S.C. § 2000e, and 28 U.S.C. § 1343.')).toEqual([]);
    expect(warnings('It violated the Electronic Communications Privacy Act, 47 U.S.C. § 605.')).toEqual([]);
  });
});

describe('definitions', () => {
  it('bind from there on, to what the filing says', () => {
    const found = tag(
      'This arises under the Fictional Widget Act, 15 U.S.C. § 2301 et seq. (the "Act"). Under the Act, widgets are safe.',
    );
    expect(statute(found, '/us/usc/t15/s2301').mentions.map((mention) => mention.span.text)).toEqual(
      ['Fictional Widget Act', '15 U.S.C. § 2301 et seq.', 'Act'].slice(1),
    );
  });

  it('give an abbreviation to something else', () => {
    const found = tag('Plaintiff belongs to the American Dental Association ("ADA"). The ADA has rules.');
    expect(found.statutes).toEqual([]);
  });

  it('of an act by its section hold for its name above too', () => {
    const cited = 'Under the Texas Prompt Payment Act, Tex. Prop. Code § 28.001 et seq., it owes.';
    const named = 'Norwell Glazing sues under the Texas Prompt Payment Act.';
    const ids = (text: string) => tag(text, 'txsd').statutes.map(({ id }) => id);
    expect(ids(`${named} ${cited}`)).toEqual(['/us-tx/pr/s28.001']);
    expect(ids(`${named} It sues under the Lanham Act, 15 U.S.C. § 1114 et seq.`)).toEqual([
      '/us-tx/in/s542.051',
      '/us/usc/t15/s1114',
    ]);
  });

  it('last until another', () => {
    const found = tag(
      'He sues under the Sherman Act, 15 U.S.C. § 1 (the "Act"). The Act is old. She sues under the Lanham Act, 15 U.S.C. § 1125 (the "Act"). The Act is newer.',
    );
    expect(statute(found, '/us/usc/t15/s1125').mentions.filter((mention) => mention.definedAs).length).toBe(1);
    expect(statute(found, '/us/usc/t15/s1').mentions.filter((mention) => mention.definedAs).length).toBe(1);
  });
});

describe('what stays open', () => {
  it('is listed, not guessed', () => {
    const found = tag('It violated the Consumer Protection Act.');
    expect(found.statutes).toEqual([]);
  });

  it('lists a section under a law that was never named', () => {
    const found = tag('He is liable under Section 4417(b).');
    expect(found.statutes).toEqual([]);
    expect(found.unresolved.map((item) => item.text)).toEqual(['Section 4417(b)']);
  });
});

describe('what is taken', () => {
  it('holds citations of law and of cases, and docket numbers', () => {
    const text = 'See 42 U.S.C. § 1983; Doe v. Roe, 550 U.S. 544 (2007); ECF No. 15.';
    const { taken } = tag(text, 'nysd');
    expect(taken.map(({ start, end }) => text.slice(start, end))).toEqual([
      '42 U.S.C. § 1983',
      '550 U.S. 544',
      'ECF No. 15',
    ]);
  });
});
