import { slowPatternsUnder } from '@averment/record/testing';

it('every regular expression runs in linear time', async () => {
  expect(await slowPatternsUnder(new URL('../src/', import.meta.url))).toEqual([]);
}, 300_000);
