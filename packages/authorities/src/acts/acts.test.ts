import { codeSectionOf, startOfPart } from './act-sections.js';
import { matchActs } from '../citations/match-acts.js';
import { sectionOfAct } from './acts.js';
import { endOfAct } from './extents.js';

const act = (name: string) => matchActs(name, null)[0]!;

describe('sections of acts', () => {
  it.each([
    ['ERISA', '502', '/us/usc/t29/s1132'],
    ['Securities Exchange Act of 1934', '10', '/us/usc/t15/s78j'],
    ['CERCLA', '107', '/us/usc/t42/s9607'],
    ['INA', '212', '/us/usc/t8/s1182'],
    ['Title VII', '703', '/us/usc/t42/s2000e-2'],
    ['Lanham Act', '43', '/us/usc/t15/s1125'],
    ['Sherman Act', '1', '/us/usc/t15/s1'],
    ['Clayton Act', '4', '/us/usc/t15/s15'],
    ['Fair Labor Standards Act', '7', '/us/usc/t29/s207'],
    ['Fair Labor Standards Act', '216', '/us/usc/t29/s216'],
    ['FDCPA', '1692e', '/us/usc/t15/s1692e'],
    ['Stored Communications Act', '2702', '/us/usc/t18/s2702'],
    ['Copyright Act', '501', '/us/usc/t17/s501'],
  ])('%s § %s', (name, section, id) => {
    expect(sectionOfAct(act(name), section)).toBe(id);
  });

  it('an act that has no such section gives none', () => {
    expect(sectionOfAct(act('Sherman Act'), '9999')).toBeNull();
    expect(codeSectionOf('/us/pl/1/1', '', '1')).toBeNull();
  });

  it('titles of acts lie where they begin', () => {
    expect(startOfPart('/us/pl/88/352', 'VII')).toBe('/us/usc/t42/s2000e');
    expect(startOfPart('/us/pl/101/336', 'III')).toBe('/us/usc/t42/s12181');
  });
});

describe('how far acts reach', () => {
  it.each([
    ['Stored Communications Act', '/us/usc/t18/s2713', 'it is a chapter'],
    ['RICO', '/us/usc/t18/s1968', 'it is a chapter'],
    ['FLSA', '/us/usc/t29/s219', 'by its own sections'],
    ['Sherman Act', '/us/usc/t15/s7', 'by its own sections: the chapter holds the Clayton Act too'],
    ['Title VII', '/us/usc/t42/s2000e-17', 'by those of the part that bears the name'],
    ['FDCPA', '/us/usc/t15/s1692p', 'the chapter holds a dozen acts'],
    ['FCRA', '/us/usc/t15/s1681x', 'the chapter holds a dozen acts'],
    ['Video Privacy Protection Act', null, 'it is one section'],
    ['Unfair Competition Law', null, 'no table knows the sections of the States'],
  ] as readonly (readonly [string, string | null, string])[])('%s: %s (%s)', (name, last, _why) => {
    expect(endOfAct(act(name))).toBe(last);
  });
});

describe('names of acts', () => {
  it.each([
    ['Administrative Procedure Act', '/us/usc/t5/s551'],
    ['Robinson-Patman Act', '/us/usc/t15/s13'],
    ['Defend Trade Secrets Act', '/us/usc/t18/s1836'],
    ['Americans with Disabilities Act', '/us/usc/t42/s12101'],
    ['Truth in Lending Act', '/us/usc/t15/s1601'],
    ['Nutrition Labeling and Education Act', '/us/usc/t21/s343'],
    ['Unfair Competition Law', '/us-ca/bpc/s17200'],
  ])('%s', (name, place) => {
    expect(act(name).place).toBe(place);
  });
});

it.each([
  ['Copyright Act', '/us/usc/t17/s1511'],
  ['Patent Act', '/us/usc/t35/s390'],
])('%s reaches to the end of the title that it is, not of its first chapter', (name, end) => {
  expect(endOfAct(act(name))).toBe(end);
});

it.each([
  ['Robinson-Patman Act', '2', '/us/usc/t15/s13'],
  ['Sarbanes-Oxley Act', '806', '/us/usc/t18/s1514A'],
  ['Packers and Stockyards Act', '202', '/us/usc/t7/s192'],
  ['Resource Conservation and Recovery Act', '3008', '/us/usc/t42/s6928'],
  ['Magnuson-Stevens Act', '303', '/us/usc/t16/s1853'],
])("%s § %s is found by the act's own number", (name, section, id) => {
  expect(sectionOfAct(act(name), section)).toBe(id);
});
