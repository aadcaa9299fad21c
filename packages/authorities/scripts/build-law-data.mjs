// Makes the compact tables in data/law from the reference tables of facts about American law.
//   node packages/authorities/scripts/build-law-data.mjs PATH_TO_REFERENCE
// What is written by hand lies in data/law too, in the files that SOURCES.md calls hand-made; this script never touches those.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const reference = process.argv[2];
if (!reference) throw new Error('usage: build-law-data.mjs PATH_TO_REFERENCE');
const target = new URL('../data/law/', import.meta.url);

const rows = (name) => {
  const [header, ...lines] = readFileSync(join(reference, name), 'utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, index) => [columns[index], cell])));
};
const write = (name, lines) => writeFileSync(new URL(name, target), lines.join('\n') + '\n');
/** Rows of a table in data/law that is written by hand, header and remarks left off. */
const byHand = (name) =>
  readFileSync(new URL(name, target), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t'));
const leftOut = byHand('left-out.tsv');
const isLeftOut = (table, row, name) =>
  leftOut.some((cells) => cells[0] === table && cells[1] === row && cells[2] === name);
const groupBy = (items, key) => {
  const groups = new Map();
  for (const item of items) {
    const k = key(item);
    if (groups.has(k)) groups.get(k).push(item);
    else groups.set(k, [item]);
  }
  return groups;
};

/** 2000e-5 sorts as the Code prints it: numbers by value, letters by length ("z" before "aa"), a bare section first. */
const sectionParts = (section) =>
  section
    .match(/\d+|[a-z]+|[A-Z]+/g)
    .map((part) => (/\d/.test(part) ? part.padStart(8, '0') : `${part.length}${part.toLowerCase()}`));
const bySection = (a, b) => {
  const left = sectionParts(a);
  const right = sectionParts(b);
  for (let index = 0; index < Math.min(left.length, right.length); index++)
    if (left[index] !== right[index]) return left[index] < right[index] ? -1 : 1;
  return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0);
};

// ---- sections of the U.S. Code: a line a title; "1..39" is a run; "|r" a status; ">42:1997e" the present place ----
const STATUS = {
  repealed: 'r',
  transferred: 't',
  renumbered: 't',
  omitted: 'o',
  vacant: 'o',
  reserved: 'o',
  dropped: 'd',
};
const uscRows = rows('federal/usc-sections.tsv').filter((row) => /^\d+[A-Za-z0-9-]*$/.test(row.section));
const sectionLines = [];
const chapterLines = ['title\tchapter\tfirst\tlast'];
const live = new Set();
for (const [title, sections] of groupBy(uscRows, (row) => row.title)) {
  sections.sort((a, b) => bySection(a.section, b.section));
  const coded = [];
  for (let index = 0; index < sections.length;) {
    const mark = markOf(sections[index]);
    let last = index;
    if (/^\d+$/.test(sections[index].section) && !mark.includes('>'))
      while (isNext(sections[last], sections[last + 1], mark)) last++;
    const first = sections[index].section;
    coded.push((last > index + 1 ? `${first}..${sections[last].section}` : first) + mark);
    index = last > index + 1 ? last + 1 : index + 1;
  }
  sectionLines.push(`${title}\t${coded.join(' ')}`);
  const alive = sections.filter((row) => row.status === '');
  for (const row of alive) live.add(`${title}:${row.section}`);
  for (const [chapter, members] of groupBy(
    alive.filter((row) => row.chapter),
    (row) => row.chapter,
  ))
    chapterLines.push([title, chapter, members[0].section, members.at(-1).section].join('\t'));
}
function markOf(row) {
  const status = STATUS[row.status];
  return status ? `|${status}${row.moved_to ? `>${row.moved_to.split(',')[0].trim()}` : ''}` : '';
}
function isNext(row, next, mark) {
  return (
    next && /^\d+$/.test(next.section) && Number(next.section) === Number(row.section) + 1 && markOf(next) === mark
  );
}
write('usc-sections.txt', sectionLines);
write('usc-chapters.tsv', chapterLines);
const moved = new Map(
  uscRows
    .filter((row) => row.moved_to)
    .map((row) => [`${row.title}:${row.section}`, row.moved_to.split(',')[0].trim()]),
);

write('usc-dead-ranges.tsv', [
  'title\tfrom\tto\tstatus',
  ...rows('federal/usc-section-ranges.tsv').map((row) =>
    [row.title, row.from, row.to, STATUS[row.status] ?? 'd'].join('\t'),
  ),
]);

// ---- act section -> Code section: a line an act, part and title of the Code ----
const places = rows('federal/act-sections.tsv').filter((row) => row.basis === 'enacted' || row.basis === 'as-added');
const actLines = [];
const ownSections = byHand('act-sections-by-hand.tsv');
// What is written by hand takes the place of what the tables have of the same section.
const isByHand = new Set(
  ownSections.flatMap(([act, , sections]) => sections.split(' ').map((pair) => `${act} ${pair.split('>')[0]}`)),
);
for (const [act, title, sections] of ownSections) actLines.push([act, '', title, sections].join('\t'));
for (const [key, members] of groupBy(
  places.filter((row) => !isByHand.has(`${row.act} ${row.act_section}`)),
  (row) => [row.act, row.part, row.code_title].join('\t'),
))
  actLines.push(`${key}\t${[...new Set(members.map((row) => `${row.act_section}>${row.code_section}`))].join(' ')}`);
const printed = rows('federal/act-section-cites.tsv').filter(
  (row) => row.check === 'only-here' && row.code_status === 'live',
);
const mapped = new Set([...places.map((row) => `${row.act} ${row.act_section}`), ...isByHand]);
for (const [key, members] of groupBy(
  printed.filter((row) => row.act && !mapped.has(`${row.act} ${row.act_section}`)),
  (row) => [row.act, '', row.code_title].join('\t'),
))
  actLines.push(`${key}\t${[...new Set(members.map((row) => `${row.act_section}>${row.code_section}`))].join(' ')}`);
write('act-sections.tsv', ['act\tpart\ttitle\tsections', ...actLines.sort()]);

// ---- where the titles of acts lie ----
const partLines = rows('federal/act-titles.tsv')
  .filter((row) => /^title [IVXLC]+(-[A-Z])?$/.test(row.part) && Number(row.share) >= 0.5)
  .map((row) => [row.act, row.part.slice(6), row.code_title, row.start].join('\t'));
write('act-titles.tsv', ['act\tpart\ttitle\tstart', ...partLines]);

// ---- names of federal acts ----
const GROUNDS = ['references', 'cited', 'short-title-section', 'credits', 'adds', 'olrc', 'olrc-part'];
const ends = /\b(Acts?|Law|Code|Amendments?)\b/;
const named = new Map();
const enactedBy = new Map(
  [...groupBy(places, (row) => row.act)].map(([act, of]) => [
    act,
    new Set(of.map((row) => `${row.code_title}:${row.code_section}`)),
  ]),
);
// Where the lowest act section lies far from the section that bears the short title, and the act enacted that one too, it is the better start.
const placeOf = (row) => {
  if (row.code_basis === 'credits' && live.has(row.olrc_at) && enactedBy.get(row.act)?.has(row.olrc_at))
    return row.olrc_at;
  const place = `${row.code_title}:${row.code_section}`;
  return live.has(place) ? place : moved.get(place);
};
for (const row of rows('federal/popular-names.tsv')) {
  const ground = GROUNDS.indexOf(row.code_basis);
  const name = row.name.replace(/\s*\([^)]*\)\s*$/, '').trim();
  if (isLeftOut('popular-names', '', name)) continue;
  if (ground < 0 || !ends.test(name) || /^(Act|Acts|Title|An Act)\b/.test(name) || name.split(' ').length < 2) continue;
  if (/[,;]\s*(referred|subsec)/.test(name) || name.length > 120) continue;
  const place = placeOf(row);
  if (!place) continue;
  const weight = Number(row.mentions || 0) * 10 + (GROUNDS.length - ground);
  const key = `${name.toLowerCase()}|${place}`;
  const known = named.get(key);
  if (!known || known.weight < weight) named.set(key, { name, act: row.act, part: row.part, place, weight });
}
for (const row of rows('federal/act-abbreviations.tsv')) {
  const place = `${row.code_title}:${row.code_section}`;
  const key = `${row.name.toLowerCase()}|${place}`;
  if (row.code_section && live.has(place) && !named.has(key))
    named.set(key, { name: row.name, act: row.act, part: row.part, place, weight: 1000 });
}
// "Wilderness Act of 1964" is called by its name alone, where no other act has it and the Code's notes name it.
const YEAR = /(?: of|,) (?:1[789]|20)\d\d$/;
const bases = groupBy([...named.values()], (row) => row.name.replace(YEAR, '').toLowerCase());
const mayLoseYear = (row) => {
  const base = row.name.replace(YEAR, '');
  const own = bases.get(base.toLowerCase());
  return (
    base !== row.name &&
    base.split(' ').length > 2 &&
    row.weight >= 10 &&
    own.every((other) => other.place === row.place)
  );
};
const actRows = [...named.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : b.weight - a.weight));
write('federal-acts.tsv', [
  'name\tact\tpart\tplace\tweight\tyearless',
  ...actRows.map((row) =>
    [row.name, row.act, row.part, row.place, row.weight, ...(mayLoseYear(row) ? ['1'] : [])].join('\t'),
  ),
]);
write('federal-abbreviations.tsv', [
  'abbreviation\tname\tact\tpart\tplace',
  ...rows('federal/act-abbreviations.tsv')
    .filter((row) => live.has(`${row.code_title}:${row.code_section}`) && !row.abbreviation.includes('('))
    .map((row) => [row.abbreviation, row.name, row.act, row.part, `${row.code_title}:${row.code_section}`].join('\t')),
]);

// ---- sections of the C.F.R. whose number holds a hyphen: what tells them from a range ----
const hyphened = rows('federal/cfr-sections.tsv').filter((row) => row.section.includes('-'));
const cfrLines = [...groupBy(hyphened, (row) => row.title)].map(([title, members]) => {
  const parts = groupBy(members, (row) => row.section.split('.')[0]);
  return `${title}\t${[...parts].map(([part, of]) => `${part}:${of.map((row) => row.section.slice(part.length + 1)).join(',')}`).join(' ')}`;
});
write('cfr-hyphened.txt', cfrLines);

// ---- codes and acts of the states ----
write('state-codes.tsv', [
  'id\tstate\tkind\tname\tabbreviation\tforms\texample',
  ...rows('courts-and-states/state-codes.tsv').map((row) =>
    [
      row.id,
      row.state,
      row.kind,
      row.name,
      row.official_abbreviation,
      row.other_forms
        .split('; ')
        .filter((form) => !isLeftOut('state-codes', row.id, form))
        .join('; '),
      row.section_example,
    ].join('\t'),
  ),
]);
/** The short forms of a state's act with those written by hand. */
function withMore(name, state, forms) {
  const more = byHand('state-act-forms-by-hand.tsv').filter(([act, of]) => act === name && of === state);
  return [...new Set([...forms.split('; '), ...more.flatMap(([, , others]) => others.split('; '))])]
    .filter(Boolean)
    .join('; ');
}
write('state-acts.tsv', [
  'name\tabbreviations\tstate\tid\tstatus',
  ...rows('courts-and-states/state-acts.tsv').map((row) =>
    [row.name, withMore(row.name, row.state, row.abbreviations), row.state, row.identifier, row.status].join('\t'),
  ),
]);
