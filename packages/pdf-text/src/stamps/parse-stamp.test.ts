import { isoDate, parseEcfStamp, parseFilingStamp } from './parse-stamp.js';

describe('parseEcfStamp', () => {
  it.each([
    [
      'Case 3:24-cv-01234-JSC Document 1 Filed 03/01/24 Page 1 of 18',
      { caseNumber: '3:24-cv-01234-JSC', documentNumber: '1', filedOn: '2024-03-01', pageOf: [1, 18] },
    ],
    [
      'Case 1:21-cv-01061-KLM Document 1-2 Filed 04/16/21 USDC Colorado Page 2 of 16',
      { documentNumber: '1-2', filedOn: '2021-04-16', pageOf: [2, 16] },
    ],
    [
      'Case: 1:23-cv-04567 Document #: 1 Filed: 07/14/23 Page 1 of 9 PageID #:1',
      { caseNumber: '1:23-cv-04567', documentNumber: '1', filedOn: '2023-07-14', pageOf: [1, 9] },
    ],
    [
      '4:25-cv-03012-ABC-DEF Doc # 1 Filed: 02/03/25 Page 3 of 12 - Page ID # 3',
      { caseNumber: '4:25-cv-03012-ABC-DEF', pageOf: [3, 12] },
    ],
    [
      'Case 4:24-cv-00567-O Document 5 Filed 06/05/24 Page 1 of 20 PageID 44',
      { caseNumber: '4:24-cv-00567-O', documentNumber: '5' },
    ],
    ['Case 24-10567-abc Doc 1 Filed 05/05/24 Page 4 of 6', { caseNumber: '24-10567-abc', documentNumber: '1' }],
  ])('reads %s', (text, fields) => {
    expect(parseEcfStamp(text)).toMatchObject(fields);
  });

  it.each([
    ['In Case No. 3:24-cv-01234, Document 5, the court held otherwise.', 'a sentence: neither page nor filing date'],
    ['Case No. 5:25-cv-00709', 'a caption’s number'],
    ['Document 1 Filed 03/01/24 Page 1 of 18', 'no case number'],
  ])('leaves %s', (text) => {
    expect(parseEcfStamp(text)).toBeNull();
  });
});

describe('parseFilingStamp', () => {
  it.each([
    [
      'ELECTRONICALLY FILED\nSuperior Court of California,\nCounty of Alameda\n02/27/2025 at 03:18:42 PM\nBy: Ana Diaz, Deputy Clerk\n25CV113904',
      { filedOn: '2025-02-27', caseNumber: '25CV113904', court: 'Superior Court of California, County of Alameda' },
    ],
    [
      'FILED: KINGS COUNTY CLERK 11/19/2024 04:22 PM\nNYSCEF DOC. NO. 2\nINDEX NO. 531877/2024',
      { filedOn: '2024-11-19', caseNumber: '531877/2024', documentNumber: '2' },
    ],
    ['Filing # 198765432 E-Filed 05/09/2024 04:31:12 PM', { filedOn: '2024-05-09' }],
    [
      'FILED\n1/2/2024 10:10 AM\nCIRCUIT CLERK\nCOOK COUNTY, IL\n2024CH00001',
      { filedOn: '2024-01-02', caseNumber: '2024CH00001' },
    ],
    [
      '4/11/2025 4:09 PM\nDistrict Clerk\nTravis County\nD-1-GN-25-001873',
      { filedOn: '2025-04-11', caseNumber: 'D-1-GN-25-001873' },
    ],
    ['FILED\n1998 OCT -2 PM 3:05\nHARLAN COUNTY, C.S.C.', { filedOn: '1998-10-02', filedOnPrinted: '1998 OCT -2' }],
    ['FILED\nJan. 5, 2023\nCLERK OF COURT', { filedOn: '2023-01-05' }],
  ])('reads %j', (text, fields) => {
    expect(parseFilingStamp(text)).toMatchObject(fields);
  });

  it('gives nothing for a mark without date or number', () => {
    expect(parseFilingStamp('FILED\nUnder seal')).toBeNull();
  });
});

describe('isoDate', () => {
  it('takes years of two figures from 70 on for the last century', () => {
    expect([isoDate('03/01/24'), isoDate('3/1/1998'), isoDate('11/30/99')]).toEqual([
      '2024-03-01',
      '1998-03-01',
      '1999-11-30',
    ]);
  });
  it('refuses what is no date', () => {
    expect(isoDate('13/01/24')).toBeUndefined();
  });
});
