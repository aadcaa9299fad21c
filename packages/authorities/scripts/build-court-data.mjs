#!/usr/bin/env node
// Makes the tables under data/courts from the reference tables of courts and counties.
//
//   node scripts/build-court-data.mjs FOLDER
//
// FOLDER holds courts.tsv, court-examples.tsv, federal-districts.tsv, state-trial-courts.tsv, district-divisions.tsv,
// district-counties.tsv and counties.tsv; data/courts/SOURCES.md says where their facts come from.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (!folder) throw new Error('usage: build-court-data.mjs FOLDER');
const outFolder = new URL('../data/courts/', import.meta.url);

function read(name) {
  const [head, ...rows] = readFileSync(join(folder, `${name}.tsv`), 'utf8')
    .trimEnd()
    .split('\n');
  const keys = head.split('\t');
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, index) => [keys[index], cell])));
}

function write(name, columns, rows) {
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join('\t')).sort();
  writeFileSync(new URL(`${name}.tsv`, outFolder), [columns.join('\t'), ...new Set(lines)].join('\n') + '\n');
}

const courts = read('courts');
const courtById = new Map(courts.map((court) => [court.id, court]));
const districts = read('federal-districts');
const trialCourts = read('state-trial-courts');
const counties = read('counties');
const examples = read('court-examples');

const letters = new Map(counties.map((county) => [county.state_name, county.state]));
letters.set('Washington D.C.', 'DC').set('Illnois', 'IL');
const COMPASS = ['Northern', 'Southern', 'Eastern', 'Western', 'Central', 'Middle'];
const compassIn = (name) => COMPASS.find((word) => name.includes(word)) ?? '';
const ABBREVIATED = { 'E.D.': 'Eastern', 'W.D.': 'Western', 'N.D.': 'Northern', 'S.D.': 'Southern', 'M.D.': 'Middle' };

/** The longest state's name that ends a court's name. */
function stateAtEnd(name) {
  const found = [...letters.keys()].filter((state) => name.replace(/ Territory$/, '').endsWith(state));
  return letters.get(found.sort((a, b) => b.length - a.length)[0]) ?? '';
}

const current = new Set(districts.map((row) => row.id));
const federal = districts.flatMap((row) => {
  const compass = row.state === 'MP' ? '' : compassIn(row.short_name);
  const bankruptcyName = courtById.get(row.bankruptcy_court)?.name ?? '';
  const full = row.short_name.replace(
    /^(?=[NSEWMC]\w+ern |Middle |Central |District )/,
    'United States Bankruptcy Court for the ',
  );
  const pair = [{ id: row.id, kind: 'district', state: row.state, compass, name: row.name }];
  if (bankruptcyName)
    pair.push({ id: row.bankruptcy_court, kind: 'bankruptcy', state: row.state, compass, name: full });
  return pair;
});
const abolished = courts.filter(
  (court) =>
    court.system === 'federal' &&
    court.type === 'trial' &&
    !current.has(court.id) &&
    court.location !== 'United States',
);
for (const court of abolished) {
  const compass = compassIn(court.name) || ABBREVIATED[/[A-Z]\.D\./.exec(court.name)?.[0]] || '';
  federal.push({
    id: court.id,
    kind: 'abolished',
    state: letters.get(court.location) ?? '',
    compass,
    name: court.name,
  });
}
for (const court of courts.filter((row) => row.id.startsWith('circt'))) {
  const state = stateAtEnd(court.name);
  if (state) federal.push({ id: court.id, kind: 'circuit', state, compass: compassIn(court.name), name: court.name });
}
write('federal', ['id', 'kind', 'state', 'compass', 'name'], federal);

const trial = trialCourts.map((row) => ({ id: row.id, state: row.state, court: row.court }));
write('trial', ['id', 'state', 'court'], trial);

// Ids of courts-db that name one county's seat of a court of general jurisdiction, by how they begin.
const GENERAL = {
  calsuppct: 'calsuperct',
  flacirct: 'flacirct',
  mdcirct: 'mdcirctct',
  minndistct: 'minndistct',
  mtjdct: 'mtjdct',
  nysupct: 'nysupct',
  ohctcompl: 'ohioctcompl',
};
for (const row of trial) GENERAL[row.id] ??= row.id;
const prefixes = Object.keys(GENERAL).sort((a, b) => b.length - a.length);
const generalOf = (court) =>
  court.type === 'trial' ? GENERAL[prefixes.find((prefix) => court.id.startsWith(prefix))] : undefined;

const stateOf = (court) => court.jurisdiction || letters.get(court.location) || '';
const printed = new Map();
for (const { id, caption } of examples) printed.set(id, [...(printed.get(id) ?? []), caption]);
const isFederalGrammar = new Set(federal.map((row) => row.id));
const FIRST_INSTANCE = new Set(['cit', 'tax']); // courts-db calls them appellate; complaints and petitions begin there
const other = courts
  .filter((court) => ['federal', 'state'].includes(court.system) && !isFederalGrammar.has(court.id))
  .filter((court) => FIRST_INSTANCE.has(court.id) || (court.type !== 'appellate' && court.type !== 'ag'))
  .map((court) => {
    const general = generalOf(court);
    const names = general ? [court.name] : [court.name, ...(printed.get(court.id) ?? [])];
    return { id: general ?? court.id, state: stateOf(court), names: [...new Set(names)].sort().join('; ') };
  })
  .filter((row) => !trial.some((court) => court.id === row.id && !row.names.includes('County')));
write('other', ['id', 'state', 'names'], other);

const seats = new Map(read('district-counties').map((row) => [row.fips, row]));
const countyRows = counties.map((row) => ({
  state: row.state,
  name: row.name,
  kind: row.kind,
  also: row.also,
  district: seats.get(row.fips)?.district,
  division: seats.get(row.fips)?.division || seats.get(row.fips)?.usual_division,
}));
write('counties', ['state', 'name', 'kind', 'also', 'district', 'division'], countyRows);

const divisions = read('district-divisions').map((row) => ({
  court: row.district,
  division: row.division,
  cities: row.places_of_holding_court,
}));
write('divisions', ['court', 'division', 'cities'], divisions);

const expected = examples.map(({ id, caption }) => ({ caption, id, general: generalOf(courtById.get(id) ?? { id }) }));
const scope = expected.filter(({ id }) => {
  const court = courtById.get(id);
  return court && ['federal', 'state'].includes(court.system) && court.type !== 'appellate';
});
write(
  'examples',
  ['caption', 'id'],
  scope.map((row) => ({ caption: row.caption, id: row.general ?? row.id })),
);

const states = [...letters].filter(([name]) => !['Washington D.C.', 'Illnois'].includes(name));
write(
  'states',
  ['state', 'name'],
  states.map(([name, state]) => ({ state, name })),
);
