import { readFileSync, readdirSync } from 'node:fs';
import { check } from 'recheck';
import ts from 'typescript';

process.env.RECHECK_BACKEND = 'native';
const source = new URL('../src/', import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file),
);

function patternsOf(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(file, readFileSync(new URL(file, source), 'utf8'), ts.ScriptTarget.Latest));
  return found;
}

it('every regular expression runs in linear time', async () => {
  const slow: string[] = [];
  for (const pattern of new Set(files.flatMap(patternsOf))) {
    const end = pattern.lastIndexOf('/');
    const { status } = await check(pattern.slice(1, end), pattern.slice(end + 1), { timeout: 20_000 });
    if (status !== 'safe') slow.push(pattern);
  }
  expect(slow).toEqual([]);
}, 240_000);
