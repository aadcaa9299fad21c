import type { Party } from '@averment/record';
import { sidesOf } from './sides.js';
import { withoutParties } from './title-list.js';

const party = (id: string, name: string, role: Party['role'], kind: Party['kind'], ...aliases: string[]): Party => ({
  id,
  name,
  role,
  kind,
  aliases,
  spans: [],
});
const parties = [
  party('p1', 'Ana Roe', 'plaintiff', 'individual'),
  party('p2', 'Luis Orme', 'plaintiff', 'individual'),
  party('p3', 'Marlow Freight, Inc.', 'defendant', 'organization', 'Marlow'),
  party('p4', 'Tom Beck, Jr.', 'defendant', 'individual'),
  party('p5', 'City of Alder', 'defendant', 'government', 'the City'),
  party('p6', 'Does 1-10', 'defendant', 'unnamed'),
];
const ALL = ['p3', 'p4', 'p5', 'p6'];

describe('sidesOf', () => {
  it.each<[list: string, by: string[], against: string[]]>([
    ['', ['p1', 'p2'], ALL],
    ['(Against all Defendants)', ['p1', 'p2'], ALL],
    ['AGAINST ALL DEFENDANTS', ['p1', 'p2'], ALL],
    ['(against Marlow)', ['p1', 'p2'], ['p3']],
    ['(Against Marlow Freight)', ['p1', 'p2'], ['p3']],
    ['(against Defendants Marlow Freight, Inc. and Beck)', ['p1', 'p2'], ['p3', 'p4']],
    ['(Plaintiff Roe v. Beck)', ['p1'], ['p4']],
    ['(By Plaintiff Orme against the City)', ['p2'], ['p5']],
    ['(against the City, brought by Plaintiff Orme)', ['p2'], ['p5']],
    ['on behalf of the California Subclass against Marlow', ['p1', 'p2'], ['p3']],
    ['(Against All Defendants Except Beck)', ['p1', 'p2'], ['p3', 'p5', 'p6']],
    ['(as to all Defendants other than the City and Marlow)', ['p1', 'p2'], ['p4', 'p6']],
    ['(Against the Individual Defendants)', ['p1', 'p2'], ['p4']],
    ['(against the Corporate Defendants)', ['p1', 'p2'], ['p3']],
    ['(Against Beck and DOES 1 through 10)', ['p1', 'p2'], ['p4', 'p6']],
    ['(against Becket)', ['p1', 'p2'], []],
    ['(Against Defendants)', ['p1', 'p2'], ALL],
  ])('%s', (list, by, against) => expect(sidesOf(list ? [list] : [], parties)).toEqual({ by, against }));
});

it('tells companies apart that share a name', () => {
  const group = [
    party('p1', 'Marlow Inc.', 'defendant', 'organization'),
    party('p2', 'Marlow LLC', 'defendant', 'organization'),
    party('p3', 'Marlow Freight LP', 'defendant', 'organization'),
  ];
  expect(sidesOf(['(against Marlow Inc. and Marlow Freight LP)'], group).against).toEqual(['p1', 'p3']);
  expect(
    sidesOf(['(against Marlow GP)'], [...group, party('p4', 'Marlow GP LLC', 'defendant', 'organization')]).against,
  ).toEqual(['p4']);
  expect(sidesOf(['(against Marlow)'], group).against).toEqual(['p1', 'p2']);
});

it('takes a nominal defendant only where it is named, and directors for persons', () => {
  const board = [
    party('p1', 'Marlow Inc.', 'nominal-defendant', 'organization'),
    party('p2', 'Tom Beck', 'defendant', 'individual'),
    party('p3', 'Orme LLP', 'defendant', 'organization'),
  ];
  expect(sidesOf([], board).against).toEqual(['p2', 'p3']);
  expect(sidesOf(['(against the Director Defendants)'], board).against).toEqual(['p2']);
  expect(sidesOf(['(against Marlow Inc.)'], board).against).toEqual(['p1']);
  expect(sidesOf([], board.slice(0, 1)).against).toEqual(['p1']);
});

it('tells a body by the first words of its name, where no other begins with them', () => {
  const sued = [
    party('p1', 'Board of Commissioners of Orme County', 'defendant', 'government'),
    party('p2', 'Orme Holdings LLC', 'defendant', 'organization'),
    party('p3', 'Orme Trust LLC', 'defendant', 'organization'),
  ];
  expect(sidesOf(['(against Defendant Board of Commissioners)'], sued).against).toEqual(['p1']);
  expect(sidesOf(['(against Orme Holdings and the Board)'], sued).against).toEqual(['p1', 'p2']);
  expect(sidesOf(['(against Orme)'], sued).against).toEqual([]);
});

it('takes relief defendants for those who are sued for form', () => {
  const sued = [
    party('p1', 'Tom Beck', 'defendant', 'individual'),
    party('p2', 'Beck Trust', 'nominal-defendant', 'organization'),
  ];
  expect(sidesOf(['(Relief Defendant)'], sued).against).toEqual(['p2']);
  expect(sidesOf(['(All Defendants)'], sued).against).toEqual(['p1']);
});

it('cuts the first words of a body’s name behind a dash', () => {
  const sued = [party('p1', 'Lucky Drake Hotel, LLC', 'defendant', 'organization')];
  expect(withoutParties('Foreclosure of Lien – Lucky Drake', sued)).toEqual({
    title: 'Foreclosure of Lien',
    list: 'Lucky Drake',
  });
  expect(withoutParties('Trespass – Defendant Lucky Drake', sued).title).toBe('Trespass');
  expect(withoutParties('Foreclosure of Lien – Lucky Draw', sued).list).toBeNull();
});

it('a double last name is one', () => {
  const sued = [party('p1', 'Kim Jackson-Obi', 'defendant', 'individual')];
  expect(withoutParties('Roe v. JACKSON-OBI Battery', [...parties, ...sued]).title).toBe('Battery');
});

describe('withoutParties', () => {
  it.each<[printed: string, title: string, list: string | null]>([
    ['Breach of Contract — Marlow and Beck', 'Breach of Contract', 'Marlow and Beck'],
    ['Negligence against Beck', 'Negligence', 'against Beck'],
    ['Negligence - All Defendants', 'Negligence', 'All Defendants'],
    ['Negligence - All Duties', 'Negligence - All Duties', null],
    ['Disgorgement from Relief Defendant', 'Disgorgement from Relief Defendant', 'Relief Defendant'],
    ['Relief from Forfeiture', 'Relief from Forfeiture', null],
    ['Trespass – Beck – In the Alternative', 'Trespass', 'Beck – In the Alternative'],
    [
      'Trespass (Beck, pleaded in the alternative to Count II)',
      'Trespass',
      'Beck, pleaded in the alternative to Count II',
    ],
    ['Trespass (in the alternative)', 'Trespass (in the alternative)', null],
    ['Unlawful Arrest – Fourth Amendment', 'Unlawful Arrest – Fourth Amendment', null],
    ['Breach of Lease by Abandonment', 'Breach of Lease by Abandonment', null],
    ['Fraud — Marlow’s Books', 'Fraud — Marlow’s Books', null],
    ['Beck', 'Beck', null],
    ['Negligence (Beck)', 'Negligence', 'Beck'],
    ['Negligence (Marlow Freight)', 'Negligence', 'Marlow Freight'],
    ['Foreclosure – Marlow Fre', 'Foreclosure – Marlow Fre', null],
    ['Foreclosure – Does', 'Foreclosure', 'Does'],
    ['Negligence (Slander)', 'Negligence (Slander)', null],
    ['Beck, M.D. – Wrongful Death', 'Wrongful Death', 'Beck'],
    ['Fourth Amendment – Unlawful Arrest', 'Fourth Amendment – Unlawful Arrest', null],
    ['Negligence (Roe v. Beck)', 'Negligence', 'Roe v. Beck'],
    [
      'Plaintiff Roe v. Defendant Marlow Freight, Inc. Negligence',
      'Negligence',
      'Plaintiff Roe v. Defendant Marlow Freight, Inc.',
    ],
    ['Battery Roe v. Beck', 'Battery', 'Roe v. Beck'],
    ['Tortious Interference v. Beck', 'Tortious Interference', 'v. Beck'],
    ['Negligence of Defendant Beck', 'Negligence of Defendant Beck', 'Defendant Beck'],
    ['Municipal Liability (Monell v. New York)', 'Municipal Liability (Monell v. New York)', null],
    ['Violation of California Law', 'Violation of California Law', null],
  ])('%s', (printed, title, list) => expect(withoutParties(printed, parties)).toEqual({ title, list }));
});
