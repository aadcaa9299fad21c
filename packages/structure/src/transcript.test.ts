import { plainFilingText } from '@averment/pdf-text';
import { readPleading } from './read-pleading.js';
import type { Pleading } from './pleading.js';

const read = (...pages: string[]): Pleading => readPleading(plainFilingText(pages));
const words = ({ filing }: Pleading, range: { start: number; end: number } | null): string =>
  range === null ? '' : filing.text.slice(range.start, range.end).replace(/\s+/g, ' ');

const SIDES = 'TAMARACK AND GULF RAILWAY COMPANY,\nAPPELLANT,\nvs.\nJOSIAH W. PENHALLOW AND OTHERS.';
const WHENCE = 'APPEAL FROM THE CIRCUIT COURT OF THE UNITED STATES FOR\nTHE EASTERN DISTRICT OF ARKANSAS.';
const COURT_ABOVE = 'SUPREME COURT OF THE UNITED STATES.\n\nOCTOBER TERM, 1911.\n\nNo. 388.';
const COVER = `TRANSCRIPT OF RECORD.\n\n${COURT_ABOVE}\n\n${SIDES}\n\n${WHENCE}\n\nFILED MAY 6, 1912.`;
const INDEX = `${COURT_ABOVE}\n\n${SIDES}\n\n${WHENCE}\n\nINDEX.\n\nCaption ............ 1\nBill of complaint ............ 2\nDemurrer 9 7\nPetition for appeal 22 15`;
const ENTRY =
  'At a regular term begun on Monday, October 3, 1910.\n\nNo. 5120.\n\nBe it remembered that on the 9th day of March, 1911, came the complainant and filed his bill, which is in words and figures as follows:';
const COURT_BELOW = 'In the Circuit Court of the United States for the Eastern\nDistrict of Arkansas.';
const PLEA = [
  'To the Judges of the Circuit Court of the United States:',
  'Josiah W. Penhallow brings this bill against the Tamarack and Gulf Railway Company, and says that it tore up the switch to his mill.',
  'Wherefore your orator prays for an injunction.',
  'J. F. ROWNTREE,\nSolicitor for Complainant.',
].join('\n\n');
const BILL = `${COURT_BELOW}\n\nJOSIAH W. PENHALLOW\nvs.\nTAMARACK AND GULF RAILWAY COMPANY.\n\nBILL OF COMPLAINT.\n\n${PLEA}`;
const DEMURRER = `${COURT_BELOW}\n\nJOSIAH W. PENHALLOW\nvs.\nTAMARACK AND GULF RAILWAY COMPANY.\n\nDEMURRER.\n\nThe defendant says that the bill states no case.`;

describe('of a transcript of record', () => {
  it('takes the bill with its own caption, and the clerk’s words before it', () => {
    const pleading = read(COVER, INDEX, `${ENTRY}\n\n${BILL}`, DEMURRER);
    expect(pleading.kind).toBe('complaint');
    expect(words(pleading, pleading.caption.court)).toBe(COURT_BELOW.replace('\n', ' '));
    expect(words(pleading, pleading.caption.title)).toBe('BILL OF COMPLAINT.');
    expect(words(pleading, pleading.caption.parties[0]!)).toMatch(/^JOSIAH W. PENHALLOW vs/);
    expect(words(pleading, pleading.clerkEntry)).toMatch(/^At a regular term.*as follows:$/);
    expect(words(pleading, pleading.extent)).toMatch(/^In the Circuit.*Solicitor for Complainant\.$/);
  });

  it('counts the folio in the margin as no word of the court’s name', () => {
    const pleading = read(COVER, INDEX, `${ENTRY}\n\n2 ${BILL}`);
    expect(words(pleading, pleading.caption.court)).toContain('Eastern District of Arkansas');
  });

  it('takes the declaration of an action at law', () => {
    const pleading = read(
      'TRANSCRIPT OF RECORD.\n\nSUPREME COURT OF THE UNITED STATES.\n\nPELHAM ICE COMPANY, PLAINTIFF IN ERROR,\nvs.\nORRIN TEASDALE.\n\nIN ERROR TO THE SUPREME COURT OF THE STATE OF ILLINOIS.',
      'INDEX.\n\nDeclaration 2 1\nPlea 4 3\nVerdict 9 5',
      'Pleas before the Judge of the Circuit Court of Cook County.\n\nBe it remembered that on the 4th day of May, 1896, there was filed a declaration in words and figures following:\n\nIn the Circuit Court of Cook County.\n\nORRIN TEASDALE\nvs.\nPELHAM ICE COMPANY.\n\nDECLARATION.\n\nOrrin Teasdale, plaintiff, complains of Pelham Ice Company, defendant, of a plea of trespass.\n\nWherefore he brings his suit.',
    );
    expect(pleading.kind).toBe('complaint');
    expect(words(pleading, pleading.extent)).toMatch(/^In the Circuit Court of Cook County. ORRIN TEASDALE/);
    expect(words(pleading, pleading.clerkEntry)).toMatch(/^Pleas before/);
  });

  it('takes a State’s complaint whose title stands above its court', () => {
    const pleading = read(
      'CASE ON APPEAL\n\nSUPREME COURT\nAPPELLATE DIVISION\n\nORRIN TEASDALE,\nPlaintiff-Respondent,\nvs.\nPELHAM ICE CO.,\nDefendant-Appellant.\n\nAPPEAL FROM A JUDGMENT',
      'COMPLAINT\n\nCOUNTY COURT\nCOUNTY OF ONEIDA\n\nORRIN TEASDALE,\nPlaintiff,\nvs.\nPELHAM ICE CO.,\nDefendant.\n\nThe plaintiff complains of the defendant and alleges:\n\n1. The ice was thin.',
    );
    expect(words(pleading, pleading.caption.court)).toBe('COUNTY COURT COUNTY OF ONEIDA');
    expect(pleading.clerkEntry).toBeNull();
  });
});

describe('no transcript of record', () => {
  const CAPTION =
    'UNITED STATES DISTRICT COURT\nEASTERN DISTRICT OF ARKANSAS\n\nADA ALDER,\nPlaintiff,\n\nv.\n\nBIRCH MILLS, INC.,\nDefendant.';
  const COMPLAINT = `${CAPTION}\n\nCOMPLAINT\n\n1. Birch Mills took an appeal from the circuit court’s order.\n\n2. The transcript of record was never filed.\n\nWHEREFORE, Plaintiff demands judgment.\n\nRespectfully submitted,\n\nCora Dogwood\nAttorney for Plaintiff`;

  it.each<[why: string, pages: string[]]>([
    ['a complaint that tells of an appeal', [COMPLAINT]],
    ['one with an appeal’s papers behind it', [COMPLAINT, `EXHIBIT A\n\n${COVER}`, INDEX, `${ENTRY}\n\n${BILL}`]],
    ['one behind a letter that sends it', ['Dear Clerk:\n\nPlease file the complaint.', COMPLAINT]],
  ])('%s', (_why, pages) => {
    const pleading = read(...pages);
    expect(words(pleading, pleading.caption.court)).toMatch(/^UNITED STATES DISTRICT COURT/);
    expect(words(pleading, pleading.caption.title)).toBe('COMPLAINT');
    expect(pleading.clerkEntry).toBeNull();
  });

  it('leaves a transcript that holds no complaint as it is', () => {
    const pleading = read(COVER, INDEX, DEMURRER);
    expect(words(pleading, pleading.extent)).toMatch(/^SUPREME COURT OF THE UNITED STATES/);
    expect(pleading.clerkEntry).toBeNull();
  });
});
