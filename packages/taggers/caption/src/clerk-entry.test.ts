import { plainFilingText } from '@averment/pdf-text';
import { readPleading } from '@averment/structure';
import { tagCaption } from './tag-caption.js';

const COVER = [
  'TRANSCRIPT OF RECORD.',
  'SUPREME COURT OF THE UNITED STATES.',
  'OCTOBER TERM, 1911.\nNo. 388.',
  'TAMARACK AND GULF RAILWAY COMPANY,\nAPPELLANT,\nvs.\nJOSIAH W. PENHALLOW AND OTHERS.',
  'APPEAL FROM THE CIRCUIT COURT OF THE UNITED STATES FOR\nTHE EASTERN DISTRICT OF ARKANSAS.',
  'FILED MAY 6, 1912.',
].join('\n\n');
const BILL = [
  'In the Circuit Court of the United States for the Eastern\nDistrict of Arkansas.',
  'JOSIAH W. PENHALLOW\nvs.\nTAMARACK AND GULF RAILWAY COMPANY.',
  'BILL OF COMPLAINT.',
  'To the Judges of the Circuit Court of the United States:',
  'Josiah W. Penhallow, a citizen of Arkansas, brings this bill against the Tamarack and Gulf Railway Company, and says that it tore up the switch to his mill.',
  'Wherefore your orator prays for an injunction.',
  'J. F. ROWNTREE,\nSolicitor for Complainant.',
].join('\n\n');
const factsOf = (entry: string) => tagCaption(readPleading(plainFilingText([COVER, `${entry}\n\n${BILL}`])));

describe('a transcript of record', () => {
  it.each<[why: string, came: string, filedOn: string]>([
    ['the day before', 'on the 9th day of March, A. D. 1911, came the complainant\nand filed his bill', '1911-03-09'],
    [
      'a month cut by a hyphen',
      'on the 9th day of Febru-\nary, 1911, came the complainant and filed his bill',
      '1911-02-09',
    ],
    [
      'a month cut without one',
      'on the 9th day of Jan\nuary, A. D. 1911, the complainant filed his bill',
      '1911-01-09',
    ],
    ['the day behind', 'the complainant’s bill was filed on March 9, 1911', '1911-03-09'],
  ])('takes court, number and day from what concerns the bill: %s', (_why, came, filedOn) => {
    const facts = factsOf(
      `At a regular term begun on Monday, October 3, 1910.\n\nNo. 5120.\n\nBe it remembered that ${came}, which is in words and figures as follows:`,
    );
    expect([facts.court.id, facts.caseNumber.value, facts.filedOn.value]).toEqual(['circtedar', '5120', filedOn]);
    expect(facts.filedOn.basis).toBe('clerk');
  });

  it('takes nothing from the cover where no clerk’s words stand before the bill', () => {
    const { court, caseNumber, filedOn } = factsOf('TAMARACK AND GULF RY. CO. VS. PENHALLOW');
    expect([court.id, caseNumber.value, filedOn.value]).toEqual(['circtedar', null, null]);
  });
});
