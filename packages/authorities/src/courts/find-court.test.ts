import { readFileSync } from 'node:fs';
import { findCourt, isFederalCourt, stateOfCourt } from './find-court.js';

const COURTS: readonly (readonly [
  printed: string,
  id: string | null,
  division?: string | undefined,
  county?: string,
])[] = [
  [
    'IN THE UNITED STATES DISTRICT COURT\nFOR THE NORTHERN DISTRICT OF ILLINOIS\nEASTERN DIVISION',
    'ilnd',
    'EASTERN DIVISION',
  ],
  ['UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF CALIFORNIA\nSAN JOSE DIVISION', 'cand', 'SAN JOSE DIVISION'],
  ['UNITED STATES DISTRICT COURT FOR THE DISTRICT OF UTAH, NORTHERN DIVISION', 'utd', 'NORTHERN DIVISION'],
  ['UNITED STATES DlSTRICT COURT SOUTHERN DISTR1CT OF NEW YORK', 'nysd'],
  ['CIRCUIT COURT OF THE UNITED STATES, WESTERN DISTRICT OF KENTUCKY', 'circtwdky'],
  ['UNITED STATES COURT OF FEDERAL CLAIMS', 'uscfc'],
  ['SUPERIOR COURT OF THE STATE OF CALIFORNIA\nFOR THE COUNTY OF SAN DIEGO', 'calsuperct', undefined, 'SAN DIEGO'],
  ['SUPREME COURT OF THE STATE OF NEW YORK\nCOUNTY OF NEW YORK', 'nysupct', undefined, 'NEW YORK'],
  ['IN THE DISTRICT COURT OF\nHARRIS COUNTY, TEXAS', 'texdistct', undefined, 'HARRIS'],
  [
    'IN THE CIRCUIT COURT OF THE ELEVENTH JUDICIAL CIRCUIT IN AND FOR MIAMI-DADE COUNTY, FLORIDA',
    'flacirct',
    undefined,
    'MIAMI-DADE',
  ],
  ['DISTRICT COURT OF THE VIRGIN ISLANDS\nDIVISION OF ST. CROIX', 'vid', 'DIVISION OF ST. CROIX'],
  ['IN THE DISTRICT COURT OF GUAM', 'gud'],
  ['IN THE STATE COURT OF FULTON COUNTY\nSTATE OF GEORGIA', 'gastct', undefined, 'FULTON'],
  ['SUPERIOR COURT OF FULTON COUNTY\nSTATE OF GEORGIA', 'gasuperct', undefined, 'FULTON'],
  [
    'IN THE COUNTY COURT OF THE SEVENTEENTH JUDICIAL CIRCUIT\nIN AND FOR BROWARD COUNTY, FLORIDA',
    'flactyct',
    undefined,
    'BROWARD',
  ],
  ['STATE OF NORTH CAROLINA\nCOUNTY OF WAKE\nIN THE GENERAL COURT OF JUSTICE\nDISTRICT COURT DIVISION', 'ncdistct'],
  ['IN THE STATE COURT OF SOMEWHERE', null],
  ['IN THE JUSTICE COURT\nPRECINCT 1, PLACE 2\nHARRIS COUNTY, TEXAS', null],
  ['UNITED STATES DISTRICT COURT\nEASTERN DISTRICT OF SUSQUEHANNA', null],
];

for (const [printed, id, division, county] of COURTS) {
  test(printed.replace(/\n/g, ' / '), () => {
    const match = findCourt(printed);
    expect(match?.id ?? null).toBe(id);
    if (division) expect(match?.division).toBe(division);
    if (county) expect(match?.county).toBe(county);
  });
}

const table = (name: string): string[][] =>
  readFileSync(new URL(`../../data/courts/${name}.tsv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

test('every printed court name of the reference gets its id, or stands among the exceptions with a reason', () => {
  const accepted = new Map<string, string[]>();
  for (const [caption, id] of table('examples')) accepted.set(caption!, [...(accepted.get(caption!) ?? []), id!]);
  const excepted = new Set(table('exceptions').map(([caption]) => caption));
  const missed = [...accepted].filter(([caption, ids]) => !ids.includes(findCourt(caption)?.id ?? ''));
  expect(missed.map(([caption]) => caption).filter((caption) => !excepted.has(caption))).toEqual([]);
});

test('a court knows its State and whether it is federal', () => {
  expect([stateOfCourt('cand'), isFederalCourt('cand'), isFederalCourt('calsuperct')]).toEqual(['CA', true, false]);
});
