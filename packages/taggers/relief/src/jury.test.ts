import { plainFilingText } from '@averment/pdf-text';
import { wholePleading } from '@averment/structure';
import { juryOf } from './jury.js';

const jury = (text: string) => juryOf(wholePleading(plainFilingText([text])));

const DEMANDS: [why: string, text: string][] = [
  ['the caption', 'ROE, Plaintiff, v. ACME, Defendant.\nCase No. 1:24-cv-1\nJURY TRIAL DEMANDED'],
  ['the caption, in brackets', 'COMPLAINT\n(Jury Trial Demanded)'],
  ['the title', 'CLASS ACTION COMPLAINT AND DEMAND FOR JURY TRIAL'],
  ['the title, other order', 'COMPLAINT AND JURY DEMAND'],
  ['a heading', 'DEMAND FOR A JURY TRIAL'],
  ['a heading, with "by"', 'DEMAND FOR TRIAL BY JURY'],
  ['plaintiff demands', 'Plaintiff hereby demands a trial by jury on all issues so triable.'],
  ['plaintiffs demand', 'Plaintiffs demand a jury and tender the fee.'],
  ['of twelve', 'Plaintiff demands a trial by jury of twelve on all counts.'],
  ['under Rule 38', 'Pursuant to Rule 38(b) of the Federal Rules of Civil Procedure, Plaintiff demands trial by jury.'],
  ['requests', 'Plaintiff respectfully requests a jury trial.'],
  ['the passive', 'A trial by jury is hereby demanded.'],
  ['a jury is demanded', 'Jury trial is demanded on all claims.'],
  ['broken over a line', 'Plaintiff demands a trial by\njury on all issues.'],
  ['endorsed', 'COMPLAINT\n[JURY DEMAND ENDORSED HEREON]'],
  ['twelve-person', 'JURY TRIAL REQUESTED'],
  ['in the last line', 'Dated: May 1, 2024\n\nPlaintiff requests trial by jury.'],
  ['within the jurisdiction part', 'This is not a core proceeding; Plaintiff demands a jury and does not consent.'],
  ['a form, marked', 'Jury Trial: ☒ Yes ☐ No'],
  ['a form, answered', 'JURY TRIAL: YES'],
  ['a jury of twelve', 'A jury of twelve is demanded.'],
  ['invokes', 'Plaintiff invokes the right to trial by jury.'],
  ['before a jury', 'Plaintiffs request that all issues be tried before a jury.'],
  ['Connecticut', 'The Plaintiff claims a trial by jury on all counts so triable.'],
  ['a form with boxes behind', 'JURY DEMAND: YES [X] NO [ ]'],
  ['desired', 'TRIAL BY JURY IS DESIRED'],
  ['the ticked one of two boxes', '[X] JURY TRIAL DEMANDED   [ ] NON-JURY'],
  ['of six', 'JURY OF SIX DEMANDED'],
  ['in plain words', 'I want a jury trial.'],
  ['Maryland', 'ELECTION FOR JURY TRIAL'],
  ['Maryland, in a sentence', 'The Plaintiff elects to have this case tried before a jury.'],
  ['prays', 'Plaintiff prays a trial by jury.'],
  ['a struck jury', 'Plaintiff demands trial by struck jury.'],
  ['although a contract waives it', 'Plaintiff demands a jury trial. The jury waiver clause of the lease is void.'],
];

const LEAVES: [why: string, text: string][] = [
  ['a grand jury', 'A grand jury indicted him in March, and the jury trial ended in June.'],
  ['another case’s jury', 'In 2011, a jury found the bank guilty of it.'],
  ['another case’s verdict', 'The jury returned a verdict of $3 million.'],
  ['a sum that a jury may find', 'Plaintiff prays for such greater sum as a jury may find.'],
  ['damages that a jury may set', 'Plaintiff seeks punitive damages in an amount to be determined by the jury.'],
  ['a waiver clause', 'The lease has a clause that waives trial by jury.'],
  ['a pool', 'He was called for jury duty and struck from the jury pool.'],
  ['a form, marked no', 'Jury Trial: ☐ Yes ☒ No'],
  ['a form with boxes behind, marked no', 'JURY DEMAND: YES [ ] NO [X]'],
  ['a form, not marked', 'Jury Trial: (check one) ☐ Yes ☐ No'],
  ['damages that a jury is to fix', 'Plaintiff demands damages to be determined by a jury at trial.'],
  ['perjury', 'He committed perjury.'],
  ['injury', 'PERSONAL INJURY DEMANDED'],
  ['a right that was denied', 'He was denied his right to a jury trial in the criminal case.'],
  ['a right that is kept', 'Plaintiff reserves her right to demand a jury.'],
  ['a heading that is denied', 'Plaintiff does not demand a jury.'],
  ['the other of two boxes', '[ ] Jury [X] Non-jury'],
  ['non-jury', 'COMPLAINT (NON-JURY)'],
];

describe('juryOf', () => {
  it.each(DEMANDS)('takes %s', (_why, text) => expect(jury(text).demanded).toBe(true));
  it.each(LEAVES)('leaves %s', (_why, text) => expect(jury(text).demanded).toBe(false));

  it('takes an item of the prayer that is only the jury', () => {
    const filing = plainFilingText(['1. A jury trial.\n\n2. Damages.']);
    const items = [
      { start: 0, end: 16, label: '1', level: 1 },
      { start: 18, end: 29, label: '2', level: 1 },
    ];
    expect(juryOf(wholePleading(filing, { prayer: { start: 0, end: filing.bodyEnd, items } })).demanded).toBe(true);
  });

  it.each([
    ['All issues of fact be tried by a jury; and', true],
    ['That a jury of twelve try this cause;', true],
    ['Plaintiff be awarded a trial by jury;', true],
    ['Damages as the jury may find;', false],
  ])('of an item of the prayer: %s', (words, demanded) => {
    const filing = plainFilingText([words]);
    const item = { start: 0, end: filing.bodyEnd, label: '1', level: 1 };
    const prayer = { start: 0, end: filing.bodyEnd, items: [item] };
    expect(juryOf(wholePleading(filing, { prayer })).demanded).toBe(demanded);
  });

  it.each([
    ['Plaintiff demands trial by struck jury.', true],
    ['JURY DEMAND\nPlaintiff demands a trial by jury.', true],
    ['CIVIL COVER SHEET\nJury demanded in complaint', false],
    ['Jury Demand: ☐ Yes ☒ No', false],
    ['Plaintiff does not demand a jury.', false],
  ])('of what stands behind the signature: %s', (behind, demanded) => {
    const filing = plainFilingText([`Cora Dogwood\n\n${behind}`]);
    const signature = { start: 0, end: 'Cora Dogwood'.length };
    const pleading = wholePleading(filing, { extent: signature, signatures: [signature] });
    expect(juryOf(pleading).demanded).toBe(demanded);
  });

  it('notes a waiver', () => {
    expect(jury('Plaintiff waives trial by jury.')).toMatchObject({ demanded: false, waived: true });
  });

  it('shows the line or the sentence', () => {
    expect(jury('COMPLAINT\nJURY TRIAL DEMANDED\nv.').spans.map(({ text }) => text)).toEqual(['JURY TRIAL DEMANDED']);
  });
});
