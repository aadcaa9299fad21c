import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { indexLines } from './citations/name-index.js';

/** The data files that a process of its own reads, step by step. */
function filesRead(steps: readonly string[]): string[][] {
  const entry = new URL('./index.js', import.meta.url).href;
  const script = `
    import { syncBuiltinESMExports } from 'node:module';
    import files from 'node:fs';
    const read = files.readFileSync;
    let step = [];
    files.readFileSync = (path, ...rest) => {
      const name = /\\/data\\/(.*)$/.exec(String(path))?.[1];
      if (name) step.push(name);
      return read(path, ...rest);
    };
    syncBuiltinESMExports();
    const authorities = await import(${JSON.stringify(entry)});
    const steps = [step];
    for (const run of [${steps.map((code) => `() => authorities.${code}`).join(',')}]) { step = []; run(); steps.push(step); }
    console.log(JSON.stringify(steps));
  `;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }),
  ) as string[][];
}

describe('the tables of law', () => {
  it('are read when a text first needs them, and once', () => {
    const [atImport, plainText, citation, section, sameTitle, act, again] = filesRead([
      `readCitations('the parties met on a sunny day in may')`,
      `readCitations('It violated 18 U.S.C. § 2702.')`,
      `findSection('18', '2702')`,
      `findSection('18', '2707')`,
      `codeSectionOf('/us/pl/93/406', '', '502')`,
      `codeSectionOf('/us/pl/93/406', '', '404')`,
    ]);
    expect(atImport).toEqual([]);
    expect(plainText).toEqual([]);
    expect(citation!.sort()).toEqual(['law/first-words.tsv', 'law/law-names.tsv', 'law/word-lists.tsv']);
    expect(section).toEqual(['law/usc-sections.txt']);
    expect(sameTitle).toEqual([]);
    expect(act).toEqual(['law/act-sections.tsv']);
    expect(again).toEqual([]);
  });

  it('have an index of first words that is up to date (else run scripts/build-name-index.mjs)', () => {
    const [, ...lines] = readFileSync(new URL('../data/law/first-words.tsv', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines).toEqual(indexLines());
  });
});
