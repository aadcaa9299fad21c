import { splitNames } from './split-names.js';

/** The names of a stretch of a caption, each with its facts behind it. */
const named = (text: string): string[] =>
  splitNames(text, () => false).map(({ start, end, name, aliases, capacity, jobTitle }) =>
    [
      name ?? text.slice(start, end).replace(/\s+/g, ' '),
      ...aliases.map((alias) => `alias ${alias.text}`),
      ...(capacity ? [`capacity ${capacity.text}`] : []),
      ...(jobTitle ? [`job ${jobTitle.text}`] : []),
    ].join('; '),
  );

test.each([
  [
    'a line’s end within the words that begin a capacity',
    'OSCAR LARK, an individual, on\nbehalf of himself and all others similarly\nsituated',
    ['OSCAR LARK; capacity on behalf of himself and all others similarly situated'],
  ],
  [
    'a trade name over two lines',
    'OSTLER FOODS, INC. d/b/a THE\nBRASS KETTLE',
    ['OSTLER FOODS, INC.; alias THE BRASS KETTLE'],
  ],
  [
    'a trade name over two lines, and another party',
    'OSTLER FOODS, LLC d/b/a THE KETTLE AT\nELM CREEK, and MARA OKONEDO',
    ['OSTLER FOODS, LLC; alias THE KETTLE AT ELM CREEK', 'MARA OKONEDO'],
  ],
  [
    'an address below a trade name',
    'OSTLER FOODS, INC. d/b/a\nKETTLE OF ELM STREET\n120 Elm Street\nReading, PA 19601',
    ['OSTLER FOODS, INC.; alias KETTLE OF ELM STREET'],
  ],
  [
    'a party below a trade name that is whole',
    'OSTLER FOODS d/b/a KETTLE, LLC\nMARA OKONEDO, an individual',
    ['OSTLER FOODS; alias KETTLE, LLC', 'MARA OKONEDO'],
  ],
])('aliases: %s', (_, text, expected) => {
  expect(named(text)).toEqual(expected);
});

test.each([
  [
    'their numbers on the next line',
    'GARTH ELLERY and DOES 1\nthrough 10, inclusive',
    ['GARTH ELLERY', 'DOES 1 through 10'],
  ],
  ['all of their numbers there', 'GARTH ELLERY and DOES\n1 through 10', ['GARTH ELLERY', 'DOES 1 through 10']],
  [
    'who may claim, in a list',
    'IDA FENN; UNKNOWN HEIRS, DEVISEES, GRANTEES AND CREDITORS OF OTTO FENN, DECEASED; UNKNOWN TENANT #1',
    ['IDA FENN', 'UNKNOWN HEIRS, DEVISEES, GRANTEES AND CREDITORS OF OTTO FENN', 'UNKNOWN TENANT #1'],
  ],
  [
    'Illinois’ owners',
    'IDA FENN; UNKNOWN OWNERS AND NON-RECORD CLAIMANTS; and ELM BANK',
    ['IDA FENN', 'UNKNOWN OWNERS AND NON-RECORD CLAIMANTS', 'ELM BANK'],
  ],
  [
    'any and all of them',
    'IDA FENN; ANY AND ALL UNKNOWN PARTIES CLAIMING BY, THROUGH, UNDER AND AGAINST OTTO FENN',
    ['IDA FENN', 'ANY AND ALL UNKNOWN PARTIES CLAIMING BY, THROUGH, UNDER AND AGAINST OTTO FENN'],
  ],
  [
    'why they have no name',
    'UNKNOWN TENANT #2, whose name is fictitious to account for parties\nin possession',
    ['UNKNOWN TENANT #2'],
  ],
  [
    'a company that is called as those are',
    'UNKNOWN TENANTS, OWNERS ELM INSURANCE COMPANY, and IDA FENN',
    ['UNKNOWN TENANTS', 'OWNERS ELM INSURANCE COMPANY', 'IDA FENN'],
  ],
  [
    'those of a company',
    'UNKNOWN HEIRS, GRANTEES AND CREDITORS OF ELM ROOFING, INC.; IDA FENN',
    ['UNKNOWN HEIRS, GRANTEES AND CREDITORS OF ELM ROOFING, INC.', 'IDA FENN'],
  ],
  [
    'a company behind a list',
    'UNKNOWN HEIRS OF OTTO FENN; ALLEN TRUST COMPANY',
    ['UNKNOWN HEIRS OF OTTO FENN', 'ALLEN TRUST COMPANY'],
  ],
])('unnamed: %s', (_, text, expected) => {
  expect(named(text)).toEqual(expected);
});

test.each([
  [
    'an agency with an and',
    'U.S. FISH AND WILDLIFE SERVICE, and GARTH ELLERY',
    ['U.S. FISH AND WILDLIFE SERVICE', 'GARTH ELLERY'],
  ],
  [
    'over two lines',
    'U.S. IMMIGRATION AND\nCUSTOMS ENFORCEMENT; NATIONAL OCEANIC AND ATMOSPHERIC\nADMINISTRATION',
    ['U.S. IMMIGRATION AND CUSTOMS ENFORCEMENT', 'NATIONAL OCEANIC AND ATMOSPHERIC ADMINISTRATION'],
  ],
  [
    'with commas',
    'BUREAU OF ALCOHOL, TOBACCO, FIREARMS AND EXPLOSIVES; CENTERS FOR DISEASE CONTROL AND PREVENTION',
    ['BUREAU OF ALCOHOL, TOBACCO, FIREARMS AND EXPLOSIVES', 'CENTERS FOR DISEASE CONTROL AND PREVENTION'],
  ],
  ['two persons', 'HAMILTON FISH AND WILDA SERVICE', ['HAMILTON FISH', 'WILDA SERVICE']],
  [
    'States with a common style',
    'UNITED STATES OF AMERICA and the\nSTATES OF OHIO, IOWA, and\nNEW YORK',
    ['UNITED STATES OF AMERICA', 'State of OHIO', 'State of IOWA', 'State of NEW YORK'],
  ],
  [
    'a body of two States',
    'PORT AUTHORITY OF NEW YORK AND NEW JERSEY and GARTH ELLERY',
    ['PORT AUTHORITY OF NEW YORK AND NEW JERSEY', 'GARTH ELLERY'],
  ],
  ['the same two as States', 'the STATES OF NEW YORK and NEW JERSEY', ['State of NEW YORK', 'State of NEW JERSEY']],
  ['one State, and a person of that name', 'STATE OF OHIO and VIRGINIA FENN', ['STATE OF OHIO', 'VIRGINIA FENN']],
])('public bodies: %s', (_, text, expected) => {
  expect(named(text)).toEqual(expected);
});

test.each([
  ['a prison’s letters and number', 'JEROME TILL, ADC #147720', ['JEROME TILL']],
  ['the number alone', 'JEROME TILL #R-41187', ['JEROME TILL']],
  ['the number of a tenant', 'UNKNOWN TENANT #1', ['UNKNOWN TENANT #1']],
  ['the number of a local', 'PAINTERS LOCAL #1204', ['PAINTERS LOCAL #1204']],
  ['a guard', 'WARDEN A. PELL; C/O HOLLIS (Badge No. 2211)', ['A. PELL', 'HOLLIS']],
  ['who takes in mail', 'ORCHARD TRUST, C/O ELM AGENTS, INC., and IDA FENN', ['ORCHARD TRUST', 'IDA FENN']],
  [
    'a title before its bearer',
    'COUNTY OF ELM, OFFICER\nTIM BLAKE, in his individual capacity',
    ['COUNTY OF ELM', 'TIM BLAKE; capacity in his individual capacity'],
  ],
  ['a title behind its bearer', 'TIM BLAKE, SHERIFF\nOF ELM COUNTY', ['TIM BLAKE; job SHERIFF OF ELM COUNTY']],
])('persons: %s', (_, text, expected) => {
  expect(named(text)).toEqual(expected);
});

test.each([
  [
    'that of a list in the plural',
    'JUNE ARDLEY, CARL BOOTHE, and MAE CORLISS, in their official capacities as members of the Elm Planning Board',
    ['JUNE ARDLEY', 'CARL BOOTHE', 'MAE CORLISS'].map(
      (name) => `${name}; capacity in their official capacities as members of the Elm Planning Board`,
    ),
  ],
  [
    'that of a class’s plaintiffs',
    'JUNE ARDLEY and CARL BOOTHE, individually and on behalf of all others similarly situated',
    ['JUNE ARDLEY', 'CARL BOOTHE'].map(
      (name) => `${name}; capacity individually and on behalf of all others similarly situated`,
    ),
  ],
  [
    'that of one alone',
    'JUNE ARDLEY, CARL BOOTHE, and MAE CORLISS, in her official capacity as Clerk',
    ['JUNE ARDLEY', 'CARL BOOTHE', 'MAE CORLISS; capacity in her official capacity as Clerk'],
  ],
  [
    'that of persons, of whom a body is none',
    'CITY OF ELM, CARL BOOTHE and MAE CORLISS, in their individual capacities',
    [
      'CITY OF ELM',
      'CARL BOOTHE; capacity in their individual capacities',
      'MAE CORLISS; capacity in their individual capacities',
    ],
  ],
  [
    'that of the last item',
    'JUNE ARDLEY; CARL BOOTHE and MAE CORLISS, in their individual capacities',
    [
      'JUNE ARDLEY',
      'CARL BOOTHE; capacity in their individual capacities',
      'MAE CORLISS; capacity in their individual capacities',
    ],
  ],
  [
    'one that goes on behind the deceased',
    'ROY ARDLEY, Individually, as Surviving Spouse of JUNE ARDLEY, Deceased, and as Administrator of the Estate of JUNE ARDLEY',
    [
      'ROY ARDLEY; capacity Individually, as Surviving Spouse of JUNE ARDLEY, Deceased, and as Administrator of the Estate of JUNE ARDLEY',
    ],
  ],
  [
    'one that ends there',
    'ROY ARDLEY, as Executor of the Estate of JUNE ARDLEY, Deceased, and MAE CORLISS',
    ['ROY ARDLEY; capacity as Executor of the Estate of JUNE ARDLEY', 'MAE CORLISS'],
  ],
  [
    'an officer of two companies',
    'ELM DESK, LLC; and ROY ARDLEY, individually and as an officer of ELM DESK, LLC and OAK DESK, INC.',
    ['ELM DESK, LLC', 'ROY ARDLEY; capacity individually and as an officer of ELM DESK, LLC and OAK DESK, INC.'],
  ],
  [
    'an officer of one, and another company',
    'ELM DESK, LLC; ROY ARDLEY, as an officer of ELM DESK, LLC, and OAK DESK, INC.',
    ['ELM DESK, LLC', 'ROY ARDLEY; capacity as an officer of ELM DESK, LLC', 'OAK DESK, INC.'],
  ],
  [
    'a trustee’s, with the series',
    'CRANE BANK, N.A., AS TRUSTEE FOR ELM LOAN TRUST 2006-3, ASSET-BACKED CERTIFICATES, SERIES 2006-3',
    ['CRANE BANK, N.A.; capacity AS TRUSTEE FOR ELM LOAN TRUST 2006-3, ASSET-BACKED CERTIFICATES, SERIES 2006-3'],
  ],
  [
    'a company called as those are',
    'CRANE BANK, N.A., SERIES SEED FUND, LLC',
    ['CRANE BANK, N.A.', 'SERIES SEED FUND, LLC'],
  ],
])('capacities: %s', (_, text, expected) => {
  expect(named(text)).toEqual(expected);
});

test.each([
  [
    'an office over two lines',
    'JUNE ARDLEY, ATTORNEY\nGENERAL, and CARL BOOTHE',
    ['JUNE ARDLEY; job ATTORNEY GENERAL', 'CARL BOOTHE'],
  ],
  [
    'a body’s number and street',
    'JUNE ARDLEY; 5120 NORTH\nELM CONDOMINIUM ASSOCIATION; CARL BOOTHE',
    ['JUNE ARDLEY', '5120 NORTH ELM CONDOMINIUM ASSOCIATION', 'CARL BOOTHE'],
  ],
  ['an address', 'JUNE ARDLEY; 5120 NORTH\nELM STREET; CARL BOOTHE', ['JUNE ARDLEY', 'CARL BOOTHE']],
  ['a floor', 'Ardley Trust\n37 Elm Street, 14th Floor\nColumbus, OH 43215', ['Ardley Trust']],
  [
    'a State’s department',
    'STATE OF OHIO, DEPARTMENT OF ELM CARE, and CARL BOOTHE',
    ['STATE OF OHIO, DEPARTMENT OF ELM CARE', 'CARL BOOTHE'],
  ],
  ['a city, and a department', 'CITY OF ELM, DEPARTMENT OF PARKS', ['CITY OF ELM', 'DEPARTMENT OF PARKS']],
  [
    'trade names in a list',
    'ELM DESK, LLC, also d/b/a Elm Support, Elm Help, and ElmTech; OAK DESK, INC., a Utah corporation, f/k/a Oak Media, Inc.; and ROY ARDLEY',
    [
      'ELM DESK, LLC; alias Elm Support; alias Elm Help; alias ElmTech',
      'OAK DESK, INC.; alias Oak Media, Inc.',
      'ROY ARDLEY',
    ],
  ],
  [
    'what a company is, behind its trade name',
    'ELM DESK, LLC, d/b/a Elm Support, a Utah company; and ROY ARDLEY',
    ['ELM DESK, LLC; alias Elm Support', 'ROY ARDLEY'],
  ],
])('names in parts: %s', (_, text, expected) => {
  expect(named(text)).toEqual(expected);
});
